/** `GET /api/v1/misp-feed/manifest.json`: the events of the feed, one for each day. */
import { z } from 'zod';
import { iocStates } from '../../contract/ioc-state.ts';
import { riskConfidenceWord } from '../../contract/risk.ts';
import { type Tlp, tlpWords } from '../../contract/tlp.ts';
import { lastChange } from '../../db/change.ts';
import { alikeRows, type StoredDay } from '../../domain/iocs/stored-days.store.ts';
import { type FeedDay, feedManifest, mispTypes, type SummaryRow } from '../../exports/index.ts';
import { text } from '../../http/answer.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { type ApiDeps, endpoint } from '../endpoint.ts';
import { feedContext, feedDays, feedPolicy, keptByClients } from './feed-context.ts';

const manifest = z
  .record(z.string(), z.looseObject({ info: z.string(), date: z.string(), timestamp: z.string() }))
  .meta({ id: 'MispManifest', title: 'Manifest of a MISP feed' });

export const mispFeedManifestEndpoint = endpoint({
  ...feedPolicy,
  path: '/api/v1/misp-feed/manifest.json',
  summary: 'Manifest of the MISP feed',
  description:
    'Add `/api/v1/misp-feed` to MISP as a remote feed of the format MISP, with the key as a header. One event for each day on which indicators were first stored; a changed one gets a later timestamp.',
  response: manifest,
  async handler({ caller, deps, now, header, has }) {
    const context = await feedContext(deps, caller, now);
    const etag = `W/"${(await lastChange(deps.store.read)).toString(36)}-${context.clearance}"`;
    header('ETag', etag);
    header('Cache-Control', keptByClients);
    if (has(etag)) return undefined;
    const days: FeedDay[] = [];
    for (const day of await feedDays(deps)) {
      const rows = await summaryRows(day, deps, context.clearance ?? 'red');
      if (rows.length > 0) days.push({ date: day.date, rows });
    }
    return text('application/json; charset=utf-8', feedManifest(days, context));
  },
});

/** As many rows as there are confidences, states and markings in a day. What is above the clearance is in no event. */
async function summaryRows(day: StoredDay, { store }: ApiDeps, clearance: Tlp): Promise<SummaryRow[]> {
  const { groups, techniques } = await alikeRows(store, day, mispTypes);
  const rows = [
    ...groups.map((group) => ({ ...group, type: 'ipv4' as const, value: '' })),
    ...techniques.map((row) => ({ ...row, type: 'mitre_attack' as const })),
  ].filter((row) => row.tlp <= tlpWords.indexOf(clearance));
  return rows.map(({ type, value, confidence, state, tlp: marked, newest }): SummaryRow => {
    const tlp = tlpWords[marked]!;
    const word = riskConfidenceWord(confidence, iocStates[state]!);
    return { type, value, tlp, confidence: word, modified_at: isoTime(Math.floor(Number(newest) / 1000)) };
  });
}
