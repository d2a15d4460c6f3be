/** Whether the words around a place are written in capitals, where capitals say nothing. */

export function isInCapitals(text: string, start: number, end: number): boolean {
  return (
    /[A-Z]{3,} $/.test(text.slice(Math.max(0, start - 12), start)) ||
    /^ [A-Z]{3,}/.test(text.slice(end, end + 12))
  );
}
