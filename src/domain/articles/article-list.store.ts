/** Reads articles: one, or pages by time, change or severity, with every filter of the public list. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database, Store } from '../../db/store.ts';
import type { ArticleLabelTable } from '../../db/tables/article.ts';
import {
  type ArticleFilters,
  allFrequent,
  conditions,
  frequent,
  kindsAsked,
  leadingLabel,
  none,
  type SortKey,
  times,
  type Walked,
} from './article-filters.store.ts';

export type ArticleRow = Awaited<ReturnType<typeof readArticle>> & object;

export interface ArticlePage {
  sort: SortKey;
  descending: boolean;
  limit: number;
  offset: number;
  /** Of each story only the article that comes first in this order among those that the filters let through. */
  byStory?: boolean;
  /** Sort value and row number of the last row of the page before. */
  after?: { value: number; id: number } | undefined;
}

const sortColumn = {
  published: 'published_at',
  modified: 'change',
  severity: 'severity',
  hot: 'hot',
} as const;

/** The article with that identity, or null. */
export async function readArticle(db: Database, uid: Uint8Array) {
  return (await db.selectFrom('article').selectAll().where('uid', '=', uid).executeTakeFirst()) ?? null;
}

/** Articles by row number, in the order of the numbers given; those that there are. */
export async function articlesByRow(db: Database, ids: readonly number[]): Promise<ArticleRow[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('article').selectAll().where('id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [Number(row.id), row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The newest articles with that label, published since then and not archived; at most ten. */
export async function articlesLabelled(
  db: Database,
  kind: ArticleLabelTable['kind'],
  value: string,
  since: number,
): Promise<ArticleRow[]> {
  return await db
    .selectFrom('article_label as l')
    .innerJoin('article as a', 'a.id', 'l.article_id')
    .selectAll('a')
    .where('l.kind', '=', kind)
    .where('l.value', '=', value.toLowerCase())
    .where('a.published_at', '>=', since)
    .where('a.archived_at', 'is', null)
    .orderBy('a.published_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(10)
    .execute();
}

/** One statement reads a page: between two an article may change, and come again in the next walk. */
export async function listArticles(
  store: Store,
  filters: ArticleFilters,
  page: ArticlePage,
): Promise<ArticleRow[]> {
  if (factsSuffice(store, filters, page) && (await allFrequent(store, filters))) {
    const rows = await readPage(store, filters, page, { walked: everyLabel(filters), within: shortWay });
    if (rows.length === page.limit) return rows;
  }
  return await readPage(store, filters, page, { walked: await frequent(store, filters) });
}

/** Articles that are asked, in their order, before all with a label are gathered. */
const shortWay = 1000;

function everyLabel({ labels }: ArticleFilters): Walked {
  return new Set(kindsAsked(labels).map(([kind]) => kind));
}

/** `within`: a page of the first so many in the order alone, whether they pass or not. */
async function readPage(
  store: Store,
  filters: ArticleFilters,
  page: ArticlePage,
  { walked, within }: { walked: Walked; within?: number },
): Promise<ArticleRow[]> {
  const column = sortColumn[page.sort];
  const beyond = sql.raw(page.descending ? '<' : '>');
  const byFacts = within !== undefined || hasFacts(store, filters, page, walked);
  const lead = byFacts ? leadingLabel(filters, walked) : null;
  const all: RawBuilder<unknown>[] = [matching(store, filters, { ...page, walked, led: lead?.kind })];
  if (lead) all.push(sql`d.kind = ${lead.kind} and d.value = ${lead.value}`);
  const later = ({ value, id }: { value: number; id: number }) =>
    sql`(${sql.ref(`a.${column}`)}, a.id) ${beyond} (${value}, ${id})`;
  if (page.after) all.push(later(page.after));
  const direction = sql.raw(page.descending ? 'desc' : 'asc');
  const order = (of: string) =>
    sql`order by ${sql.ref(`${of}.${column}`)} ${direction}, ${sql.ref(`${of}.id`)} ${direction}`;
  const byId = sql`cross join article as a indexed by article_facts on a.id =`;
  let from = sql`article as a ${byFacts ? sql`indexed by article_facts` : sql``}`;
  if (within !== undefined) {
    const bounds = [
      ...(page.sort === 'published' ? times(filters, sql`a.`) : []),
      ...(page.after ? [later(page.after)] : []),
    ];
    const where = bounds.length > 0 ? sql`where ${sql.join(bounds, sql` and `)}` : sql``;
    from = sql`(select a.id from article a ${where} ${order('a')} limit ${sql.lit(within)}) as d ${byId} d.id`;
  } else if (lead) from = sql`article_label as d ${byId} d.article_id`;
  const { rows } = await sql<ArticleRow>`
    select r.* from (select a.id from ${from} where ${sql.join(all, sql` and `)} ${order('a')}
      limit ${sql.lit(page.limit)} offset ${page.offset}) as p join article as r on r.id = p.id ${order('r')}`.execute(
    store.scan,
  );
  return rows;
}

/** Whether an index has all that is asked of an article beside its labels and words; the engine would rather read the articles. */
function factsSuffice({ dialect }: Store, filters: ArticleFilters, { sort }: ArticlePage): boolean {
  const elsewhere =
    sort === 'modified' ||
    filters.timeField !== 'published_at' ||
    filters.modifiedSince !== undefined ||
    filters.changedBefore !== undefined ||
    filters.sources !== undefined ||
    Boolean(filters.hiddenSources?.length);
  return dialect === 'sqlite' && !elsewhere;
}

/** Whether a page is found through that index: labels or words lead to the articles. */
function hasFacts(store: Store, filters: ArticleFilters, page: ArticlePage, walked: Walked): boolean {
  const kinds = kindsAsked(filters.labels);
  const chosen = filters.q !== undefined || filters.cveText !== undefined || kinds.length > 0;
  const led = walked.size === 0 || (!walked.has('q') && walked.size < kinds.length);
  return chosen && led && factsSuffice(store, filters, page);
}

/** Rows that a walk through all pages gives. */
export async function countArticles(
  store: Store,
  filters: ArticleFilters,
  page: Pick<ArticlePage, 'sort' | 'descending' | 'byStory'>,
): Promise<number> {
  const { n } = await store.scan
    .selectFrom('article as a')
    .select(({ fn }) => fn.countAll().as('n'))
    .where(matching(store, filters, { ...page, walked: none }))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** What the filters let through of `a`; by story only where no article of the story comes before it. */
function matching(
  store: Store,
  filters: ArticleFilters,
  {
    sort,
    descending,
    byStory,
    walked,
    led,
  }: Pick<ArticlePage, 'sort' | 'descending' | 'byStory'> & { walked: Walked; led?: string | undefined },
): RawBuilder<SqlBool> {
  const all = conditions(store, filters, { of: 'a', sort, walked, led });
  if (byStory) {
    const column = sql.ref(sortColumn[sort]);
    const before = sql.raw(descending ? '>' : '<');
    all.push(sql`not exists (select 1 from article b where b.story_id = a.story_id
      and (b.${column}, b.id) ${before} (a.${column}, a.id) and ${sql.join(conditions(store, filters, { of: 'b', sort, walked }), sql` and `)})`);
  }
  return sql<SqlBool>`${sql.join(all, sql` and `)}`;
}

/** How many indicators within the clearance (position in `tlpWords`) articles name; those without any are not in it. */
export async function iocCounts(
  db: Database,
  ids: readonly number[],
  clearance: number,
): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('article_indicator as l')
    .innerJoin('indicator as i', 'i.id', 'l.indicator_id')
    .select(({ fn }) => ['l.article_id as id', fn.countAll().as('n')])
    .where('l.article_id', 'in', ids)
    .where('i.tlp', '<=', clearance)
    .groupBy('l.article_id')
    .execute();
  return new Map(rows.map(({ id, n }) => [Number(id), Number(n)]));
}

/**
 * What the expansion `iocs` shows of articles: at most `each` indicators per article, the most confident first, and none
 * above the clearance (position in `tlpWords`).
 */
export async function iocsOfArticles(db: Database, ids: readonly number[], each: number, clearance: number) {
  if (ids.length === 0) return [];
  const ranked = db
    .selectFrom('article_indicator as l')
    .innerJoin('indicator as i', 'i.id', 'l.indicator_id')
    .select([
      'l.article_id',
      'i.uid',
      'i.type',
      'i.value',
      'i.confidence',
      'i.state',
      'i.first_seen',
      'i.last_seen',
      'i.risk',
    ])
    .select(
      sql<number>`row_number() over (partition by l.article_id order by l.confidence desc, i.id)`.as('place'),
    )
    .where('l.article_id', 'in', ids)
    .where('i.tlp', '<=', clearance);
  return await db
    .selectFrom(ranked.as('r'))
    .selectAll()
    .where('r.place', '<=', each)
    .orderBy('r.article_id')
    .orderBy('r.place')
    .execute();
}
