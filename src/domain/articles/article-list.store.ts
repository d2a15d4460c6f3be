/** Reads articles: one, or pages by time, change or severity, with every filter of the public list. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database, Store } from '../../db/store.ts';
import type { ArticleLabelTable } from '../../db/tables/article.ts';
import { searchPhrases } from './search-words.ts';

export type ArticleRow = Awaited<ReturnType<typeof readArticle>> & object;

export const timeFields = ['published_at', 'modified_at', 'fetched_at'] as const;
type TimeField = (typeof timeFields)[number];

const sortKeys = ['published', 'modified', 'severity'] as const;
export type SortKey = (typeof sortKeys)[number];

export interface ArticleFilters {
  /** Words that must all occur in title, text or tags. */
  q?: string | undefined;
  /** A CVE id or a part of one. */
  cveText?: string | undefined;
  /** Lower-case label values: any of a kind, every kind that is given. `technique` also finds its sub-techniques. */
  labels: Partial<Record<ArticleLabelTable['kind'], readonly string[]>>;
  /** Bounds of the severity score, upper ones exclusive. */
  severities?: readonly (readonly [number, number])[] | undefined;
  minSeverity?: number | undefined;
  maxSeverity?: number | undefined;
  hasIocs?: boolean | undefined;
  /** Row numbers of sources, or hosts that the articles themselves are on. */
  sources?: { ids: readonly number[]; hosts: readonly string[] } | undefined;
  timeField: TimeField;
  /** Epoch microseconds, `since` inclusive, `until` exclusive. */
  since: number;
  until: number;
  /** Change number, inclusive. */
  modifiedSince?: number | undefined;
  /** Change number, exclusive: in a walk by change, what changed after its first page belongs to the next walk. */
  changedBefore?: number | undefined;
  /** Epoch milliseconds: nothing that was published before. */
  oldest: number;
  includeArchived: boolean;
}

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

const sortColumn = { published: 'published_at', modified: 'change', severity: 'severity' } as const;

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

export async function listArticles(
  store: Store,
  filters: ArticleFilters,
  page: ArticlePage,
): Promise<ArticleRow[]> {
  const column = `a.${sortColumn[page.sort]}` as const;
  const direction = page.descending ? 'desc' : 'asc';
  const { after } = page;
  const beyond = sql.raw(page.descending ? '<' : '>');
  return await store.scan
    .selectFrom('article as a')
    .selectAll('a')
    .where(matching(store, filters, page))
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(${sql.ref(column)}, a.id) ${beyond} (${after!.value}, ${after!.id})`),
    )
    .orderBy(column, direction)
    .orderBy('a.id', direction)
    .limit(page.limit)
    .offset(page.offset)
    .execute();
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
    .where(matching(store, filters, page))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** What the filters let through of `a`; by story only where no article of the story comes before it. */
function matching(
  store: Store,
  filters: ArticleFilters,
  { sort, descending, byStory }: Pick<ArticlePage, 'sort' | 'descending' | 'byStory'>,
): RawBuilder<SqlBool> {
  const all = conditions(store, filters, 'a');
  if (byStory) {
    const column = sql.ref(sortColumn[sort]);
    const before = sql.raw(descending ? '>' : '<');
    all.push(sql`not exists (select 1 from article b where b.story_id = a.story_id
      and (b.${column}, b.id) ${before} (a.${column}, a.id) and ${sql.join(conditions(store, filters, 'b'), sql` and `)})`);
  }
  return sql<SqlBool>`${sql.join(all, sql` and `)}`;
}

/** On the article table under the name `of`. */
function conditions(store: Store, filters: ArticleFilters, of: 'a' | 'b'): RawBuilder<unknown>[] {
  const a = sql.raw(of);
  const all = [sql`${a}.published_at >= ${filters.oldest}`, ...times(filters, of)];
  if (!filters.includeArchived) all.push(sql`${a}.archived_at is null`);
  if (filters.modifiedSince !== undefined) all.push(sql`${a}.change >= ${filters.modifiedSince}`);
  if (filters.changedBefore !== undefined) all.push(sql`${a}.change < ${filters.changedBefore}`);
  if (filters.minSeverity !== undefined) all.push(sql`${a}.severity >= ${filters.minSeverity}`);
  if (filters.maxSeverity !== undefined) all.push(sql`${a}.severity <= ${filters.maxSeverity}`);
  if (filters.severities)
    all.push(
      anyOf(filters.severities, ([from, to]) => sql`${a}.severity >= ${from} and ${a}.severity < ${to}`),
    );
  if (filters.hasIocs !== undefined)
    all.push(filters.hasIocs ? sql`${a}.ioc_count > 0` : sql`${a}.ioc_count = 0`);
  if (filters.sources) {
    const { ids, hosts } = filters.sources;
    all.push(
      sql`(${anyOf(ids, (id) => sql`${a}.source_id = ${id}`)} or ${anyOf(hosts.flatMap(addresses), (address) => begins(a, address))})`,
    );
  }
  for (const [kind, values] of Object.entries(filters.labels)) {
    if (values)
      all.push(
        labelled(
          a,
          kind,
          anyOf(values, (value) => labelMatch(kind, value)),
        ),
      );
  }
  if (filters.cveText !== undefined) all.push(namesCve(store, a, filters.cveText));
  if (filters.q !== undefined) all.push(holdsWords(store, a, filters.q));
  return all;
}

/** What the address of an article on that host begins with. */
function addresses(host: string): string[] {
  return ['https://', 'https://www.', 'http://', 'http://www.'].map((scheme) => `${scheme}${host}/`);
}

function begins(a: RawBuilder<unknown>, address: string): RawBuilder<unknown> {
  return sql`substr(${a}.url, 1, ${sql.lit(address.length)}) = ${address}`;
}

function times({ timeField, since, until }: ArticleFilters, of: string): RawBuilder<unknown>[] {
  if (timeField === 'modified_at') {
    const change = sql.ref(`${of}.change`);
    return [sql`${change} >= ${since}`, sql`${change} < ${until}`];
  }
  const column = sql.ref(`${of}.${timeField}`);
  return [sql`${column} >= ${Math.ceil(since / 1000)}`, sql`${column} < ${Math.ceil(until / 1000)}`];
}

function anyOf<T>(values: readonly T[], one: (value: T) => RawBuilder<unknown>): RawBuilder<unknown> {
  return values.length === 0
    ? sql`1 = 0`
    : sql`(${sql.join(
        values.map((value) => sql`(${one(value)})`),
        sql` or `,
      )})`;
}

function labelled(a: RawBuilder<unknown>, kind: string, match: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${a}.id in (select l.article_id from article_label l where l.kind = ${kind} and ${match})`;
}

/** Ranges instead of patterns: they read the index, and a value of the user's has no special characters. */
function labelMatch(kind: string, value: string): RawBuilder<unknown> {
  if (kind === 'technique')
    return sql`l.value = ${value} or (l.value >= ${`${value}.`} and l.value < ${`${value}/`})`;
  if (kind === 'actor')
    return sql`l.value = ${value} or (l.value >= ${`${value} `} and l.value < ${`${value}!`})`;
  return sql`l.value = ${value}`;
}

function namesCve(store: Store, a: RawBuilder<unknown>, text: string): RawBuilder<unknown> {
  const part = text.toLowerCase().replace(/[\\%_]/g, '\\$&');
  const label = labelled(a, 'cve', sql`l.value like ${`%${part}%`} escape '\\'`);
  return sql`(${label} or ${holdsWords(store, a, `"${text.replaceAll('"', ' ')}"`)})`;
}

/** Every phrase of what was asked, as neighbouring words. */
function holdsWords(store: Store, a: RawBuilder<unknown>, text: string): RawBuilder<unknown> {
  const phrases = searchPhrases(text);
  if (phrases.length === 0) return sql`1 = 0`;
  if (store.dialect === 'sqlite') {
    const query = phrases.map((words) => `"${words.join(' ')}"`).join(' AND ');
    return sql`${a}.id in (select rowid from article_words where article_words match ${query})`;
  }
  const query = phrases.map((words) => `(${words.map((word) => `'${word}'`).join(' <-> ')})`).join(' & ');
  return sql`${a}.id in (select id from article_words where words @@ to_tsquery('simple', ${query}))`;
}

/** What the expansion `iocs` shows of articles: at most `each` indicators per article, the most confident first. */
export async function iocsOfArticles(db: Database, ids: readonly number[], each: number) {
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
    ])
    .select(
      sql<number>`row_number() over (partition by l.article_id order by l.confidence desc, i.id)`.as('place'),
    )
    .where('l.article_id', 'in', ids);
  return await db
    .selectFrom(ranked.as('r'))
    .selectAll()
    .where('r.place', '<=', each)
    .orderBy('r.article_id')
    .orderBy('r.place')
    .execute();
}
