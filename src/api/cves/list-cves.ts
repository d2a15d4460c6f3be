/** `GET /api/v1/cves`: vulnerabilities by publication, change, risk or score, with every filter. */
import { z } from 'zod';
import { cveList } from '../../contract/cve.ts';
import type { Severity } from '../../contract/severity.ts';
import { lastChange } from '../../db/change.ts';
import {
  type CveFilters,
  type CveSort,
  countCves,
  cveSortColumns,
  listCves,
} from '../../domain/cves/cve-list.store.ts';
import { makeCursor, readCursor } from '../../http/cursor.ts';
import { inOrder } from '../../http/in-order.ts';
import { choice, choices, decimal, flag, instantMicros, integer, wordList, words } from '../../http/query.ts';
import { isoMicros } from '../../lib/iso-time.ts';
import { answerMeta } from '../answer-meta.ts';
import { endpoint } from '../endpoint.ts';
import { severityWords } from '../vocabulary.ts';
import { cveListExample } from './cve-examples.ts';
import { showCveRows } from './show-cve-row.ts';

const sorts = Object.keys(cveSortColumns).flatMap((key) => [`${key}:desc`, `${key}:asc`, key]);
const names = { items: 50, max: 200 };

/** CVSS qualitative scale, both ends included: scores have one decimal. */
const bands: Record<Severity, readonly [number, number]> = {
  critical: [9, 10],
  high: [7, 8.9],
  medium: [4, 6.9],
  low: [0.1, 3.9],
};

export const listCvesEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/cves',
  summary: 'List vulnerabilities',
  description:
    'Rejected ids are left out. To walk everything that changed, sort by `modified:desc`, follow `links.next`, and go on with the first answer’s `modified_until` as `modified_since`.',
  tag: 'Vulnerabilities',
  auth: 'key',
  scope: 'read:iocs',
  query: z.object({
    q: words({ max: 500 }).describe(
      'A CVE id or the begin of one, or words of title, description, product or package; all must occur, the last may be unfinished.',
    ),
    severity: choices(severityWords).describe('Bands of the base score.'),
    min_cvss: decimal({ min: 0, max: 10 }).describe('Least base score.'),
    max_cvss: decimal({ min: 0, max: 10 }).describe('Greatest base score.'),
    min_epss: decimal({ min: 0, max: 1 }).describe('Least probability of exploitation.'),
    min_risk: integer({ min: 0, max: 100, exact: true }).describe('Least risk.'),
    kev: flag({}).describe('Only those in the CISA catalogue of exploited ones, or not in it.'),
    exploit: flag({}).describe('Only those with, or without, a known public exploit.'),
    has_articles: flag({}).describe('Only those that articles of the last 30 days name, or do not.'),
    vendor: wordList(names).describe('Vendors in any case; the begin of a name is enough.'),
    product: wordList(names).describe('Products, likewise; of these vendors where both are given.'),
    published_since: instantMicros({}).describe('Published at or after.'),
    published_until: instantMicros({}).describe('Published before.'),
    modified_since: instantMicros({}).describe('Changed at or after.'),
    sort: choice({ values: sorts }, { default: 'published:desc' }).describe('Order; `:desc` unless told.'),
    limit: integer({ min: 1, max: 1_000_000, default: 30 }).describe("Rows; lowered to the tier's cap."),
    cursor: words({ max: 200 }).describe('Position from `links.next`; wins over `offset`.'),
    offset: integer({ min: 0, max: 1_000_000_000, default: 0 }).describe(
      'Rows to skip; `cursor` is cheaper.',
    ),
  }),
  response: cveList,
  example: cveListExample,
  async handler({ query, caller, deps, now, link, header }) {
    inOrder(query, 'min_cvss', 'max_cvss');
    inOrder(query, 'published_since', 'published_until');
    const newest = await lastChange(deps.store.read);
    const [key, direction = 'desc'] = query.sort.split(':') as [CveSort, string?];
    const {
      limit: wanted,
      cursor,
      offset: skip,
      sort: _,
      published_since,
      published_until,
      ...plain
    } = query;
    const asked = given({
      sort: `${key}:${direction}`,
      ...plain,
      published_since: shown(published_since),
      published_until: shown(published_until),
      modified_since: shown(query.modified_since),
    });
    const position = cursor === undefined ? undefined : readCursor(cursor, asked, 3);
    const filters: CveFilters = {
      q: query.q,
      severities: query.severity?.map((word) => bands[word]),
      minCvss: query.min_cvss,
      maxCvss: query.max_cvss,
      minEpss: query.min_epss,
      minRisk: query.min_risk,
      kev: query.kev,
      exploit: query.exploit,
      hasArticles: query.has_articles,
      vendors: query.vendor,
      products: query.product,
      publishedSince: millis(published_since),
      publishedUntil: millis(published_until),
      modifiedSince: query.modified_since,
      // In a walk by change, what changes after its first page belongs to the next walk.
      modifiedUntil: key === 'modified' ? (position?.[2] ?? newest + 1) : undefined,
    };
    const limit = Math.min(wanted, caller.limits.results);
    const offset = position ? 0 : skip;
    const total = await countCves(deps.store, filters, newest);
    const rows = await listCves(deps.store, filters, {
      matches: total,
      sort: key,
      descending: direction === 'desc',
      limit: limit + 1,
      offset,
      after: position && { value: position[0]!, id: position[1]! },
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next =
      rows.length > limit && last
        ? makeCursor([Number(last.sorted), last.id, filters.modifiedUntil ?? 0], asked)
        : null;
    if (next) header('X-Next-Cursor', next);
    return {
      meta: {
        total,
        limit,
        offset,
        ...answerMeta(now),
        filters: {
          ...asked,
          ...(filters.modifiedUntil !== undefined && { modified_until: isoMicros(filters.modifiedUntil) }),
        },
      },
      data: await showCveRows(page, deps.store, now.getTime()),
      links: { self: link(), next: next && link({ cursor: next, offset: null }) },
    };
  },
});

/** Times with part of a millisecond: a bound lies at the next whole one. */
function millis(micros: number | undefined): number | undefined {
  return micros === undefined ? undefined : Math.ceil(micros / 1000);
}

function shown(micros: number | undefined): string | undefined {
  return micros === undefined ? undefined : isoMicros(micros);
}

/** The filters as the answer echoes them and a cursor is bound to them. */
function given<Filters extends object>(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as Filters;
}
