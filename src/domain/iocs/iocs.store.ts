/** Reads indicators: by identity, in pages by change, by what they are evidence of. */
import { type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ConfidenceWord } from '../../contract/confidence.ts';
import { iocStates, leavingStates, takenBackStates } from '../../contract/ioc-state.ts';
import { iocTypes, type ObservableType, observableTypes } from '../../contract/ioc-type.ts';
import { riskConfidenceBands } from '../../contract/risk.ts';
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
  /** One of these identities. */
  uids?: readonly Uint8Array[] | undefined;
  /** Identity of an article that names it. */
  article?: Uint8Array | undefined;
  /** Row numbers: any of them reports it. */
  sources?: readonly number[] | undefined;
  /** What it is told to be, and its family: any of them. */
  threats?: readonly string[] | undefined;
  families?: readonly string[] | undefined;
  /** Positions in `iocStates`; those that leave by default, unless given. */
  states?: readonly number[] | undefined;
  /** 0–100. */
  minRisk?: number | undefined;
  /** Epoch milliseconds: nobody has seen it for longer. */
  seenSince?: number | undefined;
  /** Position in `tlpWords`: nothing that is marked more strictly. */
  clearance?: number | undefined;
  /**
   * Positions in `iocStates`: what got into one of these is listed as well, where it was out before, and what fell below
   * `minRisk`, whatever else is asked of states and figures.
   */
  retracted?: readonly number[] | undefined;
  /** Change numbers: from `since` (inclusive) up to `until` (exclusive). */
  since: number;
  until: number;
}

/** What an allow-list or people took back is found by look-up and search only. */
export const leaving = leavingStates.map((state) => iocStates.indexOf(state));
const takenBack = sql.join(takenBackStates.map((state) => sql.lit(iocStates.indexOf(state))));

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
  'i.risk',
  'i.valid_until',
  'i.tlp',
  'a.uid as article_uid',
  'a.title as article_title',
] as const;

export function iocRows(db: Database) {
  return db.selectFrom('indicator as i').leftJoin('article as a', 'a.id', 'i.article_id').select(columns);
}

/** The indicator with that identity; at most one. */
export const iocByUid = prepared((db: Database, uid: Uint8Array) => iocRows(db).where('i.uid', '=', uid));

/** The newest articles that name an indicator, at most ten. */
export const articlesNaming = prepared((db: Database, id: number) =>
  db
    .selectFrom('article_indicator as l')
    .innerJoin('article as a', 'a.id', 'l.article_id')
    .select(['a.uid', 'a.title', 'a.url', 'a.published_at', 'a.source_id'])
    .where('l.indicator_id', '=', id)
    .where('a.archived_at', 'is', null)
    .orderBy('a.published_at', 'desc')
    .limit(10),
);

/** Other indicators of the articles that name one, at most ten; none above the clearance (position in `tlpWords`). */
export const relatedTo = prepared((db: Database, id: number, same: number, clearance: number) =>
  iocRows(db)
    .where('i.id', 'in', (eb) =>
      eb
        .selectFrom('article_indicator as mine')
        .innerJoin('article_indicator as other', 'other.article_id', 'mine.article_id')
        .select('other.indicator_id')
        .where('mine.indicator_id', '=', id),
    )
    .where('i.id', '<>', same)
    .where('i.state', 'in', leaving)
    .where('i.tlp', '<=', clearance)
    .orderBy('i.confidence', 'desc')
    .orderBy('i.id', 'desc')
    .limit(10),
);

/** Indicators by row number, in no order. */
export async function iocsByRow(db: Database, ids: number[]): Promise<IocRow[]> {
  return ids.length === 0 ? [] : await iocRows(db).where('i.id', 'in', ids).execute();
}

/** Indicators of every type and state that changed after `change`, oldest change first. */
export async function changedIocs(db: Database, change: number, limit: number): Promise<IocRow[]> {
  return await iocRows(db).where('i.change', '>', change).orderBy('i.change').limit(limit).execute();
}

/** One of the public types, asked so that no other index than that of the order is chosen (`+ 0`). */
const isPublic = sql<SqlBool>`i.type + 0 < ${sql.lit(iocTypes.length)}`;

const anyType = prepared((db: Database, since: number, until: number, limit: number, offset: number) =>
  iocRows(db)
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
    iocRows(db)
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

/**
 * Newest change first. What an index answers in order is read at once, the rest off the request thread, and so is what is
 * `slow` by nature: one batch of many.
 */
export async function listIocs(
  store: Store,
  filters: IocFilters,
  page: { limit: number; offset: number; before?: number | undefined; slow?: true },
): Promise<IocRow[]> {
  const { types, words, categories, sectors, since } = filters;
  const until = page.before === undefined ? filters.until : Math.min(page.before, filters.until);
  const told = filters.uids ?? filters.article ?? filters.sources ?? filters.threats ?? filters.families;
  const figures = filters.minRisk ?? filters.seenSince ?? filters.retracted ?? filters.clearance;
  const plain = !words && !categories && !sectors && !filters.states && !told && figures === undefined;
  const short = page.limit <= shortPage && page.offset <= shortPage;
  const db = plain && short && !page.slow ? store.read : store.scan;
  if (plain && !types) return await anyType(db, since, until, page.limit, page.offset);
  if (plain && types?.length === 1) {
    return await oneType(db, observableTypes.indexOf(types[0]!), since, until, page.limit, page.offset);
  }
  const gathers = filters.sources && (await reportedBy(store.read, filters.sources)) <= mostGathered;
  return await iocRows(store.scan)
    .where((eb) => matches(eb, { ...filters, until }, gathers ? 'gathered' : 'page'))
    .orderBy('i.change', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

/** What sources report is gathered and put in order up to here; what reports more is soon met along the order. */
const mostGathered = 10_000;

/** Indicators of the public types, those of several of the sources once for each. */
async function reportedBy(db: Database, sources: readonly number[]): Promise<number> {
  const { n } = await db
    .selectFrom('indicator_tally')
    .select(({ fn }) => fn.sum<number | string | null>('n').as('n'))
    .where('kind', '=', 'source')
    .where('key', 'in', sources)
    .executeTakeFirstOrThrow();
  return Number(n ?? 0);
}

type Builder = ExpressionBuilder<{ i: Schema['indicator'] }, 'i'>;

/**
 * The condition of a list. A page is read along the change index, so its types are kept from choosing another one
 * (`+ 0`) unless it is one type alone, which has an index in the same order; a count is read from that covering index, so
 * it always names them. What few sources report is read from the index of their evidence. A walk in another order than
 * that of change is kept from all of these.
 */
export function matches(eb: Builder, filters: IocFilters, use: 'page' | 'walk' | 'gathered' | 'count') {
  const { types, categories, sectors, uids, article, sources, threats, families, since, until } = filters;
  const { clearance } = filters;
  const wanted = sql.join((types ?? iocTypes).map((type) => sql.lit(observableTypes.indexOf(type))));
  const change = use === 'walk' ? sql<number>`i.change + 0` : sql.ref<number>('i.change');
  const all = [eb(change, '>=', since), eb(change, '<', until), isListed(eb, filters)];
  const conditions: RawBuilder<SqlBool>[] = [];
  const byType = use === 'count' || (use !== 'walk' && types?.length === 1);
  if (byType && !uids && !article && !threats && !families && !sources)
    conditions.push(sql`i.type in (${wanted})`);
  else conditions.push(types ? sql`i.type + 0 in (${wanted})` : isPublic);
  if (clearance !== undefined) conditions.push(sql`i.tlp <= ${sql.lit(clearance)}`);
  if (categories) conditions.push(sql`i.categories & ${sql.lit(categories)} <> 0`);
  if (sectors) conditions.push(sql`i.sectors & ${sql.lit(sectors)} <> 0`);
  if (uids) conditions.push(sql`i.uid in (${sql.join(uids)})`);
  if (article)
    conditions.push(sql`i.id in (select l.indicator_id from article_indicator l
      join article named on named.id = l.article_id where named.uid = ${article})`);
  const told = (column: string) => (use === 'walk' ? sql`${sql.ref(column)} || ''` : sql.ref(column));
  if (threats) conditions.push(sql`${told('i.threat_type')} in (${sql.join(threats)})`);
  if (families) conditions.push(sql`${told('i.malware_family')} in (${sql.join(families)})`);
  const reported =
    sources && sql`select e.indicator_id from evidence e where e.source_id in (${sql.join(sources)})`;
  if (reported && (use === 'gathered' || use === 'count')) conditions.push(sql`i.id in (${reported})`);
  else if (reported) conditions.push(sql`exists (${reported} and e.indicator_id = i.id)`);
  return eb.and([...all, ...conditions]);
}

/** By state and figures: what is wanted, and what is not any more. */
function isListed(eb: Builder, { states = leaving, words, minRisk, seenSince, retracted }: IocFilters) {
  const wanted = [
    eb('i.state', 'in', states),
    ...(words ? [sql<SqlBool>`(${sql.join(words.map(inBand), sql` or `)})`] : []),
    ...(minRisk === undefined ? [] : [eb('i.risk', '>=', minRisk)]),
    ...(seenSince === undefined ? [] : [eb('i.last_seen', '>=', seenSince)]),
  ];
  if (!retracted) return eb.and(wanted);
  const gone = [eb.and([eb('i.state', 'in', retracted), eb('i.released', '=', 1)])];
  if (minRisk !== undefined) gone.push(eb.and([eb('i.peak', '>=', minRisk), eb('i.risk', '<', minRisk)]));
  return eb.or([eb.and(wanted), ...gone]);
}

/** The word that is shown: what was taken back is low, whatever its figure is. */
function inBand(word: ConfidenceWord): RawBuilder<SqlBool> {
  const { high, medium } = riskConfidenceBands;
  if (word === 'low') return sql`(i.confidence < ${sql.lit(medium)} or i.state in (${takenBack}))`;
  const [from, to] = word === 'high' ? [high, 100] : [medium, high - 1];
  return sql`(i.confidence between ${sql.lit(from)} and ${sql.lit(to)} and i.state not in (${takenBack}))`;
}
