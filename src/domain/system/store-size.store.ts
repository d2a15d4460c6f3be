/** How large the store is, and what came in lately. */
import { sql } from 'kysely';
import type { Database, Dialect } from '../../db/store.ts';

/** Bytes on disk; null where the store does not say. */
export async function storeBytes(db: Database, dialect: Dialect): Promise<number | null> {
  const query =
    dialect === 'sqlite'
      ? sql<{
          bytes: number;
        }>`select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`
      : sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`;
  const { rows } = await query.execute(db);
  return rows[0] ? Number(rows[0].bytes) : null;
}

export interface RowCounts {
  indicators: number;
  evidence: number;
  articles: number;
  cves: number;
}

/** Exact; reads an index of each table from end to end. */
export async function countRows(db: Database): Promise<RowCounts> {
  const { rows } = await sql<Record<keyof RowCounts, number>>`select
    (select count(*) from indicator) as indicators, (select count(*) from evidence) as evidence,
    (select count(*) from article) as articles, (select count(*) from cve) as cves`.execute(db);
  const { indicators, evidence, articles, cves } = rows[0]!;
  return {
    indicators: Number(indicators),
    evidence: Number(evidence),
    articles: Number(articles),
    cves: Number(cves),
  };
}

/** When the first article came in (epoch ms); null where there is none. */
export async function firstArticleAt(db: Database): Promise<number | null> {
  const first = await db.selectFrom('article').select('fetched_at').orderBy('id').limit(1).executeTakeFirst();
  return first ? Number(first.fetched_at) : null;
}

/** What came in since a time (epoch ms). */
export async function recentRows(db: Database, since: number) {
  const { rows } = await sql<{ indicators: number; articles: number }>`select
    (select count(*) from indicator where created_at >= ${since}) as indicators,
    (select count(*) from article where fetched_at >= ${since}) as articles`.execute(db);
  return {
    indicators: Number(rows[0]!.indicators),
    articles: Number(rows[0]!.articles),
  };
}

/** Article pages whose text is still to be read. */
export async function pagesWaiting(db: Database): Promise<number> {
  const row = await db
    .selectFrom('article_page')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
