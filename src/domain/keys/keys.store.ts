/** API keys in the store: made, listed, revoked, found by hash. */
import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { ApiKeyTable } from '../../db/schema.ts';
import type { Database } from '../../db/store.ts';
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
  allowedIps?: string[] | undefined;
}

/** Makes a key and returns it: the only time that it is seen. */
export async function createKey(
  db: Database,
  secret: Buffer,
  wanted: NewKey,
  now: number,
): Promise<{ id: string; key: string }> {
  const key = makeKey();
  const id = randomUUID();
  await db
    .insertInto('api_key')
    .values({
      id,
      account_id: wanted.accountId,
      name: wanted.name,
      hash: hashKey(secret, key),
      prefix: keyPrefix(key),
      created_at: now,
      expires_at: wanted.expiresInDays === undefined ? null : now + wanted.expiresInDays * dayMs,
      allowed_ips: wanted.allowedIps?.length ? JSON.stringify(wanted.allowedIps) : null,
    })
    .execute();
  return { id, key };
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

/** For good. False where there is no such key; a second call leaves the first reason and time. */
export async function revokeKey(
  db: Database,
  id: string,
  reason: string | null,
  now: number,
): Promise<boolean> {
  const known = await db.selectFrom('api_key').select('id').where('id', '=', id).executeTakeFirst();
  if (!known) return false;
  await db
    .updateTable('api_key')
    .set({ revoked_at: now, revoked_reason: reason })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
  return true;
}

/** The key with that hash and its account's tier and role, or null. */
export async function findKey(db: Database, hash: Uint8Array) {
  const row = await db
    .selectFrom('api_key as k')
    .innerJoin('account as a', 'a.id', 'k.account_id')
    .selectAll('k')
    .select(['a.tier as account_tier', 'a.role as account_role'])
    .where('k.hash', '=', hash)
    .executeTakeFirst();
  return row ?? null;
}
