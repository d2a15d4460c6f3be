/** Whose a key is, cached: the clock is asked each time, the store at most every ten seconds per key. */
import { hash } from 'node:crypto';
import { BlockList, isIPv6 } from 'node:net';
import type { Tier } from '../../contract/tier.ts';
import type { Database } from '../../db/store.ts';
import type { Clock } from '../../lib/clock.ts';
import { isWellFormed } from './format.ts';
import { findKey } from './keys.store.ts';
import { hashKey } from './secret.ts';
import { scopesOf } from './tiers.ts';

/** A key in force, and what it may do. */
interface KeyHolder {
  keyId: string;
  accountId: string;
  tier: Tier;
  scopes: readonly string[];
}

/** Why a key is refused. */
type KeyRefusal = 'malformed' | 'unknown' | 'revoked' | 'expired' | 'ip_not_allowed';

export type CheckKey = (key: string, ip: string) => Promise<KeyHolder | KeyRefusal>;

interface Known {
  holder: KeyHolder;
  revoked: boolean;
  expiresAt: number | null;
  allowed: BlockList | null;
}

/** How long another process's revocation may go unnoticed here. */
const freshMs = 10_000;
const maxCached = 20_000;

/** A checker over one store and pepper; a key of wrong shape or checksum costs neither a hash nor a look at the store. */
export function keyChecker(db: Database, secret: Buffer, clock: Clock): CheckKey {
  const cache = new Map<string, { known: Known | null; readAt: number }>();

  async function look(key: string, now: number): Promise<Known | null> {
    // Not the stored HMAC, which costs ten times as much; and not the key, so that a heap dump holds none.
    const name = hash('sha256', key, 'base64url');
    const cached = cache.get(name);
    if (cached && now - cached.readAt < freshMs && now >= cached.readAt) return cached.known;
    const known = await read(db, hashKey(secret, key));
    if (cache.size >= maxCached) cache.delete(cache.keys().next().value!);
    cache.delete(name);
    cache.set(name, { known, readAt: now });
    return known;
  }

  return async (key, ip) => {
    if (!isWellFormed(key)) return 'malformed';
    const now = clock.now();
    const known = await look(key, now);
    if (!known) return 'unknown';
    if (known.revoked) return 'revoked';
    if (known.expiresAt !== null && known.expiresAt <= now) return 'expired';
    if (known.allowed && !known.allowed.check(plainAddress(ip), isIPv6(plainAddress(ip)) ? 'ipv6' : 'ipv4')) {
      return 'ip_not_allowed';
    }
    return known.holder;
  };
}

async function read(db: Database, hash: Buffer): Promise<Known | null> {
  const row = await findKey(db, hash);
  if (!row) return null;
  const tier = (row.pinned_tier ?? row.account_tier) as Tier;
  return {
    holder: { keyId: row.id, accountId: row.account_id, tier, scopes: scopesOf[tier] },
    revoked: row.revoked_at !== null,
    expiresAt: row.expires_at,
    allowed: row.allowed_ips === null ? null : networks(JSON.parse(row.allowed_ips) as string[]),
  };
}

/** `address` or `address/prefix`, v4 and v6. Throws an Error for anything else. */
export function networks(list: readonly string[]): BlockList {
  const allowed = new BlockList();
  for (const entry of list) {
    const [, address = '', prefix] = /^([\da-f.:]+)(?:\/(\d{1,3}))?$/i.exec(plainAddress(entry)) ?? [];
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (prefix === undefined) allowed.addAddress(address, family);
    else allowed.addSubnet(address, Number(prefix), family);
  }
  return allowed;
}

/** A dual-stack socket reports IPv4 peers as mapped addresses (RFC 4291 section 2.5.5.2). */
function plainAddress(ip: string): string {
  return ip.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}
