/** Traffic Light Protocol 2.0 (FIRST), from the widest circle to the narrowest. */
export const tlpWords = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const;

export type Tlp = (typeof tlpWords)[number];
