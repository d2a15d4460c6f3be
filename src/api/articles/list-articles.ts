/** `GET /api/v1/articles`: articles by time, change or severity, with every filter. */
import { z } from 'zod';
import { article, articleList } from '../../contract/article.ts';
import { lastChange } from '../../db/change.ts';
import {
  type ArticleFilters,
  type SortKey,
  timeFields,
} from '../../domain/articles/article-filters.store.ts';
import { type ArticleRow, countArticles, listArticles } from '../../domain/articles/article-list.store.ts';
import { text } from '../../http/answer.ts';
import { makeCursor, readCursor } from '../../http/cursor.ts';
import { inOrder } from '../../http/in-order.ts';
import { demand } from '../../http/policy.ts';
import { choice, choices, decimal, flag, instantMicros, integer, wordList, words } from '../../http/query.ts';
import { isoMicros } from '../../lib/iso-time.ts';
import { answerMeta } from '../answer-meta.ts';
import { endpoint } from '../endpoint.ts';
import { articleCategoryWords, sectorWords, severityWords } from '../vocabulary.ts';
import { articleFields } from './article-fields.ts';
import { articleFormats } from './article-formats.ts';
import { onlyFields } from './only-fields.ts';
import { expansions, showArticles } from './show-article.ts';
import { sourcesNamed } from './sources-named.ts';

const sorts = ['published', 'modified', 'severity', 'score'].flatMap((key) => [
  `${key}:desc`,
  `${key}:asc`,
  key,
]);
const fieldWords = { values: Object.keys(article.shape) };
const bands = { critical: [9, 11], high: [7, 9], medium: [4, 7], low: [-1, 4] } as const;
const iocsEach = 100;
const microsPerDay = 86_400_000_000;
const list = { items: 50, max: 200 };

export const listArticlesEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/articles',
  summary: 'List articles',
  description:
    'To walk everything that changed, sort by `modified:desc`, follow the cursor, and go on with the first answer’s `until` as `modified_since`.',
  tag: 'Articles',
  auth: 'key',
  scope: 'read:articles',
  media: Object.values(articleFormats).map((format) => format.mediaType),
  problems: ['insufficient_tier', 'insufficient_scope'],
  query: z.object({
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
    sort: choice({ values: sorts }, { default: 'published:desc' }).describe('Order; `:desc` unless told.'),
    limit: integer({ min: 1, max: 1_000_000, default: 30 }).describe("Rows; lowered to the tier's cap."),
    cursor: words({ max: 200 }).describe('Position from `meta.next_cursor`; wins over `offset`.'),
    offset: integer({ min: 0, max: 1_000_000_000, default: 0 }).describe('Rows to skip.'),
    expand: choices({ values: expansions }).describe('Further fields; `mitre` unless told.'),
    fields: choices(fieldWords).describe('Only these fields.'),
    include_archived: flag({ default: false }).describe('Also archived articles.'),
    group: choice({ values: ['story'] }, {}).describe(
      '`story`: of the articles that report one story, and pass the filters, only the first in this order.',
    ),
    include_total: flag({ default: false }).describe('Count all rows into `meta.total`.'),
    format: choice({ values: ['json', ...Object.keys(articleFormats)] }, { default: 'json' }).describe(
      'Form of the answer.',
    ),
  }),
  response: articleList,
  async handler({ query, caller, deps, now, header }) {
    const format = articleFormats[query.format as keyof typeof articleFormats];
    if (format) demand(caller, { tier: 'pro', scope: 'read:articles:export' });
    const earliest = now.getTime() * 1000 - caller.limits.article_lookback_days * microsPerDay;
    const newest = (await lastChange(deps.store.read)) + 1;
    const [key = 'published', direction = 'desc'] = query.sort.split(':');
    const industry = query.industry ?? query.industry_tags;
    const source = query.source ?? query.source_name;
    const asked = {
      time_field: query.time_field,
      sort: `${key}:${direction}`,
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
    const position = query.cursor === undefined ? undefined : readCursor(query.cursor, asked, 4);
    inOrder(query, 'since', 'until');
    inOrder(query, 'min_severity', 'max_severity');
    const since = Math.max(query.since ?? earliest, earliest);
    const bound = query.time_field === 'modified_at' ? newest : now.getTime() * 1000 + 1;
    const until = Math.max(since, position?.[2] ?? Math.min(query.until ?? bound, bound));
    const filters: ArticleFilters = {
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
      sources: source && (await sourcesNamed(deps, source)),
      timeField: query.time_field,
      since,
      until,
      modifiedSince: query.modified_since,
      changedBefore: key === 'modified' ? (position?.[3] ?? newest) : undefined,
      oldest: Math.floor(earliest / 1000),
      includeArchived: query.include_archived,
    };
    const limit = Math.min(query.limit, caller.limits.results);
    const offset = position ? 0 : query.offset;
    const order = {
      sort: (key === 'score' ? 'published' : key) as SortKey,
      descending: direction === 'desc',
      byStory: query.group === 'story',
    };
    const rows = await listArticles(deps.store, filters, {
      ...order,
      limit: limit + 1,
      offset,
      after: position && { value: key === 'severity' ? position[0]! / 10 : position[0]!, id: position[1]! },
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next =
      rows.length > limit && last
        ? makeCursor([sortValue(last, key), Number(last.id), until, filters.changedBefore ?? 0], asked)
        : null;
    if (next) header('X-Next-Cursor', next);
    const expand = query.expand ?? ['mitre'];
    const shown = await showArticles(page, expand, iocsEach, deps);
    const data = shown.map((row) => onlyFields(row, query.fields));
    if (format) return text(format.mediaType, format.write(data, articleFields(expand, query.fields)));
    return {
      meta: {
        limit,
        offset,
        total: query.include_total ? await countArticles(deps.store, filters, order) : null,
        total_estimated: false,
        next_cursor: next,
        ...answerMeta(now),
        filters: {
          ...asked,
          since: isoMicros(since),
          until: isoMicros(until),
          ...(query.modified_since !== undefined && { modified_since: isoMicros(query.modified_since) }),
        },
      },
      data,
    };
  },
});

function lower(list: readonly string[]): string[] {
  return list.map((word) => word.toLowerCase());
}

/** What a cursor keeps of the sort column: severities have one decimal, cursors none. */
function sortValue(row: ArticleRow, key: string): number {
  if (key === 'modified') return row.change;
  return key === 'severity' ? Math.round(row.severity * 10) : row.published_at;
}
