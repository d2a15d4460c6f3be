/** Splits a number with one decimal into parts with one decimal that add up to it exactly: largest remainder method. */

/**
 * `total` in tenths, whole and not negative; `parts` not negative, in the proportion wanted. Returns tenths. The first of
 * equal remainders is rounded up first, so that the same parts are always split alike.
 */
export function exactShares(parts: readonly number[], total: number): number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (sum <= 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part / sum) * total);
  const shares = exact.map(Math.floor);
  const rest = total - shares.reduce((all, share) => all + share, 0);
  const order = exact
    .map((_, at) => at)
    .sort((a, b) => exact[b]! - shares[b]! - (exact[a]! - shares[a]!) || a - b);
  for (const at of order.slice(0, rest)) shares[at]! += 1;
  return shares;
}

/** Tenths of a figure whose last decimal never rounds it to another whole number than the figure itself. */
export function tenths(figure: number): number {
  const whole = roundHalfUp(figure);
  const near = roundHalfUp(figure * 10);
  return Math.max(whole * 10 - 5, Math.min(whole * 10 + 4, near));
}

/** The nearest whole number. What is a half on paper is rounded up, even where the machine computes a hair less. */
export function roundHalfUp(figure: number): number {
  return Math.round(figure + 1e-9);
}
