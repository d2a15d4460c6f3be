/** `GET /api/v1/misp-feed/hashes.csv`: in which event a value is, by its MD5. */
import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { lastChange } from '../../db/change.ts';
import { showExportRows } from '../../domain/iocs/show-export-rows.ts';
import { walkDay } from '../../domain/iocs/stored-days.store.ts';
import { admission } from '../../exports/admit-rows.ts';
import type { ExportContext } from '../../exports/export-format.ts';
import { feedEvent, feedHash } from '../../exports/index.ts';
import { text } from '../../http/answer.ts';
import { type ApiDeps, endpoint } from '../endpoint.ts';
import { feedContext, feedDays, feedPolicy, keptByClients } from './feed-context.ts';

export const mispFeedHashesEndpoint = endpoint({
  ...feedPolicy,
  path: '/api/v1/misp-feed/hashes.csv',
  summary: 'Hashes of the values in the MISP feed',
  description: 'MD5 of each value and the UUID of its event, one pair a line: MISP correlates by them.',
  media: ['text/csv; charset=utf-8'],
  async handler({ caller, deps, now, header, has }) {
    const context = await feedContext(deps, caller, now);
    const etag = `W/"${(await lastChange(deps.store.read)).toString(36)}-${context.clearance}"`;
    header('ETag', etag);
    header('Cache-Control', keptByClients);
    if (has(etag)) return undefined;
    return text('text/csv; charset=utf-8', Readable.from(lines(deps, context)));
  },
});

async function* lines({ store, sources, publicUrl, ...deps }: ApiDeps, context: ExportContext) {
  for (const day of await feedDays({ store, sources, publicUrl, ...deps })) {
    const admit = admission(feedEvent(day.date), context);
    for await (const rows of walkDay(store, day)) {
      const shown = await showExportRows(rows, { db: store.scan, sources, publicUrl });
      const values = shown.flatMap((row) => admit(row) ?? []).filter(({ type }) => type !== 'mitre_attack');
      if (values.length > 0) yield values.map(({ value }) => feedHash(value, day.date)).join('');
      await nextTurn();
    }
  }
}
