/** Who is signed in, cached: an end is noticed at once in this process, within ten seconds in others. */
import { randomUUID } from 'node:crypto';
import type { Role, Tier } from '../../contract/tier.ts';
import type { Database } from '../../db/store.ts';
import type { Clock } from '../../lib/clock.ts';
import { hashToken, isToken, makeToken } from './session-token.ts';
import {
  addSession,
  deleteSession,
  deleteSessions,
  findSession,
  replaceToken,
  touchSession,
} from './sessions.store.ts';
import type { Account } from './users.store.ts';

const minute = 60_000;
const day = 86_400_000;
/** A session ends this long after its last use, and after this age however it is used. */
const idleMs = 14 * day;
const longestMs = 90 * day;
/** How seldom a use is written down. */
const touchMs = 5 * minute;
/** How long another process's sign-out may go unnoticed here. */
const freshMs = 10_000;
const maxCached = 10_000;

/** Where a request comes from. */
export interface Use {
  address: string;
  agent: string | null;
}

/** A session in force. */
export interface LiveSession {
  id: string;
  accountId: string;
  email: string;
  tier: Tier;
  role: Role;
  createdAt: number;
  lastSeenAt: number;
  expiresAt: number;
}

/** A new token and for how many seconds a browser may keep it. */
export interface IssuedToken {
  token: string;
  maxAge: number;
}

export class Sessions {
  readonly #read: Database;
  readonly #write: Database;
  readonly #clock: Clock;
  readonly #cache = new Map<string, { session: LiveSession; readAt: number }>();
  readonly #writing = new Set<Promise<void>>();
  /** Counts what was forgotten: a read that began before is not kept. */
  #changes = 0;

  /** `read` must not lag behind `write`: who has just signed in would not be found. */
  constructor(read: Database, write: Database, clock: Clock) {
    this.#read = read;
    this.#write = write;
    this.#clock = clock;
  }

  /**
   * A new session for an account whose password was just checked. The token that the browser had before ends with it:
   * nobody can have chosen the new one. Null where the password was changed in between.
   */
  async start(account: Account, use: Use, before: string | null): Promise<IssuedToken | null> {
    const now = this.#clock.now();
    const token = makeToken();
    const session = {
      id: randomUUID(),
      token_hash: hashToken(token),
      account_id: account.id,
      created_at: now,
      last_seen_at: now,
      expires_at: now + idleMs,
      ...use,
    };
    if (!(await addSession(this.#write, session, account.password_hash))) return null;
    if (before !== null) await this.end(before);
    return { token, maxAge: this.#secondsUntil(session.expires_at) };
  }

  /** The session behind a token, or null. `renew` is the cookie's new age in seconds, when this use moved the end on. */
  async check(token: string, use: Use): Promise<{ session: LiveSession; renew?: number } | null> {
    if (!isToken(token)) return null;
    const now = this.#clock.now();
    const hash = hashToken(token);
    const session = await this.#look(hash, now);
    if (!session || session.expiresAt <= now) return null;
    if (now - session.lastSeenAt < touchMs) return { session };
    session.lastSeenAt = now;
    session.expiresAt = Math.min(now + idleMs, session.createdAt + longestMs);
    this.#writeDown(session, use);
    return { session, renew: this.#secondsUntil(session.expiresAt) };
  }

  /** Nobody waits for it. Where it fails, the store keeps the earlier end and the next use tries again. */
  #writeDown({ id, accountId, lastSeenAt, expiresAt }: LiveSession, use: Use): void {
    const written = touchSession(
      this.#write,
      { id, last_seen_at: lastSeenAt, expires_at: expiresAt, ...use },
      lastSeenAt - touchMs,
    );
    const done: Promise<void> = written
      .catch(() => this.forget(accountId))
      .finally(() => this.#writing.delete(done));
    this.#writing.add(done);
  }

  /** Resolves when what is being written down is written. */
  async settled(): Promise<void> {
    await Promise.all(this.#writing);
  }

  async #look(tokenHash: Buffer, now: number): Promise<LiveSession | null> {
    const name = tokenHash.toString('base64url');
    const cached = this.#cache.get(name);
    if (cached && now - cached.readAt < freshMs && now >= cached.readAt) return cached.session;
    const began = this.#changes;
    const row = await findSession(this.#read, tokenHash);
    if (!row) return null;
    const session = {
      id: row.id,
      accountId: row.account_id,
      email: row.email,
      tier: row.tier as Tier,
      role: row.role as Role,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      expiresAt: row.expires_at,
    };
    if (began === this.#changes) {
      this.#cache.delete(name);
      if (this.#cache.size >= maxCached) this.#cache.delete(this.#cache.keys().next().value!);
      this.#cache.set(name, { session, readAt: now });
    }
    return session;
  }

  /** Another token for the same session, after a change of what it may do; null where it has ended meanwhile. */
  async rotate(accountId: string, id: string): Promise<IssuedToken | null> {
    const token = makeToken();
    const expiresAt = await replaceToken(this.#write, id, hashToken(token));
    this.forget(accountId);
    return expiresAt === null ? null : { token, maxAge: this.#secondsUntil(expiresAt) };
  }

  #secondsUntil(end: number): number {
    return Math.round((end - this.#clock.now()) / 1000);
  }

  /** Ends the session behind a token and says whose it was; null where there is none. */
  async end(token: string): Promise<LiveSession | null> {
    const session = isToken(token) ? await this.#look(hashToken(token), this.#clock.now()) : null;
    if (session) await this.revoke(session.accountId, session.id);
    return session;
  }

  /** Ends one session of an account; false where the account has no such session. */
  async revoke(accountId: string, id: string): Promise<boolean> {
    const known = await deleteSession(this.#write, accountId, id);
    this.forget(accountId);
    return known;
  }

  /** Ends all sessions of an account, but one where that is named. */
  async revokeAll(accountId: string, but?: string): Promise<void> {
    await deleteSessions(this.#write, accountId, but);
    this.forget(accountId);
  }

  /** After any change of an account: the next use reads the store again. */
  forget(accountId: string): void {
    this.#changes += 1;
    for (const [name, { session }] of this.#cache) {
      if (session.accountId === accountId) this.#cache.delete(name);
    }
  }
}
