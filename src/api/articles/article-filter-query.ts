/** The filters of articles as parameters: of the list, and of the counts beside it. */
import type { z } from 'zod';
import { type ArticleFilters, timeFields } from '../../domain/articles/article-filters.store.ts';
import { hiddenAbove } from '../../domain/iocs/hidden-above.store.ts';
import type { TierLimits } from '../../domain/keys/tiers.ts';
import { inOrder } from '../../http/in-order.ts';
import { type Caller, readingClearance } from '../../http/policy.ts';
import { choice, choices, decimal, flag, instantMicros, wordList, words } from '../../http/query.ts';
import type { ApiDeps } from '../endpoint.ts';
import { articleCategoryWords, sectorWords, severityWords } from '../vocabulary.ts';
import { sourcesNamed } from './sources-named.ts';

const bands = { critical: [9, 11], high: [7, 9], medium: [4, 7], low: [-1, 4] } as const;
const microsPerDay = 86_400_000_000;
const list = { items: 50, max: 200 };

export const filterQuery = {
  q: words({ max: 500 }).describe('Words of title, text or tags; all must occur. Quotes make a phrase.'),
  cve_text_search: words({ max: 40 }).describe('A CVE id or a part of one.'),
  category: choices(articleCategoryWords).describe('Primary or secondary category.'),
  severity: choices(severityWords).describe('Severity words.'),
  min_severity: decimal({ min: 0, max: 10 }).describe('Least severity score.'),
  max_severity: decimal({ min: 0, max: 10 }).describe('Greatest severity score.'),
  has_iocs: flag({}).describe('Only articles with, or without, indicators.'),
  threat_actor: wordList(list).describe('Names of actors; the begin of a name is enough.'),
  industry: choices(sectorWords).describe('Sectors.'),
  industry_tags: choices(sectorWords).describe('The same as `industry`.'),
  mitre_technique: wordList(list).describe('Technique ids; a parent also finds its sub-techniques.'),
  source: wordList(list).describe('Names or domains of sources.'),
  source_name: wordList(list).describe('The same as `source`.'),
  time_field: choice({ values: timeFields }, { default: 'published_at' }).describe(
    'What `since` and `until` mean.',
  ),
  since: instantMicros({}).describe("At or after; no earlier than the tier's lookback."),
  until: instantMicros({}).describe('Before.'),
  modified_since: instantMicros({}).describe('Changed at or after, whatever `time_field` is.'),
  include_archived: flag({ default: false }).describe('Also archived articles.'),
  group: choice({ values: ['story'] }, {}).describe(
    '`story`: of the articles that report one story, and pass the filters, only the first in this order.',
  ),
};

type FilterQuery = z.output<z.ZodObject<typeof filterQuery>>;

/** As the answer echoes them and a cursor is bound to them; bounds of time stand for themselves. */
export function askedFilters(query: FilterQuery) {
  const industry = query.industry ?? query.industry_tags;
  const source = query.source ?? query.source_name;
  return {
    time_field: query.time_field,
    ...(query.q !== undefined && { q: query.q }),
    ...(query.cve_text_search !== undefined && { cve_text_search: query.cve_text_search }),
    ...(query.category && { category: query.category }),
    ...(query.severity && { severity: query.severity }),
    ...(query.min_severity !== undefined && { min_severity: query.min_severity }),
    ...(query.max_severity !== undefined && { max_severity: query.max_severity }),
    ...(query.has_iocs !== undefined && { has_iocs: query.has_iocs }),
    ...(query.threat_actor && { threat_actor: query.threat_actor }),
    ...(industry && { industry }),
    ...(query.mitre_technique && { mitre_technique: query.mitre_technique }),
    ...(source && { source }),
    ...(query.include_archived && { include_archived: true }),
    ...(query.group && { group: query.group }),
  };
}

interface Asking {
  caller: Caller<TierLimits>;
  deps: ApiDeps;
  now: Date;
  /** The next change number. */
  newest: number;
  /** Where a walk that has begun ends, in epoch microseconds. */
  until?: number | undefined;
}

/** Nothing beyond the caller's lookback. Throws `invalid_parameter` for bounds in the wrong order. */
export async function readFilters(
  query: FilterQuery,
  { caller, deps, now, newest, until }: Asking,
): Promise<ArticleFilters> {
  inOrder(query, 'since', 'until');
  inOrder(query, 'min_severity', 'max_severity');
  const earliest = now.getTime() * 1000 - caller.limits.article_lookback_days * microsPerDay;
  const industry = query.industry ?? query.industry_tags;
  const source = query.source ?? query.source_name;
  const since = Math.max(query.since ?? earliest, earliest);
  const bound = query.time_field === 'modified_at' ? newest : now.getTime() * 1000 + 1;
  const clearance = readingClearance(caller);
  await deps.sources.ready([]);
  return {
    q: query.q,
    cveText: query.cve_text_search,
    labels: {
      ...(query.category && { category: query.category }),
      ...(industry && { sector: industry }),
      ...(query.threat_actor && { actor: lower(query.threat_actor) }),
      ...(query.mitre_technique && { technique: lower(query.mitre_technique) }),
    },
    severities: query.severity?.map((word) => bands[word]),
    minSeverity: query.min_severity,
    maxSeverity: query.max_severity,
    hasIocs: query.has_iocs,
    clearance: await hiddenAbove(deps.store.read, clearance, newest - 1),
    hiddenSources: deps.sources.above(clearance),
    sources: source && (await sourcesNamed(deps, source)),
    timeField: query.time_field,
    since,
    until: Math.max(since, until ?? Math.min(query.until ?? bound, bound)),
    modifiedSince: query.modified_since,
    oldest: Math.floor(earliest / 1000),
    includeArchived: query.include_archived,
  };
}

function lower(words: readonly string[]): string[] {
  return words.map((word) => word.toLowerCase());
}
