/** Reads indicators: by identity, in pages by change, by what they are evidence of. */
import { type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import { type ConfidenceWord, confidenceBands, confidenceWords } from '../../contract/confidence.ts';
import { iocStates } from '../../contract/ioc-state.ts';
import { iocTypes, type ObservableType, observableTypes } from '../../contract/ioc-type.ts';
import { prepared } from '../../db/prepared.ts';
import type { Schema } from '../../db/schema.ts';
import type { Database, Store } from '../../db/store.ts';

/** An indicator as lists need it: its row and the article that its shown evidence comes from. */
export type IocRow = Awaited<ReturnType<typeof iocByUid>>[number];

export interface IocFilters {
  /** The public types unless given. */
  types?: readonly ObservableType[] | undefined;
  words?: readonly ConfidenceWord[] | undefined;
  /** Bits over `sourceCategories`: any of them, in any evidence. */
  categories?: number | undefined;
  /** Bits over `sectors`: any of them. */
  sectors?: number | undefined;
  /** Positions in `iocStates`; those that leave by default, unless given. */
  states?: readonly number[] | undefined;
  /** Change numbers: from `since` (inclusive) up to `until` (exclusive). */
  since: number;
  until: number;
}

/** States that leave by default: what an allow-list or people took back is found by look-up and search only. */
const leaving = ['active', 'low', 'expired', 'sinkhole'].map((state) => iocStates.indexOf(state as 'active'));

const columns = [
  'i.id',
  'i.uid',
  'i.type',
  'i.value',
  'i.confidence',
  'i.state',
  'i.first_seen',
  'i.last_seen',
  'i.created_at',
  'i.change',
  'i.source_id',
  'i.reference',
  'i.context',
  'i.threat_type',
  'i.malware_family',
  'i.tags',
  'i.techniques',
  'i.occurrences',
  'i.sources',
  'i.allow_list',
  'a.uid as article_uid',
  'a.title as article_title',
] as const;

function rows(db: Database) {
  return db.selectFrom('indicator as i').leftJoin('article as a', 'a.id', 'i.article_id').select(columns);
}

/** The indicator with that identity; at most one. */
export const iocByUid = prepared((db: Database, uid: Uint8Array) => rows(db).where('i.uid', '=', uid));

/** The newest articles that name an indicator, at most ten. */
export const articlesNaming = prepared((db: Database, id: number) =>
  db
    .selectFrom('article_indicator as l')
    .innerJoin('article as a', 'a.id', 'l.article_id')
    .select(['a.uid', 'a.title', 'a.url', 'a.published_at'])
    .where('l.indicator_id', '=', id)
    .where('a.archived_at', 'is', null)
    .orderBy('a.published_at', 'desc')
    .limit(10),
);

/** Other indicators of the articles that name one, at most ten. */
export const relatedTo = prepared((db: Database, id: number, same: number) =>
  rows(db)
    .where('i.id', 'in', (eb) =>
      eb
        .selectFrom('article_indicator as mine')
        .innerJoin('article_indicator as other', 'other.article_id', 'mine.article_id')
        .select('other.indicator_id')
        .where('mine.indicator_id', '=', id),
    )
    .where('i.id', '<>', same)
    .where('i.state', 'in', leaving)
    .orderBy('i.confidence', 'desc')
    .orderBy('i.id', 'desc')
    .limit(10),
);

/** Indicators by row number, in no order. */
export async function iocsByRow(db: Database, ids: number[]): Promise<IocRow[]> {
  return ids.length === 0 ? [] : await rows(db).where('i.id', 'in', ids).execute();
}

/** One of the public types, asked so that no other index than that of the order is chosen (`+ 0`). */
const isPublic = sql<SqlBool>`i.type + 0 < ${sql.lit(iocTypes.length)}`;

const anyType = prepared((db: Database, since: number, until: number, limit: number, offset: number) =>
  rows(db)
    .where('i.change', '>=', since)
    .where('i.change', '<', until)
    .where('i.state', 'in', leaving)
    .where(isPublic)
    .orderBy('i.change', 'desc')
    .limit(limit)
    .offset(offset),
);

const oneType = prepared(
  (db: Database, type: number, since: number, until: number, limit: number, offset: number) =>
    rows(db)
      .where('i.type', '=', type)
      .where('i.change', '>=', since)
      .where('i.change', '<', until)
      .where('i.state', 'in', leaving)
      .orderBy('i.change', 'desc')
      .limit(limit)
      .offset(offset),
);

/** As many rows as are read in the thread that answers requests. */
const shortPage = 500;

/** Newest change first. What an index answers in order is read at once, the rest off the request thread. */
export async function listIocs(
  store: Store,
  filters: IocFilters,
  page: { limit: number; offset: number; before?: number | undefined },
): Promise<IocRow[]> {
  const { types, words, categories, sectors, since } = filters;
  const until = page.before === undefined ? filters.until : Math.min(page.before, filters.until);
  const plain = !words && !categories && !sectors && !filters.states;
  const db = plain && page.limit <= shortPage && page.offset <= shortPage ? store.read : store.scan;
  if (plain && !types) return await anyType(db, since, until, page.limit, page.offset);
  if (plain && types?.length === 1) {
    return await oneType(db, observableTypes.indexOf(types[0]!), since, until, page.limit, page.offset);
  }
  return await rows(store.scan)
    .where((eb) => matches(eb, { ...filters, until }, 'page'))
    .orderBy('i.change', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

type Builder = ExpressionBuilder<{ i: Schema['indicator'] }, 'i'>;

/**
 * The condition of a list. A page is read along the change index, so its types are kept from choosing another one
 * (`+ 0`); a count is read from the covering index that begins with the type, so it always names them.
 */
function matches(
  eb: Builder,
  { types, words, categories, sectors, states = leaving, since, until }: IocFilters,
  use: 'page' | 'count',
) {
  const wanted = sql.join((types ?? iocTypes).map((type) => sql.lit(observableTypes.indexOf(type))));
  const all = [eb('i.change', '>=', since), eb('i.change', '<', until), eb('i.state', 'in', states)];
  const conditions: RawBuilder<SqlBool>[] = [];
  if (use === 'count') conditions.push(sql`i.type in (${wanted})`);
  else conditions.push(types ? sql`i.type + 0 in (${wanted})` : isPublic);
  if (words) conditions.push(sql`(${sql.join(words.map(inBand), sql` or `)})`);
  if (categories) conditions.push(sql`i.categories & ${sql.lit(categories)} <> 0`);
  if (sectors) conditions.push(sql`i.sectors & ${sql.lit(sectors)} <> 0`);
  return eb.and([...all, ...conditions]);
}

function inBand(word: ConfidenceWord): RawBuilder<SqlBool> {
  const [from, to] = confidenceBands[word];
  return sql`i.confidence between ${sql.lit(from)} and ${sql.lit(to)}`;
}

/**
 * How many rows a list has in all: from the counters for whole days, by a covering index at the edges. `newest` is the
 * newest change number, as it was read before the page.
 */
export async function countIocs(store: Store, filters: IocFilters, newest: number): Promise<number> {
  if (filters.categories || filters.sectors) return await countRows(store.scan, filters);
  const firstDay = Math.ceil(filters.since / microsPerDay);
  const endDay = Math.floor(filters.until / microsPerDay);
  if (firstDay > endDay) return await countEdge(store, filters, newest);
  const begin = { ...filters, until: firstDay * microsPerDay };
  const end = { ...filters, since: endDay * microsPerDay };
  const days = await countDays(store.read, filters, [firstDay, endDay], newest);
  return days + (await countEdge(store, begin, newest)) + (await countEdge(store, end, newest));
}

const microsPerDay = 86_400_000_000;

/** A part of one day; a day without rows costs nothing, and nor does one that is wanted from its first row to its last. */
async function countEdge(store: Store, edge: IocFilters, newest: number): Promise<number> {
  if (edge.since >= edge.until) return 0;
  const day = Math.floor(edge.since / microsPerDay);
  const whole = await countDays(store.read, edge, [day, day + 1], newest);
  const wanted = edge.since === day * microsPerDay && edge.until > newest;
  return whole === 0 || wanted ? whole : await countRows(store.scan, edge);
}

/** Sums of counters that hold until the next change. */
const counted = new WeakMap<Database, { newest: number; sums: Map<string, number> }>();
const maxSums = 1000;

async function countDays(
  db: Database,
  filters: IocFilters,
  [from, to]: [number, number],
  newest: number,
): Promise<number> {
  const { types, words } = filters;
  let kept = counted.get(db);
  if (kept?.newest !== newest || kept.sums.size > maxSums) {
    kept = { newest, sums: new Map() };
    counted.set(db, kept);
  }
  const name = [from, to, types?.join(), words?.join()].join(';');
  const known = kept.sums.get(name);
  if (known !== undefined) return known;
  const { n } = await db
    .selectFrom('indicator_count')
    .select(({ fn }) => fn.sum<number | string | null>('n').as('n'))
    .where('day', '>=', from)
    .where('day', '<', to)
    .where('state', 'in', leaving)
    .$if(types === undefined, (query) => query.where('type', '<', iocTypes.length))
    .$if(types !== undefined, (query) =>
      query.where(
        'type',
        'in',
        types!.map((type) => observableTypes.indexOf(type)),
      ),
    )
    .$if(words !== undefined, (query) =>
      query.where(
        'word',
        'in',
        words!.map((word) => confidenceWords.indexOf(word)),
      ),
    )
    .executeTakeFirstOrThrow();
  const sum = Number(n ?? 0);
  kept.sums.set(name, sum);
  return sum;
}

async function countRows(db: Database, filters: IocFilters): Promise<number> {
  const { n } = await db
    .selectFrom('indicator as i')
    .select(({ fn }) => fn.countAll().as('n'))
    .where((eb) => matches(eb, filters, 'count'))
    .executeTakeFirstOrThrow();
  return Number(n);
}
