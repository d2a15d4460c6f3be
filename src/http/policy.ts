/** Who may ask: the policy that stands on top of a route, the caller it is held against, and the check itself. */
import type { Tier } from '../contract/tier.ts';
import { problem } from './problem.ts';

/** Who asks, as `checkKey` found out. `Limits` are the figures of the caller's tier that handlers need. */
export interface Caller<Limits = unknown> {
  kind: 'key';
  keyId: string;
  accountId: string;
  tier: Tier;
  scopes: readonly string[];
  limits: Limits;
}

/** What a caller must have. */
export interface Need {
  /** `pro` refuses Free keys. */
  tier?: Tier;
  /** The key must carry it. */
  scope?: string;
}

/**
 * Throws `insufficient_tier` or `insufficient_scope` (standard §1.2). Routes are held against their policy before the
 * handler runs; a handler calls this where a parameter asks for more, such as a Pro format.
 */
export function demand(caller: Caller, { tier = 'free', scope }: Need): void {
  if (tier === 'pro' && caller.tier !== 'pro') {
    throw problem('insufficient_tier', {
      details: { required_tier: tier, current_tier: caller.tier, ...(scope && { required_scope: scope }) },
    });
  }
  if (scope && !caller.scopes.includes(scope)) {
    throw problem('insufficient_scope', { details: { required_scope: scope } });
  }
}
