/** Cells of a CSV file (RFC 4180) that no spreadsheet takes for a formula. */

const formula = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** Text gets a `'` in front where a spreadsheet would calculate, and quotes where the format needs them. */
export function csvCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line with its line feed. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}
