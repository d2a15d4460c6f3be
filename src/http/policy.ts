/** Who may ask: the policy that stands on top of a route, the caller it is held against, and the check itself. */
import type { Role, Tier } from '../contract/tier.ts';
import type { Tlp } from '../contract/tlp.ts';
import { problem } from './problem.ts';
import type { Rotated } from './retirement.ts';

/** What every caller has. `Limits` are the figures of the caller's tier that handlers need. */
interface Holder<Limits> {
  tier: Tier;
  scopes: readonly string[];
  limits: Limits;
}

/** A program with an API key. */
export interface KeyCaller<Limits = unknown> extends Holder<Limits> {
  kind: 'key';
  keyId: string;
  /** Only on a key that replaced another: the first of the chain, whose rate limit it goes on with. */
  firstKey?: string;
  accountId: string;
  /** The strictest marking that it is given, where its owner said so. */
  clearance?: Tlp;
  /** Only where another key was made in its place: it is on the way out. */
  rotation?: Rotated;
}

/** A person who is signed in. */
export interface SessionCaller<Limits = unknown> extends Holder<Limits> {
  kind: 'session';
  sessionId: string;
  accountId: string;
  role: Role;
}

/** Anybody, where the operator lets people read without an account. */
export interface AnonymousCaller<Limits = unknown> extends Holder<Limits> {
  kind: 'anonymous';
  address: string;
}

export type Caller<Limits = unknown> = KeyCaller<Limits> | SessionCaller<Limits> | AnonymousCaller<Limits>;

/** The strictest marking of what a caller is given: red is for the ears of those present, and for no program. */
export function clearanceOf(caller: Caller): Tlp {
  return (caller.kind === 'key' && caller.clearance) || usualClearance;
}

/** The same for what is shown and not handed on: somebody who is signed in is present. */
export function readingClearance(caller: Caller): Tlp {
  return caller.kind === 'session' ? 'red' : clearanceOf(caller);
}

const usualClearance: Tlp = 'amber+strict';

/** What a caller must have. */
export interface Need {
  /** `pro` refuses Free keys. */
  tier?: Tier;
  /** The caller must have it. */
  scope?: string;
}

/**
 * Throws `insufficient_tier` or `insufficient_scope` (standard §1.2), and `missing_api_key` for what somebody who did not
 * say who they are may not do. Routes are held against their policy before the handler runs; a handler calls this where a
 * parameter asks for more, such as a Pro format.
 */
export function demand(caller: Caller, { tier = 'free', scope }: Need): void {
  const lacksTier = tier === 'pro' && caller.tier !== 'pro';
  const lacksScope = scope !== undefined && !caller.scopes.includes(scope);
  if (!lacksTier && !lacksScope) return;
  if (caller.kind === 'anonymous') throw problem('missing_api_key');
  if (lacksTier) {
    throw problem('insufficient_tier', {
      details: { required_tier: tier, current_tier: caller.tier, ...(scope && { required_scope: scope }) },
    });
  }
  throw problem('insufficient_scope', { details: { required_scope: scope } });
}
