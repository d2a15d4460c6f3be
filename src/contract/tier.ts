/** The two tiers of an account. */
export const tiers = ['free', 'pro'] as const;

export type Tier = (typeof tiers)[number];

export const roles = ['member', 'moderator', 'admin'] as const;

export type Role = (typeof roles)[number];
