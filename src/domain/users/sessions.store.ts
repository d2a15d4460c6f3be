/** Sessions in the store. */
import type { Selectable } from 'kysely';
import type { Database } from '../../db/store.ts';
import type { SessionTable } from '../../db/tables/account.ts';

export type Session = Selectable<SessionTable>;

/** Sessions that an account may have; the ones that were unused for longest end first. */
const mostPerAccount = 100;

/**
 * Adds a session and clears away what is over. False where the account has another password by now, or is suspended:
 * whoever signed in before that was too late.
 */
export async function addSession(db: Database, session: Session, passwordHash: string): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    // Changes nothing, but on PostgreSQL waits for a password change that is under way, and makes the next one wait.
    const { numUpdatedRows } = await trx
      .updateTable('account')
      .set({ password_hash: passwordHash })
      .where('id', '=', session.account_id)
      .where('password_hash', '=', passwordHash)
      .where('suspended_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await trx.deleteFrom('session').where('expires_at', '<=', session.created_at).execute();
    const kept = trx
      .selectFrom('session')
      .select('id')
      .where('account_id', '=', session.account_id)
      .orderBy('last_seen_at', 'desc')
      .limit(mostPerAccount - 1);
    await trx
      .deleteFrom('session')
      .where('account_id', '=', session.account_id)
      .where('id', 'not in', kept)
      .execute();
    await trx.insertInto('session').values(session).execute();
    return true;
  });
}

/** The session with that token, and whose it is. */
export async function findSession(db: Database, tokenHash: Uint8Array) {
  const row = await db
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .select(['s.id', 's.account_id', 's.created_at', 's.last_seen_at', 's.expires_at'])
    .select(['a.email', 'a.tier', 'a.role'])
    .where('s.token_hash', '=', tokenHash)
    .where('a.suspended_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Writes a use down, unless another process has since `before`. */
export async function touchSession(
  db: Database,
  { id, ...use }: Pick<Session, 'id' | 'last_seen_at' | 'expires_at' | 'address' | 'agent'>,
  before: number,
): Promise<void> {
  await db.updateTable('session').set(use).where('id', '=', id).where('last_seen_at', '<=', before).execute();
}

/** Gives a session another token: the old one is worth nothing from here on. Returns its end, null where it is gone. */
export async function replaceToken(db: Database, id: string, tokenHash: Uint8Array): Promise<number | null> {
  const row = await db
    .updateTable('session')
    .set({ token_hash: tokenHash })
    .where('id', '=', id)
    .returning('expires_at')
    .executeTakeFirst();
  return row?.expires_at ?? null;
}

/** Those in force, last used first. */
export async function listSessions(db: Database, accountId: string, now: number): Promise<Session[]> {
  return await db
    .selectFrom('session')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute();
}

/** False where the account has no such session. */
export async function deleteSession(db: Database, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** All of an account, but one where that is named. */
export async function deleteSessions(db: Database, accountId: string, but?: string): Promise<void> {
  await db
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .$if(but !== undefined, (query) => query.where('id', '!=', but!))
    .execute();
}
