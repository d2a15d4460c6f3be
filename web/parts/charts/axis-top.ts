/** Where an axis that begins at 0 ends: a round number not below the greatest value. */
export function axisTop(greatest: number): number {
  if (greatest <= 0) return 1;
  const step = 10 ** Math.floor(Math.log10(greatest));
  const rounded = [1, 2, 2.5, 4, 5, 10].map((factor) => factor * step).find((top) => top >= greatest)!;
  return Math.max(rounded, greatest < 1 ? rounded : Math.ceil(rounded));
}
