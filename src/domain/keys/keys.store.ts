/** API keys in the store: made, listed, revoked, found by hash. */
import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Tlp } from '../../contract/tlp.ts';
import { prepared } from '../../db/prepared.ts';
import type { Database } from '../../db/store.ts';
import type { ApiKeyTable } from '../../db/tables/account.ts';
import { maskKeys } from './find-keys.ts';
import { keyPrefix, makeKey } from './format.ts';
import { hashKey } from './secret.ts';

export type ApiKey = Selectable<ApiKeyTable>;

const dayMs = 86_400_000;

export interface NewKey {
  accountId: string;
  /** 1–100 characters, the owner's words. */
  name: string;
  /** Never, where left out. */
  expiresInDays?: number | undefined;
  /** CIDR networks; anywhere, where left out. */
  allowedIps?: readonly string[] | undefined;
  /** Follows the account's tier, where left out. */
  pinnedTier?: 'free' | undefined;
  /** The usual clearance, where left out. */
  maxTlp?: Tlp | undefined;
}

/** What the store holds of a new key, and the key itself: the only time that it is seen. */
export interface MadeKey {
  id: string;
  key: string;
  row: ApiKey;
}

/** Makes a key, however many the account has: see `mintKey` for the limit. */
export async function createKey(
  db: Database,
  secret: Buffer,
  { accountId, name, expiresInDays, allowedIps, pinnedTier, maxTlp }: NewKey,
  now: number,
): Promise<MadeKey> {
  return await insertKey(db, secret, {
    account_id: accountId,
    name,
    pinned_tier: pinnedTier ?? null,
    created_at: now,
    expires_at: expiresInDays === undefined ? null : now + expiresInDays * dayMs,
    allowed_ips: allowedIps?.length ? JSON.stringify(allowedIps) : null,
    max_tlp: maxTlp ?? null,
    rotated_from: null,
    first_key: null,
  });
}

/** What is chosen of a new key; all else begins empty. Keys that people put into names and reasons are masked. */
export type KeyChoices = Pick<
  ApiKey,
  | 'account_id'
  | 'name'
  | 'pinned_tier'
  | 'created_at'
  | 'expires_at'
  | 'allowed_ips'
  | 'max_tlp'
  | 'rotated_from'
  | 'first_key'
>;

export async function insertKey(db: Database, secret: Buffer, choices: KeyChoices): Promise<MadeKey> {
  const key = makeKey();
  const row: ApiKey = {
    ...choices,
    name: maskKeys(choices.name),
    id: randomUUID(),
    hash: hashKey(secret, key),
    prefix: keyPrefix(key),
    revoked_at: null,
    revoked_reason: null,
    last_used_at: null,
    total_requests: 0,
    rotated_at: null,
    retires_at: null,
  };
  await db.insertInto('api_key').values(row).execute();
  return { id: row.id, key, row };
}

/** Newest first, revoked ones included. */
export async function listKeys(db: Database, accountId: string): Promise<ApiKey[]> {
  return await db
    .selectFrom('api_key')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** A key of this account, or null: another account's keys are as good as none. */
export async function readKey(db: Database, accountId: string, id: string): Promise<ApiKey | null> {
  const row = await db
    .selectFrom('api_key')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * For good. `revoked` now; `earlier` where it was revoked before, which leaves the first reason and time; null where
 * there is no such key.
 */
export async function revokeKey(
  db: Database,
  id: string,
  reason: string | null,
  now: number,
): Promise<'revoked' | 'earlier' | null> {
  const { numUpdatedRows } = await db
    .updateTable('api_key')
    .set({ revoked_at: now, revoked_reason: reason === null ? null : maskKeys(reason) })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return 'revoked';
  const known = await db.selectFrom('api_key').select('id').where('id', '=', id).executeTakeFirst();
  return known ? 'earlier' : null;
}

const byHash = prepared<[Uint8Array], ApiKey & { account_tier: string; account_suspended_at: number | null }>(
  (db, hash) =>
    db
      .selectFrom('api_key as k')
      .innerJoin('account as a', 'a.id', 'k.account_id')
      .selectAll('k')
      .select(['a.tier as account_tier', 'a.suspended_at as account_suspended_at'])
      .where('k.hash', '=', hash),
);

/** The key with that hash and its account's tier, or null. */
export async function findKey(db: Database, hash: Uint8Array) {
  return (await byHash(db, hash))[0] ?? null;
}
