/** `GET /api/v1/articles/{id}/image`: an article's picture by way of this server, so that readers meet no other one. */
import { z } from 'zod';
import { text } from '../../http/answer.ts';
import { problem } from '../../http/problem.ts';
import { id } from '../../http/query.ts';
import { pictureTypes } from '../../lib/picture-type.ts';
import { endpoint } from '../endpoint.ts';
import { findArticle } from './find-article.ts';

export const getPictureEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/articles/{id}/image',
  summary: 'Get the picture of an article',
  description:
    'The picture at `image_url`, fetched by this server: for pages, which load nothing from third parties.',
  tag: 'Articles',
  auth: 'key',
  scope: 'read:articles',
  // A page of articles has dozens of them.
  cost: 0.1,
  media: pictureTypes,
  problems: ['lookback_exceeded', 'article_not_found', 'picture_not_found'],
  params: z.object({ id: id({ required: true }).describe('Id of the article.') }),
  async handler({ params, caller, deps, now, header }) {
    const row = await findArticle({ id: params.id, includeArchived: true }, { caller, deps, now });
    // Only addresses that a source gave us: nobody can have a page of their own fetched.
    const picture = row.image_url === null ? null : await deps.picture(row.image_url);
    if (!picture) throw problem('picture_not_found');
    header('Content-Security-Policy', "default-src 'none'; sandbox");
    header('Cache-Control', caller.kind === 'anonymous' ? 'public, max-age=86400' : 'private, max-age=86400');
    header('Vary', 'Authorization, X-API-Key, Cookie');
    return text(picture.type, Buffer.from(picture.bytes));
  },
});
