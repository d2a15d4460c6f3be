/** Reads articles: one, or pages by time, change or severity, with every filter of the public list. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database, Store } from '../../db/store.ts';
import type { ArticleLabelTable } from '../../db/tables/article.ts';
import {
  type ArticleFilters,
  conditions,
  frequent,
  none,
  type SortKey,
  type Walked,
} from './article-filters.store.ts';
import { countIndexed, isIndexed, isNarrowed, listIndexed } from './indexed-articles.ts';

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

/** A page of articles; by change it is read by one statement: between two an article may change, and come again in the next walk. */
export async function listArticles(
  store: Store,
  filters: ArticleFilters,
  page: ArticlePage,
): Promise<ArticleRow[]> {
  const { sort } = page;
  if (isNarrowed(filters) && isIndexed(store, filters, sort))
    return await articlesByRow(store.scan, await listIndexed(store, filters, { ...page, sort }));
  const column = sortColumn[sort];
  const [direction, beyond] = page.descending ? [sql`desc`, sql`<`] : [sql`asc`, sql`>`];
  const all = [matching(store, filters, { ...page, walked: await frequent(store, filters) })];
  const { after, limit, offset } = page;
  if (after) all.push(sql`(${sql.ref(`a.${column}`)}, a.id) ${beyond} (${after.value}, ${after.id})`);
  const order = (of: 'a' | 'r') =>
    sql`order by ${sql.ref(`${of}.${column}`)} ${direction}, ${sql.ref(`${of}.id`)} ${direction}`;
  const { rows } = await sql<ArticleRow>`
    select r.* from (select a.id from article as a where ${sql.join(all, sql` and `)} ${order('a')}
      limit ${sql.lit(limit)} offset ${offset}) as p join article as r on r.id = p.id ${order('r')}`.execute(
    store.scan,
  );
  return rows;
}

/** Rows that a walk through all pages gives. */
export async function countArticles(
  store: Store,
  filters: ArticleFilters,
  page: Pick<ArticlePage, 'sort' | 'descending' | 'byStory'>,
): Promise<number> {
  const { sort } = page;
  if (isIndexed(store, filters, sort)) return await countIndexed(store, filters, { ...page, sort });
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
  }: Pick<ArticlePage, 'sort' | 'descending' | 'byStory'> & { walked: Walked },
): RawBuilder<SqlBool> {
  const all = conditions(store, filters, { of: 'a', sort, walked });
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
