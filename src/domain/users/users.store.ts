/** Accounts in the store. */
import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Role, Tier } from '../../contract/tier.ts';
import type { AccountTable } from '../../db/schema.ts';
import type { Database } from '../../db/store.ts';
import { hashPassword } from './password.ts';

export type Account = Selectable<AccountTable>;

export interface NewAccount {
  email: string;
  password: string;
  tier: Tier;
  role: Role;
  /** Made from the address where left out. */
  username?: string;
}

/** Why an account can't be made, in a sentence for the person who asked. */
export class AccountError extends Error {
  override name = 'AccountError';
}

/** Throws `AccountError` for a bad address, a short password or an address that has an account. */
export async function createAccount(db: Database, wanted: NewAccount, now: number): Promise<Account> {
  const email = wanted.email.trim().toLowerCase();
  if (!/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(email))
    throw new AccountError(`"${wanted.email}" is no e-mail address`);
  if (wanted.password.length < 10) throw new AccountError('the password must have at least 10 characters');
  if (wanted.password.length > 1000)
    throw new AccountError('the password must have at most 1,000 characters');
  if (await findAccount(db, email)) throw new AccountError(`there is an account for ${email} already`);
  const account: Account = {
    id: randomUUID(),
    email,
    username: wanted.username ?? (await freeUsername(db, email)),
    tier: wanted.tier,
    role: wanted.role,
    password_hash: await hashPassword(wanted.password),
    created_at: now,
    totp_secret: null,
    totp_enabled: 0,
    recovery_codes: '[]',
  };
  await db.insertInto('account').values(account).execute();
  return account;
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

export async function findAccount(db: Database, email: string): Promise<Account | null> {
  const found = await db
    .selectFrom('account')
    .selectAll()
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst();
  return found ?? null;
}

/** Oldest first. */
export async function listAccounts(db: Database): Promise<Account[]> {
  return await db.selectFrom('account').selectAll().orderBy('created_at').orderBy('id').execute();
}

/** What people and answers may see of an account. */
export function publicAccount({ id, email, username, tier, role, created_at }: Account) {
  return { id, email, username, tier, role, created_at: new Date(created_at).toISOString() };
}
