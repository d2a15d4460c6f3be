/**
 * The change sequence: every published change of a row gets a number that is unique, rises in commit order and never
 * appears late. It is a time in microseconds, moved on where two changes fall together. See docs/adr/0003.
 */
import { sql } from 'kysely';
import type { Database, Dialect } from './store.ts';

/** Any fixed number: the name of the lock under which one writer at a time gives out numbers. */
const writerLock = 7_305_221;

/**
 * Makes this transaction the only writer until it commits. On the embedded store `begin immediate` has done that
 * already; on PostgreSQL it is an advisory lock, so that a smaller number can't be committed after a larger one.
 */
export async function lockChanges(trx: Database, dialect: Dialect): Promise<void> {
  if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${writerLock})`.execute(trx);
}

/** Takes `count` numbers at `now` (epoch ms) and returns the first. Only inside a transaction that holds the lock. */
export async function takeChanges(trx: Database, count: number, now: number): Promise<number> {
  const last = await lastChange(trx);
  const first = Math.max(now * 1000, last + 1);
  await trx
    .updateTable('position')
    .set({ value: first + count - 1 })
    .where('name', '=', 'change')
    .execute();
  return first;
}

/** The newest committed number: what is read below it is complete. */
export async function lastChange(db: Database): Promise<number> {
  const row = await db
    .selectFrom('position')
    .select('value')
    .where('name', '=', 'change')
    .executeTakeFirstOrThrow();
  return Number(row.value);
}
