/** `GET /api/v1/industries`: the 16 sectors with their articles by period. */
import { industryList } from '../../contract/industry.ts';
import { type Sector, sectors } from '../../contract/sector.ts';
import type { SectorOverview } from '../../domain/industries/sector-report.ts';
import { readRollUp } from '../../domain/statistics/roll-up.store.ts';
import { rollUpNames } from '../../domain/statistics/roll-up-all.store.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { whenThere } from '../../lib/soon.ts';
import { answerMeta } from '../answer-meta.ts';
import { endpoint } from '../endpoint.ts';
import { cacheHeaders } from '../rolled-up.ts';
import { industryExample, industryMetaExample } from './industry-examples.ts';
import { showIndustry } from './show-industry.ts';

const dayMs = 86_400_000;

export const listIndustriesEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/industries',
  summary: 'List sectors',
  description: 'What articles name each sector, by period, against the period of the same length before.',
  tag: 'Industries',
  auth: 'key',
  scope: 'read:articles',
  response: industryList,
  example: { meta: industryMetaExample, data: [industryExample] },
  handler({ caller, deps, now, header }) {
    const name = rollUpNames.industries;
    return whenThere(
      readRollUp<Record<Sector, SectorOverview>>(deps.store.read, name),
      ({ body, builtAt }) => {
        cacheHeaders({ name, builtAt }, caller, header);
        const today = Math.floor(builtAt / dayMs);
        return {
          meta: { ...answerMeta(now), last_updated: isoTime(builtAt) },
          data: sectors.map((slug) => showIndustry(slug, body[slug], today)),
        };
      },
    );
  },
});
