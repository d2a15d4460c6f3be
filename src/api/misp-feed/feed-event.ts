/** `GET /api/v1/misp-feed/{eventFile}`: one event of the feed, `UUID.json`. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import { mispDocument } from '../../contract/export-document.ts';
import { showExportRows } from '../../domain/iocs/show-export-rows.ts';
import { newestOfDay, type StoredDay, walkDay } from '../../domain/iocs/stored-days.store.ts';
import { feedEvent, feedEventId } from '../../exports/index.ts';
import { openDocument } from '../../exports/open-document.ts';
import { text } from '../../http/answer.ts';
import { problem } from '../../http/problem.ts';
import { words } from '../../http/query.ts';
import { type ApiDeps, endpoint } from '../endpoint.ts';
import { feedContext, feedDays, feedPolicy, keptByClients } from './feed-context.ts';

export const mispFeedEventEndpoint = endpoint({
  ...feedPolicy,
  path: '/api/v1/misp-feed/{eventFile}',
  summary: 'One event of the MISP feed',
  description:
    'All indicators that were first stored on one day. What was taken back since then stays and detects nothing (`to_ids` false).',
  params: z.object({
    eventFile: words({ max: 60, required: true }).describe('`UUID.json`, with a UUID of the manifest.'),
  }),
  problems: ['not_found'],
  response: mispDocument,
  async handler({ params, caller, deps, now, header, has }) {
    const day = (await feedDays(deps)).find(({ date }) => `${feedEventId(date)}.json` === params.eventFile);
    if (!day) throw problem('not_found');
    const context = await feedContext(deps, caller, now);
    const etag = `W/"${(await newestOfDay(deps.store, day)).toString(36)}-${context.clearance}"`;
    header('ETag', etag);
    header('Cache-Control', keptByClients);
    if (has(etag)) return undefined;
    const { pieces } = await openDocument(feedEvent(day.date), rowsOf(day, deps), context);
    const skipped = context.leftOut.header();
    if (skipped !== null) header('X-Export-Skipped', skipped);
    return text('application/json; charset=utf-8', Readable.from(pieces));
  },
});

async function* rowsOf(day: StoredDay, { store, sources, publicUrl }: ApiDeps) {
  for await (const rows of walkDay(store, day))
    yield await showExportRows(rows, { db: store.scan, sources, publicUrl });
}
