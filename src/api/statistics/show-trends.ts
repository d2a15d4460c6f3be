/** `GET /api/v1/trends`: what is moving this week. */
import { trends } from '../../contract/trends.ts';
import { technique } from '../../domain/attack/techniques.ts';
import { readRollUp } from '../../domain/statistics/roll-up.store.ts';
import { rollUpNames } from '../../domain/statistics/roll-up-all.store.ts';
import type { TrendFigures } from '../../domain/statistics/trends.store.ts';
import { isoDate, isoTime } from '../../lib/iso-time.ts';
import { answerMeta } from '../answer-meta.ts';
import { endpoint } from '../endpoint.ts';
import { cacheHeaders } from '../rolled-up.ts';

export const trendsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/trends',
  summary: 'What is moving this week',
  description: 'Additions to the catalogue of exploited vulnerabilities, rising techniques, active actors.',
  tag: 'Statistics',
  auth: 'key',
  scope: 'read:articles',
  response: trends,
  async handler({ caller, deps, now, header }) {
    const { body, builtAt } = await readRollUp<TrendFigures>(deps.store.read, rollUpNames.trends);
    cacheHeaders({ name: 'trends', builtAt }, caller, header);
    return {
      meta: { ...answerMeta(now), last_updated: isoTime(builtAt) },
      data: {
        exploited: body.exploited.map((row) => ({
          id: row.cve,
          title: row.title,
          vendor: row.vendor,
          product: row.product,
          kev_date_added: isoDate(row.kev_added!),
          kev_due_date: row.kev_due === null ? null : isoDate(row.kev_due),
          kev_ransomware: row.kev_ransomware === 1,
        })),
        techniques: body.techniques.map(({ name: id, ...counts }) => ({
          id,
          name: technique(id)?.name ?? id,
          ...counts,
        })),
        actors: body.actors,
      },
    };
  },
});
