/** The filters that every list and export of indicators takes. */
import { z } from 'zod';
import { type IocState, iocStates, leavingStates, takenBackStates } from '../../contract/ioc-state.ts';
import { sectors } from '../../contract/sector.ts';
import { sourceCategories } from '../../contract/source-category.ts';
import type { Tlp } from '../../contract/tlp.ts';
import { lastChange } from '../../db/change.ts';
import type { Store } from '../../db/store.ts';
import { hiddenAbove } from '../../domain/iocs/hidden-above.store.ts';
import type { IocOrder, IocPlace } from '../../domain/iocs/ioc-order.store.ts';
import type { IocFilters } from '../../domain/iocs/iocs.store.ts';
import type { TierLimits } from '../../domain/keys/tiers.ts';
import { allSources } from '../../domain/sources/sources.store.ts';
import { makeCursor, readCursor } from '../../http/cursor.ts';
import { inOrder } from '../../http/in-order.ts';
import { problem } from '../../http/problem.ts';
import { choices, flag, id as idOf, instantMicros, integer, wordList, words } from '../../http/query.ts';
import { toBits } from '../../lib/bits.ts';
import { parseUuid } from '../../lib/uuid.ts';
import { categoryWords, confidenceValues, sectorWords, stateWords, typeWords } from '../vocabulary.ts';

export const filterParameters = {
  type: choices(typeWords).describe('Types of indicator.'),
  confidence: choices(confidenceValues).describe('Confidence words.'),
  category: choices(categoryWords).describe('Kinds of publisher, of any report of the indicator.'),
  industry: choices(sectorWords).describe('Sectors that its articles are about.'),
  id: wordList({ items: 100, max: 36 }).describe('Ids of indicators, as lists and look-ups tell them.'),
  article: idOf({}).describe('Those that this article names.'),
  source: wordList({ items: 20, max: 200 }).describe('Ids or names of sources that report the indicator.'),
  threat_type: wordList({ items: 20, max: 100 }).describe('What it is told to be, such as `phishing`.'),
  malware_family: wordList({ items: 20, max: 100 }).describe(
    'Family that it is told to belong to, as it is spelled here.',
  ),
  state: choices(stateWords, 'listed').describe(
    'States; unless given, those that leave by default in this form: nothing that a list or a person took back, and in block lists only what is `active`.',
  ),
  min_risk: integer({ min: 0, max: 100, exact: true }).describe('Least risk, as of the last change.'),
  max_age: integer({ min: 1, max: 36_500 }).describe(
    'Most days since it was last seen, from the hour that has begun.',
  ),
  include_retracted: flag({ default: false }).describe(
    'Also what left this list since `since`, with its `state`: such as `benign`, or less risk than `min_risk`.',
  ),
  since: instantMicros({}).describe("Added or updated at or after; no earlier than the tier's lookback."),
  until: instantMicros({}).describe('Added or updated before.'),
  limit: integer({ min: 1, max: 1_000_000, default: 100 }).describe("Rows; lowered to the tier's cap."),
};

/** How a page goes on where the last one ended. */
export const pagingParameters = {
  offset: integer({ min: 0, max: 1_000_000_000, default: 0 }).describe('Rows to skip; `cursor` is cheaper.'),
  cursor: words({ max: 200 }).describe('Position from `links.next`; wins over `offset`.'),
};

const shape = z.object(filterParameters).extend({ cursor: pagingParameters.cursor });
export type FilterQuery = z.output<typeof shape>;

const microsPerDay = 86_400_000_000;
const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** What the usual rows of an answer are, where the question does not say. */
export interface Usual {
  types?: IocFilters['types'];
  states?: readonly IocState[] | undefined;
  /** Whether it can say that something was taken back: always does, when it is asked to, or never. */
  retractions?: 'always' | 'asked' | undefined;
  /** Where it is not by change: a cursor is bound to it. */
  order?: IocOrder | undefined;
}

export interface AskedFilters {
  filters: IocFilters;
  /** The filters in words, `all` where unset: what is echoed and what a cursor is bound to. */
  asked: Record<
    | 'type'
    | 'category'
    | 'confidence'
    | 'industry'
    | 'id'
    | 'article'
    | 'source'
    | 'threat_type'
    | 'malware_family'
    | 'state'
    | 'min_risk'
    | 'max_age'
    | 'include_retracted',
    string
  >;
  /** The states that the answer holds, in words: also where none were asked for. */
  state: string;
  /** The change number that a page goes on below. */
  before: number | undefined;
  /** The place that a page of another order goes on after. */
  after: IocPlace | undefined;
  /** The newest change number of the store when it was asked. */
  newest: number;
}

interface Asking {
  caller: { limits: TierLimits };
  store: Store;
  now: Date;
  /** Nothing that is marked more strictly is listed, nor counted. */
  clearance: Tlp;
}

/** Reads the bounds of the caller's tier into the filters. Throws `invalid_parameter`. */
export async function readFilters(
  query: FilterQuery,
  { caller, store, now, clearance }: Asking,
  usual: Usual = {},
): Promise<AskedFilters> {
  const earliest = now.getTime() * 1000 - caller.limits.ioc_lookback_days * microsPerDay;
  const newest = await lastChange(store.read);
  inOrder(query, 'since', 'until');
  const since = Math.max(query.since ?? earliest, earliest);
  const asked = {
    type: query.type?.join(',') ?? 'all',
    category: query.category?.join(',') ?? 'all',
    confidence: query.confidence?.join(',') ?? 'all',
    industry: query.industry?.join(',') ?? 'all',
    id: query.id?.join(',') ?? 'all',
    article: query.article ?? 'all',
    source: query.source?.join(',') ?? 'all',
    threat_type: query.threat_type?.join(',') ?? 'all',
    malware_family: query.malware_family?.join(',') ?? 'all',
    state: query.state?.join(',') ?? 'all',
    min_risk: query.min_risk?.toString() ?? 'all',
    max_age: query.max_age?.toString() ?? 'all',
    include_retracted: query.include_retracted ? 'true' : 'all',
  };
  const states = query.state ?? usual.states;
  const { order } = usual;
  const position = query.cursor === undefined ? undefined : readPosition(query.cursor, asked, order);
  const end = newest + 1;
  return {
    filters: {
      types: query.type ?? usual.types,
      words: query.confidence,
      categories: query.category && toBits(sourceCategories, query.category),
      sectors: query.industry && toBits(sectors, query.industry),
      uids: query.id?.map(uidOf),
      article: query.article === undefined ? undefined : parseUuid(query.article)!,
      sources: query.source && (await namedSources(store, query.source)),
      threats: query.threat_type,
      families: query.malware_family,
      states: states && positions(states),
      minRisk: query.min_risk || undefined,
      seenSince: query.max_age && now.getTime() - (now.getTime() % hourMs) - query.max_age * dayMs,
      clearance: await hiddenAbove(store.read, clearance, newest),
      retracted: retractions(query, states ?? leavingStates, usual),
      since,
      until: Math.max(since, position?.until ?? Math.min(query.until ?? end, end)),
    },
    asked,
    state: inWords(states ?? leavingStates),
    before: position?.before,
    after: position?.after,
    newest,
  };
}

interface Position {
  until: number;
  before?: number;
  after?: IocPlace;
}

/** The cursor of the next page after a row; by change unless there is another order. */
export function cursorAfter(
  { change, place }: { change: number; place?: IocPlace | undefined },
  until: number,
  asked: AskedFilters['asked'],
  order: IocOrder | undefined,
): string {
  if (!order || !place) return makeCursor([change, until], asked);
  return makeCursor([place.value, place.id, until], { ...asked, ...order });
}

function readPosition(cursor: string, asked: AskedFilters['asked'], order: IocOrder | undefined): Position {
  if (!order) {
    const [before, until] = readCursor(cursor, asked, 2);
    return { until: until!, before: before! };
  }
  const [value, id, until] = readCursor(cursor, { ...asked, ...order }, 3);
  return { until: until!, after: { value: value!, id: id! } };
}

function positions(states: readonly IocState[]): number[] {
  return states.map((state) => iocStates.indexOf(state));
}

function inWords(states: readonly IocState[]): string {
  return states.length === iocStates.length ? 'all' : states.join(',');
}

/** What may have been in this list and is not any more. Throws `invalid_parameter` where that can't be said. */
function retractions(
  query: FilterQuery,
  states: readonly IocState[],
  { retractions }: Usual,
): number[] | undefined {
  const gone: readonly IocState[] = query.include_retracted
    ? iocStates.filter((state) => state !== 'active' && state !== 'low')
    : takenBackStates;
  if (query.include_retracted && query.since === undefined)
    throw refused('needs since: what left since when?');
  if (query.include_retracted && !retractions) throw refused('this format has no place for it');
  if (!query.include_retracted && retractions !== 'always') return undefined;
  return positions(gone.filter((state) => !states.includes(state)));
}

function refused(message: string) {
  return problem('invalid_parameter', {
    message: `include_retracted: ${message}`,
    details: { parameter: 'include_retracted', message },
  });
}

/** Row numbers of the sources of those ids or names, in any case. Throws `invalid_parameter` for one that there is not. */
async function namedSources({ read }: Store, asked: readonly string[]): Promise<number[]> {
  const sources = await allSources(read);
  return asked.flatMap((word) => {
    const name = word.toLowerCase();
    const found = sources.filter((one) => one.slug === name || one.name.toLowerCase() === name);
    if (found.length > 0) return found.map(({ id }) => id);
    const message = 'is none of the sources: GET /api/v1/sources lists them';
    throw problem('invalid_parameter', {
      message: `source: ${message}`,
      details: { parameter: 'source', message },
    });
  });
}

/** Throws `invalid_parameter` for what is no UUID. */
function uidOf(text: string): Uint8Array {
  const uid = parseUuid(text);
  if (uid) return uid;
  const message = 'must be a comma list of UUIDs';
  throw problem('invalid_parameter', { message: `id: ${message}`, details: { parameter: 'id', message } });
}
