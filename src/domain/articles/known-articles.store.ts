/** What the store knows of an item that comes in: its own row, or the same story under another address. */
import { type Insertable, type RawBuilder, type Selectable, sql } from 'kysely';
import type { Database } from '../../db/store.ts';
import type { ArticleLikenessTable, ArticleTable } from '../../db/tables/article.ts';
import { hostOf, type Likeness, relation, textWindowMs, titleWindowMs } from './dedupe.ts';
import { titleKey, titlesAgree } from './normal-title.ts';
import type { ArticleIdentity, PreparedArticle } from './prepare.ts';
import type { Simhash } from './simhash.ts';

export type KnownArticle = Selectable<ArticleTable>;

/** The article that an item is, and the one whose text it repeats. */
interface Match {
  /** Null where it is new. */
  known: KnownArticle | null;
  /** True where the item came before under this address or id, false where it is the same story by title or text. */
  named: boolean;
  /** Row number of the first article with this text on another host. */
  copyOf: number | null;
}

/**
 * Whether the item needs no work: it came before and is the same, or the article belongs to another publisher, whose
 * words count.
 */
export async function isSettled(
  db: Database,
  sourceId: number,
  { uid, digest }: Pick<ArticleIdentity, 'uid' | 'digest'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('article_source as s')
    .innerJoin('article as a', 'a.id', 's.article_id')
    .select(['s.digest', 'a.source_id'])
    .where('s.uid', '=', uid)
    .where('s.source_id', '=', sourceId)
    .executeTakeFirst();
  return row !== undefined && (row.source_id !== sourceId || Number(row.digest) === digest);
}

/** Looks by address, then by the publisher's own id, then by headline and text. */
export async function matchArticle(
  trx: Database,
  sourceId: number,
  article: PreparedArticle,
): Promise<Match> {
  const named = (await byAddress(trx, article)) ?? (await byId(trx, sourceId, article));
  const alike = await likeness(trx, article, named?.id);
  if (named) return { known: named, named: true, copyOf: alike.copyOf ?? alike.same };
  const known = alike.same === null ? null : await byRow(trx, alike.same);
  return { known, named: false, copyOf: alike.copyOf };
}

async function byAddress(trx: Database, { uid }: ArticleIdentity): Promise<KnownArticle | undefined> {
  return await trx
    .selectFrom('article_source as s')
    .innerJoin('article as a', 'a.id', 's.article_id')
    .selectAll('a')
    .where('s.uid', '=', uid)
    .limit(1)
    .executeTakeFirst();
}

/** The item moved to another address. Ids that every item of a feed has are told by their headlines. */
async function byId(
  trx: Database,
  sourceId: number,
  { externalId, title }: PreparedArticle,
): Promise<KnownArticle | undefined> {
  const rows = await trx
    .selectFrom('article_source as s')
    .innerJoin('article as a', 'a.id', 's.article_id')
    .selectAll('a')
    .where('s.source_id', '=', sourceId)
    .where('s.external_id', '=', externalId)
    .orderBy('a.id', 'desc')
    .limit(candidates)
    .execute();
  return rows.find((row) => titlesAgree(row.title, title));
}

async function byRow(trx: Database, id: number): Promise<KnownArticle> {
  return await trx.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** Rows that are looked at for each way of being alike: a flood of look-alikes costs no more. */
const candidates = 32;

/** Older articles like this one, by row number. `own` is its row where it has one. */
async function likeness(
  trx: Database,
  article: PreparedArticle,
  own: number | undefined,
): Promise<{ same: number | null; copyOf: number | null }> {
  const mine = likenessOf(article);
  const rows = await trx
    .selectFrom('article_likeness as l')
    .innerJoin('article as a', 'a.id', 'l.article_id')
    .select(['l.article_id', 'l.host', 'l.published_at', 'l.copy_of', 'a.title', 'a.cves'])
    .select(['l.band0', 'l.band1', 'l.band2', 'l.band3'])
    .where(sql<boolean>`l.article_id in (${alike(article)})`)
    .$if(own !== undefined, (query) => query.where('l.article_id', '<', own!))
    .orderBy('l.article_id')
    .execute();
  let same: number | null = null;
  let copyOf: number | null = null;
  for (const row of rows) {
    const theirs = {
      host: row.host,
      title: row.title,
      publishedAt: Number(row.published_at),
      simhash: simhashOf(row),
      cves: JSON.parse(row.cves) as string[],
    };
    const found = relation(mine, theirs);
    if (found === 'same') same ??= Number(row.article_id);
    if (found === 'copy') copyOf ??= Number(row.copy_of ?? row.article_id);
  }
  return { same, copyOf };
}

/** Row numbers that share the headline, or one part of the text's hash: four look-ups in an index each. */
function alike({ title, publishedAt, simhash }: PreparedArticle): RawBuilder<number> {
  const near = (column: string, value: number, window: number) => sql`
    select article_id from (
      select article_id from article_likeness
      where ${sql.ref(column)} = ${value}
        and published_at between ${publishedAt - window} and ${publishedAt + window}
      order by published_at desc limit ${sql.lit(candidates)}) as near`;
  const key = titleKey(title);
  const ways = [
    ...(key === null ? [] : [near('title_key', key, titleWindowMs)]),
    ...(simhash ?? []).map((band, at) => near(`band${at}`, band, textWindowMs)),
  ];
  return ways.length === 0 ? sql`select 0 where 1 = 0` : sql.join(ways, sql` union all `);
}

function likenessOf({ url, title, publishedAt, simhash, cves }: PreparedArticle): Likeness {
  return { host: hostOf(url), title, publishedAt, simhash, cves };
}

function simhashOf({ band0, band1, band2, band3 }: Bands): Simhash | null {
  return band0 === null || band1 === null || band2 === null || band3 === null
    ? null
    : [band0, band1, band2, band3];
}

type Bands = Pick<ArticleLikenessTable, 'band0' | 'band1' | 'band2' | 'band3'>;

/** Notes that this source brings the article, under which address and id. */
export async function writeSource(
  trx: Database,
  id: number,
  sourceId: number,
  { uid, externalId, url, digest }: ArticleIdentity,
  now: number,
): Promise<void> {
  const item = { article_id: id, external_id: externalId, url, digest };
  await trx
    .insertInto('article_source')
    .values({ uid, source_id: sourceId, first_seen: now, ...item })
    .onConflict((conflict) => conflict.columns(['uid', 'source_id']).doUpdateSet(item))
    .execute();
}

/** Keeps what later articles are compared with. */
export async function writeLikeness(
  trx: Database,
  id: number,
  article: PreparedArticle,
  copyOf: number | null,
): Promise<void> {
  const [band0 = null, band1 = null, band2 = null, band3 = null] = article.simhash ?? [];
  const row: Insertable<ArticleLikenessTable> = {
    article_id: id,
    host: hostOf(article.url),
    title_key: titleKey(article.title),
    published_at: article.publishedAt,
    band0,
    band1,
    band2,
    band3,
    copy_of: copyOf,
  };
  const { article_id: _, ...rest } = row;
  await trx
    .insertInto('article_likeness')
    .values(row)
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet(rest))
    .execute();
}
