/** Makes keys within the number that an account may have, by minting and by rotation. */
import type { Database } from '../../db/store.ts';
import { type ApiKey, createKey, insertKey, type MadeKey, type NewKey } from './keys.store.ts';

/**
 * Inside a transaction: makes a key, or null where the account has `limit` keys in force already. Mints at the same time
 * wait for each other.
 */
export async function mintKey(
  trx: Database,
  secret: Buffer,
  wanted: NewKey,
  limit: number,
  now: number,
): Promise<MadeKey | null> {
  const { inForce } = await countKeys(trx, wanted.accountId, now);
  return inForce < limit ? await createKey(trx, secret, wanted, now) : null;
}

export interface Rotation {
  /** The new key: name, networks, pinned tier and length of life of the old one. */
  made: MadeKey;
  /** The old key as it is from now on. */
  replaced: ApiKey;
}

/** Why a key can't be rotated. */
export type RotationRefusal = 'unknown' | 'ended' | 'limit';

/**
 * Inside a transaction: makes a key in place of another one, which goes on for `graceMs` milliseconds; 0 revokes it at
 * once. `unknown`: the account has no such key; `ended`: it is revoked, expired or rotated already; `limit`: the account
 * has `limit` old keys in their grace period, so that rotation gives nobody more than twice the keys.
 */
export async function rotateKey(
  trx: Database,
  secret: Buffer,
  { accountId, id, graceMs }: { accountId: string; id: string; graceMs: number },
  limit: number,
  now: number,
): Promise<Rotation | RotationRefusal> {
  const { rows, retiring } = await countKeys(trx, accountId, now);
  const old = rows.find((row) => row.id === id);
  if (!old) return 'unknown';
  if (!isInForce(old, now) || old.retires_at !== null) return 'ended';
  if (graceMs > 0 && retiring >= limit) return 'limit';
  const replaced: ApiKey = { ...old, rotated_at: now, retires_at: now + graceMs };
  if (graceMs === 0) Object.assign(replaced, { revoked_at: now, revoked_reason: 'rotated' });
  const { rotated_at, retires_at, revoked_at, revoked_reason } = replaced;
  await trx
    .updateTable('api_key')
    .set({ rotated_at, retires_at, revoked_at, revoked_reason })
    .where('id', '=', id)
    .execute();
  const made = await insertKey(trx, secret, {
    account_id: accountId,
    name: old.name,
    pinned_tier: old.pinned_tier,
    created_at: now,
    expires_at: old.expires_at === null ? null : now + (old.expires_at - old.created_at),
    allowed_ips: old.allowed_ips,
    max_tlp: old.max_tlp,
    rotated_from: id,
    first_key: old.first_key ?? id,
  });
  return { made, replaced };
}

/** An account's keys, and how many count; holds its row until the transaction ends, so that nobody mints meanwhile. */
async function countKeys(trx: Database, accountId: string, now: number) {
  await trx
    .updateTable('account')
    .set(({ ref }) => ({ tier: ref('tier') }))
    .where('id', '=', accountId)
    .execute();
  const rows = await trx.selectFrom('api_key').selectAll().where('account_id', '=', accountId).execute();
  const live = rows.filter((row) => isInForce(row, now));
  const retiring = live.filter((row) => row.retires_at !== null).length;
  return { rows, retiring, inForce: live.length - retiring };
}

function isInForce(row: ApiKey, now: number): boolean {
  const ends = Math.min(row.expires_at ?? Infinity, row.retires_at ?? Infinity);
  return row.revoked_at === null && ends > now;
}
