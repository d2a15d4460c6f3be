/** Accounts in the store. */
import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Role, Tier } from '../../contract/tier.ts';
import type { Database } from '../../db/store.ts';
import type { AccountTable } from '../../db/tables/account.ts';
import { hashPassword } from './password.ts';
import { deleteSessions } from './sessions.store.ts';

/** No blanks, and nothing that is invisible or no character at all. */
const emailAddress = /^[^\s@\p{C}]{1,64}@[^\s@\p{C}]{1,190}$/u;

export type Account = Selectable<AccountTable>;

export interface NewAccount {
  email: string;
  password: string;
  tier: Tier;
  role: Role;
  /** Made from the address where left out. */
  username?: string | undefined;
}

/** Why an account can't be made, in a sentence for the person who asked. */
export class AccountError extends Error {
  override name = 'AccountError';
  /** What was wrong with it; `exists` is an address that has an account. */
  readonly about: 'email' | 'password' | 'username' | 'exists';

  constructor(about: AccountError['about'], message: string) {
    super(message);
    this.about = about;
  }
}

/** Throws `AccountError` for a bad address, a short password, or an address or name that is taken. */
export async function createAccount(db: Database, wanted: NewAccount, now: number): Promise<Account> {
  const account = await prepareAccount(db, wanted, now);
  try {
    return await insertAccount(db, account);
  } catch (error) {
    const clash = error instanceof AccountError && error.about === 'username';
    if (!clash || wanted.username !== undefined) throw error;
    // Two people of one name came at the same moment.
    return await insertAccount(db, {
      ...account,
      username: `${account.username.slice(0, 20)}-${account.id.slice(0, 8)}`,
    });
  }
}

/** All that is slow about making an account, so that the transaction that writes it is short. Throws `AccountError`. */
export async function prepareAccount(db: Database, wanted: NewAccount, now: number): Promise<Account> {
  const email = wanted.email.trim().toLowerCase();
  if (!emailAddress.test(email)) throw new AccountError('email', `"${wanted.email}" is no e-mail address`);
  checkPassword(wanted.password);
  if (await findAccount(db, email)) throw exists(email);
  const username =
    wanted.username === undefined ? await freeUsername(db, email) : readUsername(wanted.username);
  return {
    id: randomUUID(),
    email,
    username,
    tier: wanted.tier,
    role: wanted.role,
    password_hash: await hashPassword(wanted.password),
    created_at: now,
    totp_secret: null,
    totp_enabled: 0,
    totp_last_step: 0,
    recovery_codes: '[]',
    suspended_at: null,
  };
}

/** Throws `AccountError` where address or name were taken in the meantime. */
export async function insertAccount(db: Database, account: Account): Promise<Account> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('account')
    .values(account)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return account;
  if (await findAccount(db, account.email)) throw exists(account.email);
  throw new AccountError('username', `the user name ${account.username} is taken`);
}

/** Throws `AccountError` for a password that is too short, or too long to be one. */
export function checkPassword(password: string): void {
  if (password.length < 10)
    throw new AccountError('password', 'the password must have at least 10 characters');
  if (password.length > 1000)
    throw new AccountError('password', 'the password must have at most 1,000 characters');
}

function readUsername(text: string): string {
  const username = text.toLowerCase();
  if (!/^[a-z0-9_-]{1,30}$/.test(username))
    throw new AccountError('username', 'the user name may have letters, digits, hyphens and underscores');
  return username;
}

function exists(email: string): AccountError {
  return new AccountError('exists', `there is an account for ${email} already`);
}

async function freeUsername(db: Database, email: string): Promise<string> {
  const base =
    email
      .split('@', 1)[0]!
      .replace(/[^a-z0-9_-]+/g, '-')
      .slice(0, 24) || 'member';
  const taken = await db
    .selectFrom('account')
    .select('username')
    .where('username', 'like', `${base}%`)
    .execute();
  const names = new Set(taken.map((row) => row.username));
  let name = base;
  for (let n = 2; names.has(name); n++) name = `${base}-${n}`;
  return name;
}

/** By address in any case; what is no address has no account. */
export async function findAccount(db: Database, email: string): Promise<Account | null> {
  if (!emailAddress.test(email.trim())) return null;
  const found = await db
    .selectFrom('account')
    .selectAll()
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst();
  return found ?? null;
}

export async function readAccount(db: Database, id: string): Promise<Account | null> {
  const found = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
  return found ?? null;
}

/** Throws `AccountError` where the name is none, or somebody else's. */
export async function setUsername(db: Database, id: string, wanted: string): Promise<void> {
  const username = readUsername(wanted);
  const taken = (other: { id: string } | undefined) => other !== undefined && other.id !== id;
  const holder = () =>
    db.selectFrom('account').select('id').where('username', '=', username).executeTakeFirst();
  const refusal = new AccountError('username', `the user name ${username} is taken`);
  if (taken(await holder())) throw refusal;
  try {
    await db.updateTable('account').set({ username }).where('id', '=', id).execute();
  } catch (error) {
    // Two people chose it at the same moment.
    throw taken(await holder()) ? refusal : error;
  }
}

export async function setTier(db: Database, id: string, tier: Tier): Promise<void> {
  await db.updateTable('account').set({ tier }).where('id', '=', id).execute();
}

/** A new password ends all sessions of the account, but one where that is named. */
export async function setPassword(
  db: Database,
  id: string,
  passwordHash: string,
  keptSession?: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', id).execute();
    await deleteSessions(trx, id, keptSession);
  });
}

/** Oldest first. */
export async function listAccounts(db: Database): Promise<Account[]> {
  return await db.selectFrom('account').selectAll().orderBy('created_at').orderBy('id').execute();
}

/** What people and answers may see of an account. */
export function publicAccount(account: Account) {
  const { id, email, username, tier, role, created_at, totp_enabled } = account;
  return {
    id,
    email,
    username,
    tier: tier as Tier,
    role: role as Role,
    created_at: new Date(created_at).toISOString(),
    totp_enabled: totp_enabled === 1,
  };
}
