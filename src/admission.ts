/** Turns what the domain knows of keys and sessions into callers, or into the documented errors. */
import type { Config } from './config.ts';
import type { Tier } from './contract/tier.ts';
import { scopesOf, type TierLimits } from './domain/keys/tiers.ts';
import type { CheckKey, KeyHolder } from './domain/keys/verify.ts';
import type { Sessions } from './domain/users/sessions.ts';
import type { Gate } from './http/auth.ts';
import type { KeyCaller } from './http/policy.ts';
import { problem } from './http/problem.ts';
import { whenThere } from './lib/soon.ts';

type Admission = Gate<TierLimits>;
type Limits = Record<Tier, TierLimits>;

/** By key: standard §4. */
export function admitKey(check: CheckKey, limits: Limits): Admission['checkKey'] {
  const callers = new WeakMap<KeyHolder, KeyCaller<TierLimits>>();

  /** Made once for each holder: the same keys come over and over. */
  function callerOf(holder: KeyHolder): KeyCaller<TierLimits> {
    let caller = callers.get(holder);
    if (!caller) {
      caller = { kind: 'key', ...holder, limits: limits[holder.tier] };
      callers.set(holder, caller);
    }
    return caller;
  }

  return (key, ip, known) =>
    whenThere(check(key, ip, known), (found) => {
      switch (found) {
        case 'malformed':
        case 'unknown':
          throw problem('invalid_api_key');
        case 'revoked':
          throw problem('invalid_api_key', {
            message: 'The API key was revoked.',
            details: { reason: 'revoked' },
          });
        case 'suspended':
          throw problem('invalid_api_key', {
            message: 'The account of this API key is suspended.',
            details: { reason: 'suspended' },
          });
        case 'expired':
          throw problem('expired_api_key');
        case 'ip_not_allowed':
          throw problem('ip_not_allowed');
        default:
          return callerOf(found);
      }
    });
}

/** By session: whatever the account's tier may do. */
export function admitSession(sessions: Sessions, limits: Limits): NonNullable<Admission['checkSession']> {
  return async (token, from) => {
    const found = await sessions.check(token, from);
    if (!found) return null;
    const { id: sessionId, accountId, tier, role } = found.session;
    const scopes = scopesOf[tier];
    return {
      caller: { kind: 'session', sessionId, accountId, role, tier, scopes, limits: limits[tier] },
      renew: found.renew,
    };
  };
}

/** By nothing, where ANONYMOUS_READ is on: what the Free tier reads. */
export function admitAnybody({ ANONYMOUS_READ, file }: Config): NonNullable<Admission['anonymous']> {
  if (ANONYMOUS_READ === 'off') return () => null;
  return (address) => ({
    kind: 'anonymous',
    address,
    tier: 'free',
    scopes: scopesOf.free,
    limits: file.limits.free,
  });
}
