/** Which articles' pages are to be read, which host may be asked when, and what came of it. */
import type { Selectable } from 'kysely';
import type { ArticleRecord } from '../../contract/record.ts';
import type { Database } from '../../db/store.ts';
import type { ArticlePageTable, PageHostTable } from '../../db/tables/article.ts';
import type { ArticleIdentity, ReadPage } from './prepare.ts';

export type PageHost = Selectable<PageHostTable>;

export interface DuePage {
  articleId: number;
  sourceId: number;
  url: string;
  /** Requests that failed up to now. */
  attempts: number;
  queuedAt: number;
  /** The feed's item. */
  record: ArticleRecord;
  /** Digest of the item as the feed had it. */
  digest: number;
  host: PageHost;
}

/** A worker that died gives the host back after this. */
const leaseMs = 180_000;
/** Of the feed's own text, where its page is read. */
const maxExtract = 20_000;

/** The page of an article is due now, whether it was read before or not; what it said last stays until then. */
export async function queuePage(
  trx: Database,
  articleId: number,
  { url, digest }: Pick<ArticleIdentity, 'url' | 'digest'>,
  record: ArticleRecord,
  now: number,
): Promise<void> {
  const waiting = {
    url,
    host: new URL(url).host,
    state: 'waiting' as const,
    attempts: 0,
    queued_at: now,
    next_at: now,
    reason: null,
    digest,
    record: JSON.stringify({ ...record, html: record.html.slice(0, maxExtract) }),
  };
  await trx
    .insertInto('article_page')
    .values({ article_id: articleId, content: null, ...waiting })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet(waiting))
    .execute();
}

/** What the page of the article with this address said when it was read. */
export async function readPage(db: Database, uid: Uint8Array): Promise<ReadPage | undefined> {
  const row = await db
    .selectFrom('article_source as s')
    .innerJoin('article_page as p', 'p.article_id', 's.article_id')
    .innerJoin('article_text as t', 't.article_id', 's.article_id')
    .select(['p.content', 't.body'])
    .where('s.uid', '=', uid)
    .limit(1)
    .executeTakeFirst();
  return row?.content ? { content: row.content, text: row.body } : undefined;
}

/**
 * Claims the page that is due longest and whose host is free. The claim is one of the host: nobody else asks it until it
 * is set free or the lease runs out. Null where there is none.
 */
export async function claimPage(db: Database, now: number): Promise<DuePage | null> {
  for (let tries = 0; tries < 8; tries++) {
    const due = await db
      .selectFrom('article_page as p')
      .innerJoin('article as a', 'a.id', 'p.article_id')
      .leftJoin('page_host as h', 'h.host', 'p.host')
      .select(['p.article_id', 'p.host', 'p.url', 'p.attempts', 'p.queued_at', 'p.record', 'p.digest'])
      .select('a.source_id')
      .where('p.state', '=', 'waiting')
      .where('p.next_at', '<=', now)
      .where((eb) => eb.or([eb('h.free_at', 'is', null), eb('h.free_at', '<=', now)]))
      .orderBy('p.next_at')
      .limit(1)
      .executeTakeFirst();
    if (!due) return null;
    const host = await claimHost(db, due.host, now);
    if (!host) continue;
    return {
      articleId: due.article_id,
      sourceId: due.source_id,
      url: due.url,
      attempts: due.attempts,
      queuedAt: Number(due.queued_at),
      record: JSON.parse(due.record) as ArticleRecord,
      digest: Number(due.digest),
      host,
    };
  }
  return null;
}

async function claimHost(db: Database, host: string, now: number): Promise<PageHost | null> {
  await db
    .insertInto('page_host')
    .values({ host, free_at: 0, robots: null, robots_until: 0, robots_failures: 0 })
    .onConflict((conflict) => conflict.column('host').doNothing())
    .execute();
  const row = await db.selectFrom('page_host').selectAll().where('host', '=', host).executeTakeFirstOrThrow();
  const { numUpdatedRows } = await db
    .updateTable('page_host')
    .set({ free_at: now + leaseMs })
    .where('host', '=', host)
    .where('free_at', '=', row.free_at)
    .where('free_at', '<=', now)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? row : null;
}

/** Gives the host back with what was learned of it; it is asked again at `free_at`, and not before. */
export async function freeHost(
  db: Database,
  { host }: Pick<PageHost, 'host'>,
  learned: Partial<Omit<PageHost, 'host'>> & Pick<PageHost, 'free_at'>,
): Promise<void> {
  await db.updateTable('page_host').set(learned).where('host', '=', host).execute();
}

/** Whether the item is still the one that was claimed: the feed may have brought a newer one since. */
export async function isStillDue(
  db: Database,
  { articleId, queuedAt }: Pick<DuePage, 'articleId' | 'queuedAt'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('article_page')
    .select('queued_at')
    .where('article_id', '=', articleId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return row !== undefined && Number(row.queued_at) === queuedAt;
}

/** What came of a page; nothing where the feed has brought a newer item since. */
export async function settlePage(
  db: Database,
  { articleId, queuedAt }: Pick<DuePage, 'articleId' | 'queuedAt'>,
  outcome: Partial<
    Pick<ArticlePageTable, 'state' | 'attempts' | 'next_at' | 'reason' | 'content' | 'url' | 'host'>
  >,
): Promise<void> {
  await db
    .updateTable('article_page')
    .set(outcome)
    .where('article_id', '=', articleId)
    .where('queued_at', '=', queuedAt)
    .execute();
}
