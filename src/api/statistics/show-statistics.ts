/** `GET /api/v1/iocs/stats`, and `GET /api/v1/statistics` for the same: counts of everything that is stored, made ahead. */
import { type Statistics, statistics } from '../../contract/statistics.ts';
import { readRollUp } from '../../domain/statistics/roll-up.store.ts';
import { longestAgeMs, rollUpNames } from '../../domain/statistics/roll-up-all.store.ts';
import { whenThere } from '../../lib/soon.ts';
import { answerMeta } from '../answer-meta.ts';
import { endpoint } from '../endpoint.ts';
import { ageHeaders, cacheHeaders } from '../rolled-up.ts';
import { statisticsExample } from './statistics-example.ts';

/** A making takes seconds at most: later than this it is overdue. */
const overdueMs = longestAgeMs + 60_000;

export const statisticsEndpoint = statisticsAt('/api/v1/iocs/stats', 'Statistics');
export const statisticsAliasEndpoint = statisticsAt('/api/v1/statistics', 'Statistics under a shorter path');

function statisticsAt(path: string, summary: string) {
  return endpoint({
    method: 'GET',
    path,
    summary,
    description:
      'Made ahead: within half a minute after a change and at least every ten minutes. `X-Cache-Updated-At`, `X-Cache-Age-Seconds` and `X-Cache-Stale` tell how old the figures are; `If-None-Match` with the last `ETag` costs no body.',
    tag: 'Statistics',
    auth: 'key',
    tier: 'pro',
    scope: 'read:iocs',
    response: statistics,
    example: statisticsExample,
    handler({ caller, deps, now, header }) {
      const name = rollUpNames.statistics;
      return whenThere(
        readRollUp<Omit<Statistics, 'meta'>>(deps.store.read, name),
        ({ body, builtAt }): Statistics => {
          cacheHeaders({ name, builtAt }, caller, header);
          ageHeaders({ builtAt, now: now.getTime(), overdueMs }, header);
          return { ...body, meta: answerMeta(now) };
        },
      );
    },
  });
}
