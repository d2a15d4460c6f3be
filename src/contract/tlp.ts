/** Traffic Light Protocol 2.0 (FIRST), from the widest circle to the narrowest. */
export const tlpWords = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const;

export type Tlp = (typeof tlpWords)[number];

/** The narrower circle of the two. */
export function stricter(a: Tlp, b: Tlp): Tlp {
  return tlpWords.indexOf(a) >= tlpWords.indexOf(b) ? a : b;
}
