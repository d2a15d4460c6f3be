/** `GET /api/v1/articles`: articles by time, change or severity, with every filter. */
import { z } from 'zod';
import { article, articleList } from '../../contract/article.ts';
import { lastChange } from '../../db/change.ts';
import type { ArticleFilters, SortKey } from '../../domain/articles/article-filters.store.ts';
import { type ArticleRow, countArticles, listArticles } from '../../domain/articles/article-list.store.ts';
import { stix } from '../../exports/index.ts';
import { text } from '../../http/answer.ts';
import { makeCursor, readCursor } from '../../http/cursor.ts';
import { demand, readingClearance } from '../../http/policy.ts';
import { choice, choices, flag, integer, words } from '../../http/query.ts';
import { isoMicros, isoTime } from '../../lib/iso-time.ts';
import { answerMeta } from '../answer-meta.ts';
import { endpoint } from '../endpoint.ts';
import { answerReports } from './answer-reports.ts';
import { articleFields } from './article-fields.ts';
import { askedFilters, filterQuery, readFilters } from './article-filter-query.ts';
import { articleFormats } from './article-formats.ts';
import { atomFeed, atomType } from './atom-feed.ts';
import { onlyFields } from './only-fields.ts';
import { expansions, showArticles } from './show-article.ts';

const sorts = ['published', 'modified', 'severity', 'score', 'hot'].flatMap((key) => [
  `${key}:desc`,
  `${key}:asc`,
  key,
]);
const fieldWords = { values: Object.keys(article.shape) };
const iocsEach = 100;
/** A bundle is made as a whole. */
const mostReports = 1000;

export const listArticlesEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/articles',
  summary: 'List articles',
  description:
    'To walk everything that changed, sort by `modified:desc`, follow the cursor, and go on with the first answer’s `until` as `modified_since`.',
  tag: 'Articles',
  auth: 'key',
  scope: 'read:articles',
  media: [...Object.values(articleFormats).map((format) => format.mediaType), atomType, ...stix.namedTypes!],
  problems: ['insufficient_tier', 'insufficient_scope'],
  query: z.object({
    ...filterQuery,
    sort: choice({ values: sorts }, { default: 'published:desc' }).describe(
      'Order; `:desc` unless told. `hot`: by time, graver articles and those that several sources report further up.',
    ),
    limit: integer({ min: 1, max: 1_000_000, default: 30 }).describe("Rows; lowered to the tier's cap."),
    cursor: words({ max: 200 }).describe('Position from `meta.next_cursor`; wins over `offset`.'),
    offset: integer({ min: 0, max: 1_000_000_000, default: 0 }).describe('Rows to skip.'),
    expand: choices({ values: expansions }).describe('Further fields; `mitre` unless told.'),
    fields: choices(fieldWords).describe('Only these fields.'),
    include_total: flag({ default: false }).describe('Count all rows into `meta.total`.'),
    format: choice(
      { values: ['json', ...Object.keys(articleFormats), 'atom', 'stix'] },
      { default: 'json' },
    ).describe(
      'Form of the answer; `atom` is for feed readers; `stix` gives reports with what they name (Pro, `read:stix`), at most 1,000.',
    ),
  }),
  response: articleList,
  async handler({ query, caller, deps, now, header, link, accept }) {
    const format = articleFormats[query.format as keyof typeof articleFormats];
    if (format) demand(caller, { tier: 'pro', scope: 'read:articles:export' });
    const asReports = query.format === 'stix';
    if (asReports) demand(caller, stix);
    const newest = (await lastChange(deps.store.read)) + 1;
    const [key = 'published', direction = 'desc'] = query.sort.split(':');
    const asked = { sort: `${key}:${direction}`, ...askedFilters(query) };
    const position = query.cursor === undefined ? undefined : readCursor(query.cursor, asked, 4);
    const filters: ArticleFilters = {
      ...(await readFilters(query, { caller, deps, now, newest, until: position?.[2] })),
      changedBefore: key === 'modified' ? (position?.[3] ?? newest) : undefined,
    };
    const { since, until } = filters;
    const limit = Math.min(query.limit, caller.limits.results, ...(asReports ? [mostReports] : []));
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
    if (asReports) return await answerReports(page, { deps, caller, now, accept, header });
    const expand = query.expand ?? ['mitre'];
    const shown = await showArticles(page, expand, iocsEach, deps, readingClearance(caller));
    if (query.format === 'atom') {
      const about = { self: link(), home: deps.publicUrl, now: isoTime(now.getTime()) };
      return text(atomType, atomFeed(shown, about));
    }
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

/** What a cursor keeps of the sort column: severities have one decimal, cursors none. */
function sortValue(row: ArticleRow, key: string): number {
  if (key === 'modified') return row.change;
  if (key === 'hot') return row.hot;
  return key === 'severity' ? Math.round(row.severity * 10) : row.published_at;
}
