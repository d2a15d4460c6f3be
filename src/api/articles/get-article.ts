/** `GET /api/v1/articles/{id}`: one article, as envelope and flat at once. */
import { z } from 'zod';
import { articleAnswer, wholeArticle } from '../../contract/article.ts';
import type { SeverityReason } from '../../domain/articles/score-severity.ts';
import { stix } from '../../exports/index.ts';
import { demand, readingClearance } from '../../http/policy.ts';
import { choice, choices, flag, id } from '../../http/query.ts';
import { answerMeta } from '../answer-meta.ts';
import { endpoint } from '../endpoint.ts';
import { answerReports } from './answer-reports.ts';
import { findArticle } from './find-article.ts';
import { onlyFields } from './only-fields.ts';
import { expansions, showArticles } from './show-article.ts';
import { showNames } from './show-names.ts';
import { showStory } from './show-story.ts';

const iocsEach = 10_000;
const flat = Object.keys(articleAnswer.shape).filter((name) => name !== 'meta' && name !== 'data');

export const getArticleEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/articles/{id}',
  summary: 'Get one article',
  tag: 'Articles',
  auth: 'key',
  scope: 'read:articles',
  media: [...stix.namedTypes!],
  problems: [
    'insufficient_tier',
    'insufficient_scope',
    'lookback_exceeded',
    'article_not_found',
    'article_archived',
  ],
  params: z.object({ id: id({ required: true }).describe('Id of the article.') }),
  query: z.object({
    expand: choices({ values: expansions }).describe('Further fields; all unless told.'),
    fields: choices({ values: Object.keys(wholeArticle.shape) }).describe('Only these fields.'),
    format: choice({ values: ['json', 'stix'] }, { default: 'json' }).describe(
      'Form of the answer; `stix` is a report with what it names (Pro, `read:stix`).',
    ),
    include_archived: flag({ default: false }).describe('Also when archived.'),
  }),
  response: articleAnswer,
  async handler({ params, query, caller, deps, now, header, accept }) {
    if (query.format === 'stix') demand(caller, stix);
    const asked = { id: params.id, includeArchived: query.include_archived };
    const row = await findArticle(asked, { caller, deps, now });
    if (query.format === 'stix') return await answerReports([row], { deps, caller, now, accept, header });
    const clearance = readingClearance(caller);
    const [shown] = await showArticles([row], query.expand ?? expansions, iocsEach, deps, clearance);
    const whole = {
      ...shown!,
      story: await showStory(row, shown!, caller, deps, now),
      severity_reasons: JSON.parse(row.severity_reasons) as SeverityReason[],
      software: JSON.parse(row.software) as string[],
      names: await showNames(Number(row.id), deps),
    };
    const data = onlyFields(whole, query.fields);
    // What a cookie opened must not come out of a cache for somebody without one.
    const shared = caller.kind !== 'session';
    header('Cache-Control', shared ? 'public, s-maxage=60, stale-while-revalidate=120' : 'private, no-cache');
    header('Vary', 'Authorization, X-API-Key, Cookie');
    return { meta: answerMeta(now), data, ...onlyFields(data, flat) };
  },
});
