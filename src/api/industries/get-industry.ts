/** `GET /api/v1/industries/{slug}`: one sector in one period, with what its articles name most. */
import { z } from 'zod';
import { industryAnswer, industryPeriods, periodWords } from '../../contract/industry.ts';
import { type Sector, sectors } from '../../contract/sector.ts';
import { articlesByRow } from '../../domain/articles/article-list.store.ts';
import { tacticName, technique } from '../../domain/attack/techniques.ts';
import type { SectorReport } from '../../domain/industries/sector-report.ts';
import { readRollUp } from '../../domain/statistics/roll-up.store.ts';
import { rollUpNames } from '../../domain/statistics/roll-up-all.store.ts';
import { readingClearance } from '../../http/policy.ts';
import { problem } from '../../http/problem.ts';
import { choice, words } from '../../http/query.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { answerMeta } from '../answer-meta.ts';
import { showArticles } from '../articles/show-article.ts';
import { endpoint } from '../endpoint.ts';
import { cacheHeaders } from '../rolled-up.ts';
import { sectorWords } from '../vocabulary.ts';
import { industryMetaExample, industryReportExample } from './industry-examples.ts';
import { daysOf, showIndustry } from './show-industry.ts';

const dayMs = 86_400_000;

export const getIndustryEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/industries/{slug}',
  summary: 'Get one sector',
  tag: 'Industries',
  auth: 'key',
  scope: 'read:articles',
  problems: ['not_found'],
  params: z.object({
    slug: words({ max: 64, required: true }).describe('Slug of the sector, or an alias such as `finance`.'),
  }),
  query: z.object({
    period: choice({ values: periodWords }, { default: '7d' }).describe('What is counted and listed.'),
  }),
  response: industryAnswer,
  example: {
    meta: { ...industryMetaExample, filters: { period: '7d' } },
    data: industryReportExample,
  },
  async handler({ params, query: { period }, caller, deps, now, header }) {
    const slug = sectorOf(params.slug);
    const name = rollUpNames.industry(slug);
    const { body: report, builtAt } = await readRollUp<SectorReport>(deps.store.read, name);
    const clearance = readingClearance(caller);
    cacheHeaders({ name: `${slug}-${period}-${caller.tier}-${clearance}`, builtAt }, caller, header);
    const today = Math.floor(builtAt / dayMs);
    const { top } = report.periods[period];
    const days = Math.min(industryPeriods[period], caller.limits.article_lookback_days);
    const oldest = now.getTime() - days * dayMs;
    const newest = await deps.sources.within(await articlesByRow(deps.store.read, report.newest), clearance);
    const rows = newest.filter((row) => row.published_at >= oldest && row.archived_at === null);
    return {
      meta: { ...answerMeta(now), last_updated: isoTime(builtAt), filters: { period } },
      data: {
        ...showIndustry(slug, report, today),
        daily: daysOf(period, today, report),
        top_actors: top.actors,
        top_malware: top.malware,
        top_techniques: top.techniques.map(({ name: id, count }) => ({
          id,
          name: technique(id)?.name ?? tacticName(id) ?? id,
          count,
        })),
        top_cves: top.cves.map(({ name: id, count }) => ({ id, count })),
        articles: await showArticles(rows, [], 0, deps, clearance),
      },
    };
  },
});

/** The sector that a path names, in any case and with `-` and `_` alike. Throws `not_found`. */
function sectorOf(word: string): Sector {
  const slug = word.toLowerCase().replaceAll('_', '-');
  const meant = sectorWords.aliases?.[slug] ?? slug;
  const sector = sectors.find((one) => one === meant);
  if (!sector)
    throw problem('not_found', {
      message: `There is no sector “${word}”: GET /api/v1/industries lists them.`,
      details: { valid_values: sectors },
    });
  return sector;
}
