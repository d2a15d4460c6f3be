/** What each tier may do: the scopes that its keys carry, and the figures that are settings. */
import type { Tier } from '../../contract/tier.ts';

const free = ['read:iocs', 'read:articles'];

export const scopesOf: Record<Tier, readonly string[]> = {
  free,
  pro: [
    ...free,
    'read:articles:export',
    'read:stix',
    'read:misp',
    'read:cef',
    'read:openioc',
    'write:contributions',
  ],
};

/** How much a tier may ask for. */
export interface TierLimits {
  ioc_lookback_days: number;
  article_lookback_days: number;
  /** Rows per answer. */
  results: number;
  /** Keys in force per account. */
  keys: number;
  /** Per key, in rolling windows. */
  requests_per_minute: number;
  requests_per_day: number;
}
