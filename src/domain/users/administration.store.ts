/** What administrators do with accounts. A server always keeps one administrator who can get in. */
import { sql } from 'kysely';
import type { Role, Tier } from '../../contract/tier.ts';
import { lockChanges } from '../../db/change.ts';
import type { Database, Store } from '../../db/store.ts';
import { memberPrefix } from '../iocs/reliability.ts';
import { forgetContributions } from '../stix/contributions.store.ts';
import { deleteSessions } from './sessions.store.ts';
import { type Account, readAccount } from './users.store.ts';

export interface AccountFilter {
  /** One account. */
  id?: string;
  /** Part of address or user name. */
  q?: string | undefined;
  role?: Role | undefined;
  tier?: Tier | undefined;
  suspended?: boolean | undefined;
  /** Address of the last row of the page before. */
  after?: string | undefined;
  limit: number;
}

export type AccountRow = Account & { last_seen_at: number | null; keys: number };

/** By address; `keys` are those in force. */
export async function searchAccounts(
  db: Database,
  { id, q, role, tier, suspended, after, limit }: AccountFilter,
  now: number,
): Promise<AccountRow[]> {
  const rows = await db
    .selectFrom('account as a')
    .selectAll('a')
    .select(({ selectFrom }) => [
      selectFrom('session as s')
        .whereRef('s.account_id', '=', 'a.id')
        .select(({ fn }) => fn.max('s.last_seen_at').as('at'))
        .as('last_seen_at'),
      selectFrom('api_key as k')
        .whereRef('k.account_id', '=', 'a.id')
        .where('k.revoked_at', 'is', null)
        .where(({ eb, or }) => or([eb('k.expires_at', 'is', null), eb('k.expires_at', '>', now)]))
        .where(({ eb, or }) => or([eb('k.retires_at', 'is', null), eb('k.retires_at', '>', now)]))
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('keys'),
    ])
    .$if(id !== undefined, (query) => query.where('a.id', '=', id!))
    .$if(q !== undefined, (query) =>
      query.where(({ or }) => or([containing('a.email', q!), containing('a.username', q!)])),
    )
    .$if(role !== undefined, (query) => query.where('a.role', '=', role!))
    .$if(tier !== undefined, (query) => query.where('a.tier', '=', tier!))
    .$if(suspended !== undefined, (query) => query.where('a.suspended_at', suspended ? 'is not' : 'is', null))
    .$if(after !== undefined, (query) => query.where('a.email', '>', after!))
    .orderBy('a.email')
    .limit(limit)
    .execute();
  return rows.map(({ keys, last_seen_at, ...row }) => ({
    ...row,
    keys: Number(keys),
    last_seen_at: last_seen_at === null ? null : Number(last_seen_at),
  }));
}

export interface AccountChange {
  tier?: Tier | undefined;
  role?: Role | undefined;
  suspended?: boolean | undefined;
}

export type Refusal = 'unknown' | 'last administrator';

/** Inside a transaction. Who is suspended is signed out everywhere. Returns the account as it was and as it is. */
export async function changeAccount(
  trx: Database,
  dialect: Store['dialect'],
  id: string,
  { tier, role, suspended }: AccountChange,
  now: number,
): Promise<{ before: Account; after: Account } | Refusal> {
  await lockChanges(trx, dialect);
  const before = await readAccount(trx, id);
  if (!before) return 'unknown';
  const after: Account = {
    ...before,
    tier: tier ?? before.tier,
    role: role ?? before.role,
    suspended_at:
      suspended === undefined ? before.suspended_at : suspended ? (before.suspended_at ?? now) : null,
  };
  if (isAdministrator(before) && !isAdministrator(after) && !(await hasAnother(trx, id)))
    return 'last administrator';
  await trx
    .updateTable('account')
    .set({ tier: after.tier, role: after.role, suspended_at: after.suspended_at })
    .where('id', '=', id)
    .execute();
  if (after.suspended_at !== null) await deleteSessions(trx, id);
  return { before, after };
}

/**
 * Inside a transaction. With sessions, keys, their use and what was handed in. The audit log keeps what was done, and what
 * the person said of indicators stays, under no name.
 */
export async function deleteAccount(
  trx: Database,
  dialect: Store['dialect'],
  id: string,
): Promise<Account | Refusal> {
  await lockChanges(trx, dialect);
  const account = await readAccount(trx, id);
  if (!account) return 'unknown';
  if (isAdministrator(account) && !(await hasAnother(trx, id))) return 'last administrator';
  const keys = trx.selectFrom('api_key').select('id').where('account_id', '=', id);
  await trx.deleteFrom('usage_minute').where('key_id', 'in', keys).execute();
  await trx.deleteFrom('usage_day').where('key_id', 'in', keys).execute();
  await trx.deleteFrom('api_key').where('account_id', '=', id).execute();
  await deleteSessions(trx, id);
  await trx.deleteFrom('saved_search').where('account_id', '=', id).execute();
  await forgetContributions(trx, id);
  // What it handed in stays as evidence, under no name.
  await trx
    .updateTable('source')
    .set({ name: 'Member' })
    .where('slug', '=', memberPrefix + id)
    .execute();
  await trx.deleteFrom('account').where('id', '=', id).execute();
  return account;
}

/** Addresses and user names are kept in lower case. */
function containing(column: string, part: string) {
  const pattern = `%${part.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`${sql.ref(column)} like ${pattern} escape '\\'`;
}

function isAdministrator({ role, suspended_at }: Account): boolean {
  return role === 'admin' && suspended_at === null;
}

async function hasAnother(db: Database, id: string): Promise<boolean> {
  const other = await db
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'admin')
    .where('suspended_at', 'is', null)
    .where('id', '<>', id)
    .executeTakeFirst();
  return other !== undefined;
}
