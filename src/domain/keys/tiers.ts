/** What each tier may do: the scopes that its keys carry. Figures are settings (config.ts). */
import type { Tier } from '../../contract/tier.ts';

const free = ['read:iocs', 'read:articles'];

export const scopesOf: Record<Tier, readonly string[]> = {
  free,
  pro: [...free, 'read:articles:export', 'read:stix', 'read:misp', 'read:cef', 'read:openioc'],
};
