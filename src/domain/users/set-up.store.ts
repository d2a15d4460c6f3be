/** The one-time link that makes the first administrator of a fresh server. */
import { lockChanges } from '../../db/change.ts';
import type { Database, Store } from '../../db/store.ts';
import { hashToken, isToken, makeToken } from './session-token.ts';
import { type Account, insertAccount, prepareAccount } from './users.store.ts';

const purpose = 'set-up';
const validMs = 24 * 3_600_000;

/** A token that is good for a day, in place of any earlier one; null where there is an administrator. */
export async function offerSetUp({ write, dialect }: Store, now: number): Promise<string | null> {
  const token = makeToken();
  return await write.transaction().execute(async (trx) => {
    await lockChanges(trx, dialect);
    await trx.deleteFrom('one_time_token').where('purpose', '=', purpose).execute();
    if (await hasAdministrator(trx)) return null;
    await trx
      .insertInto('one_time_token')
      .values({ purpose, token_hash: hashToken(token), expires_at: now + validMs })
      .execute();
    return token;
  });
}

/**
 * The first administrator, or null where the token is not in force. It is used up only by an account that was made: of
 * several uses side by side one succeeds. Throws `AccountError` for what is wrong with the account.
 */
export async function useSetUp(
  { write, dialect }: Store,
  token: string,
  person: { email: string; password: string },
  now: number,
): Promise<Account | null> {
  const hash = hashToken(token);
  // Looked up before a hash is computed that takes memory and time.
  if (!isToken(token) || !(await isInForce(write, hash, now))) return null;
  const account = await prepareAccount(write, { ...person, tier: 'pro', role: 'admin' }, now);
  return await write.transaction().execute(async (trx) => {
    await lockChanges(trx, dialect);
    if (!(await isInForce(trx, hash, now)) || (await hasAdministrator(trx))) return null;
    await trx.deleteFrom('one_time_token').where('purpose', '=', purpose).execute();
    return await insertAccount(trx, account);
  });
}

async function isInForce(db: Database, hash: Uint8Array, now: number): Promise<boolean> {
  const row = await db
    .selectFrom('one_time_token')
    .select('purpose')
    .where('purpose', '=', purpose)
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

export async function hasAdministrator(db: Database): Promise<boolean> {
  const row = await db.selectFrom('account').select('id').where('role', '=', 'admin').executeTakeFirst();
  return row !== undefined;
}
