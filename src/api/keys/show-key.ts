/** A stored key as its owner sees it. */
import { type ApiKeyShown, keyPreview } from '../../contract/key.ts';
import type { Tier } from '../../contract/tier.ts';
import type { Tlp } from '../../contract/tlp.ts';
import type { ApiKey } from '../../domain/keys/keys.store.ts';
import { scopesOf, type TierLimits } from '../../domain/keys/tiers.ts';
import { isoTime } from '../../lib/iso-time.ts';

/** `accountTier` is the tier of the owner now: a key follows it unless it is pinned. */
export function showKey(row: ApiKey, accountTier: Tier, limits: Record<Tier, TierLimits>): ApiKeyShown {
  const tier = (row.pinned_tier ?? accountTier) as Tier;
  const time = (millis: number | null) => (millis === null ? null : isoTime(millis));
  return {
    id: row.id,
    name: row.name,
    tier,
    scopes: [...scopesOf[tier]],
    key_prefix: row.prefix,
    key_preview: keyPreview,
    rate_limit_per_minute: limits[tier].requests_per_minute,
    rate_limit_per_day: limits[tier].requests_per_day,
    total_requests: row.total_requests,
    last_used_at: time(row.last_used_at),
    created_at: isoTime(row.created_at),
    expires_at: time(row.expires_at),
    revoked_at: time(row.revoked_at),
    revoked_reason: row.revoked_reason,
    allowed_ips: row.allowed_ips === null ? null : (JSON.parse(row.allowed_ips) as string[]),
    max_tlp: (row.max_tlp ?? 'amber+strict') as Tlp,
    rotated_from: row.rotated_from,
    retires_at: time(row.retires_at),
  };
}
