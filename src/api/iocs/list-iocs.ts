/** `GET /api/v1/iocs`: indicators by what changed, newest first. */

import { z } from 'zod';
import { iocList } from '../../contract/ioc.ts';
import { iocStates } from '../../contract/ioc-state.ts';
import { type IocType, iocTypes } from '../../contract/ioc-type.ts';
import { sectors } from '../../contract/sector.ts';
import { sourceCategories } from '../../contract/source-category.ts';
import { lastChange } from '../../db/change.ts';
import { countIocs, type IocFilters, listIocs } from '../../domain/iocs/iocs.store.ts';
import { type ExportFormat, listPath } from '../../exports/export-format.ts';
import { exportFormats } from '../../exports/index.ts';
import { makeCursor, readCursor } from '../../http/cursor.ts';
import { inOrder } from '../../http/in-order.ts';
import { demand } from '../../http/policy.ts';
import { choice, choices, instantMicros, integer, words } from '../../http/query.ts';
import { toBits } from '../../lib/bits.ts';
import { isoMicros } from '../../lib/iso-time.ts';
import { answerMeta } from '../answer-meta.ts';
import { endpoint } from '../endpoint.ts';
import { categoryWords, confidenceValues, sectorWords, typeWords } from '../vocabulary.ts';
import { answerExport } from './answer-export.ts';
import { exportContext } from './export-context.ts';
import { showExportRows } from './show-export-rows.ts';
import { showIocs } from './show-ioc.ts';

const ownFormats = exportFormats.filter((format) => format.path === listPath);
const formats = ['json', ...ownFormats.map((format) => format.id)];
const microsPerDay = 86_400_000_000;

export const listIocsEndpoint = endpoint({
  method: 'GET',
  path: listPath,
  summary: 'List indicators',
  description:
    'Newest change first. To poll, send the `until` of the last answer as the next `since`: nothing is lost or repeated.',
  tag: 'Indicators',
  auth: 'key',
  scope: 'read:iocs',
  media: ownFormats.map((format) => format.mediaType),
  problems: ['insufficient_tier'],
  query: z.object({
    type: choices(typeWords).describe('Types of indicator.'),
    confidence: choices(confidenceValues).describe('Confidence words.'),
    category: choices(categoryWords).describe('Kinds of publisher, of any report of the indicator.'),
    industry: choices(sectorWords).describe('Sectors that its articles are about.'),
    since: instantMicros({}).describe("Added or updated at or after; no earlier than the tier's lookback."),
    until: instantMicros({}).describe('Added or updated before.'),
    limit: integer({ min: 1, max: 1_000_000, default: 100 }).describe("Rows; lowered to the tier's cap."),
    offset: integer({ min: 0, max: 1_000_000_000, default: 0 }).describe(
      'Rows to skip; `cursor` is cheaper.',
    ),
    cursor: words({ max: 200 }).describe('Position from `links.next`; wins over `offset`.'),
    format: choice({ values: formats }, { default: 'json' }).describe('Form of the answer.'),
  }),
  response: iocList,
  async handler({ query, caller, deps, now, link, header }) {
    const format = ownFormats.find((each) => each.id === query.format);
    if (format) demand(caller, format);
    const earliest = now.getTime() * 1000 - caller.limits.ioc_lookback_days * microsPerDay;
    const newest = (await lastChange(deps.store.read)) + 1;
    inOrder(query, 'since', 'until');
    const since = Math.max(query.since ?? earliest, earliest);
    const asked = {
      type: query.type?.join(',') ?? 'all',
      category: query.category?.join(',') ?? 'all',
      confidence: query.confidence?.join(',') ?? 'all',
      industry: query.industry?.join(',') ?? 'all',
    };
    const position = query.cursor === undefined ? undefined : readCursor(query.cursor, asked, 2);
    const until = Math.max(since, position?.[1] ?? Math.min(query.until ?? newest, newest));
    const filters: IocFilters = {
      types: query.type ?? usualTypes(format),
      words: query.confidence,
      categories: query.category && toBits(sourceCategories, query.category),
      sectors: query.industry && toBits(sectors, query.industry),
      states: format?.states?.map((state) => iocStates.indexOf(state)),
      since,
      until,
    };
    const limit = Math.min(query.limit, caller.limits.results);
    const offset = position ? 0 : query.offset;
    const rows = await listIocs(deps.store, filters, { limit: limit + 1, offset, before: position?.[0] });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next = rows.length > limit && last ? makeCursor([last.change, until], asked) : null;
    if (format) {
      if (next) header('X-Next-Cursor', next);
      const context = exportContext({ deps, now, filters: asked, options: {} });
      return answerExport(format, await showExportRows(page, deps), context, header);
    }
    return {
      meta: {
        total: await countIocs(deps.store, filters, newest - 1),
        limit,
        offset,
        ...answerMeta(now),
        filters: { ...asked, since: isoMicros(since), until: isoMicros(until) },
      },
      data: await showIocs(page, deps),
      links: { self: link(), next: next && link({ cursor: next, offset: null }) },
    };
  },
});

/** What a format holds where no type is asked for: all types, or those that its readers can use. */
function usualTypes(format: ExportFormat | undefined): IocType[] | undefined {
  const { onlyWhenAsked } = format ?? {};
  return onlyWhenAsked && iocTypes.filter((type) => !onlyWhenAsked.includes(type));
}
