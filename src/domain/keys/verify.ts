/** Whose a key is, cached: the clock is asked each time, the store at most every ten seconds per key. */
import type { Tier } from '../../contract/tier.ts';
import type { Tlp } from '../../contract/tlp.ts';
import type { Database } from '../../db/store.ts';
import type { Clock } from '../../lib/clock.ts';
import { type Soon, whenThere } from '../../lib/soon.ts';
import { isWellFormed } from './format.ts';
import { findKey } from './keys.store.ts';
import { networks } from './networks.ts';
import { hashKey } from './secret.ts';
import { scopesOf } from './tiers.ts';

/** A key in force, and what it may do. */
export interface KeyHolder {
  keyId: string;
  /** Only on a key that replaced another: the first of the chain, whose rate limit it goes on with. */
  firstKey?: string;
  accountId: string;
  tier: Tier;
  scopes: readonly string[];
  /** The strictest marking that it is given, where its owner said so. */
  clearance?: Tlp;
  /** Only on a key that was rotated, in epoch milliseconds: when, and until when it is still taken. */
  rotation?: { at: number; until: number };
}

/** Why a key is refused. */
type KeyRefusal = 'malformed' | 'unknown' | 'revoked' | 'suspended' | 'expired' | 'ip_not_allowed';

export interface CheckKey {
  /**
   * `known` is told the id of a key that there is, good or bad. The answer is there at once where the key was read lately;
   * until it is read again, its holder is the same object.
   */
  (key: string, ip: string, known?: (keyId: string) => void): Soon<KeyHolder | KeyRefusal>;
  /** After a change of a key or an account, by its id: the next check reads the store again. */
  forget(id: string): void;
}

interface Known {
  holder: KeyHolder;
  revoked: boolean;
  /** Whether its account is. */
  suspended: boolean;
  expiresAt: number;
  allowed: ((ip: string) => boolean) | null;
}

/** How long another process's revocation may go unnoticed here. */
const freshMs = 10_000;
/** Known and unknown keys are kept apart, so that made-up keys push out no good one. */
const maxKnown = 20_000;
const maxUnknown = 10_000;

/** A checker over one store and pepper; a key of wrong shape or checksum costs neither a hash nor a look at the store. */
export function keyChecker(db: Database, secret: Buffer, clock: Clock): CheckKey {
  const held = new Map<string, { value: Known; readAt: number }>();
  const missing = new Map<string, number>();
  const reading = new Map<string, Promise<Known | null>>();
  /** Counts what was forgotten: a read that began before is not kept. */
  let changes = 0;

  function look(key: string, now: number): Soon<Known | null | 'malformed'> {
    const fresh = (readAt: number) => now - readAt < freshMs && now >= readAt;
    // By the key itself: every request holds one in memory anyway, and a hash is a fifth of what a request costs.
    const found = held.get(key);
    if (found && fresh(found.readAt)) return found.value;
    if (!isWellFormed(key)) return 'malformed';
    const missed = missing.get(key);
    if (missed !== undefined && fresh(missed)) return null;
    let answer = reading.get(key);
    if (!answer) {
      answer = readAndKeep(key, now).finally(() => reading.delete(key));
      reading.set(key, answer);
    }
    return answer;
  }

  async function readAndKeep(key: string, now: number): Promise<Known | null> {
    const began = changes;
    const value = await read(db, hashKey(secret, key));
    if (began !== changes) return value;
    held.delete(key);
    missing.delete(key);
    if (value) put(held, key, { value, readAt: now }, maxKnown);
    else put(missing, key, now, maxUnknown);
    return value;
  }

  function check(key: string, ip: string, known?: (keyId: string) => void): Soon<KeyHolder | KeyRefusal> {
    const now = clock.now();
    return whenThere(look(key, now), (found) => {
      if (found === 'malformed') return found;
      if (!found) return 'unknown';
      known?.(found.holder.keyId);
      if (found.revoked) return 'revoked';
      if (found.suspended) return 'suspended';
      if (found.expiresAt <= now) return 'expired';
      if (found.allowed && !found.allowed(ip)) return 'ip_not_allowed';
      return found.holder;
    });
  }

  return Object.assign(check, {
    forget(id: string) {
      changes += 1;
      reading.clear();
      for (const [name, { value }] of held) {
        if (value.holder.keyId === id || value.holder.accountId === id) held.delete(name);
      }
    },
  });
}

/** Puts a new entry behind all others; the oldest makes room. */
function put<Value>(cache: Map<string, Value>, name: string, value: Value, most: number): void {
  if (cache.size >= most) cache.delete(cache.keys().next().value!);
  cache.set(name, value);
}

async function read(db: Database, hash: Buffer): Promise<Known | null> {
  const row = await findKey(db, hash);
  if (!row) return null;
  const tier = (row.pinned_tier ?? row.account_tier) as Tier;
  const { rotated_at: at, retires_at: until } = row;
  return {
    holder: {
      keyId: row.id,
      accountId: row.account_id,
      tier,
      scopes: scopesOf[tier],
      ...(row.max_tlp !== null && { clearance: row.max_tlp as Tlp }),
      ...(row.first_key !== null && { firstKey: row.first_key }),
      ...(at !== null && until !== null && { rotation: { at, until } }),
    },
    revoked: row.revoked_at !== null,
    suspended: row.account_suspended_at !== null,
    expiresAt: Math.min(row.expires_at ?? Infinity, until ?? Infinity),
    allowed: row.allowed_ips === null ? null : networks(JSON.parse(row.allowed_ips) as string[]),
  };
}
