/** A table for people: columns as wide as they need, two spaces apart. */
export function table(
  rows: readonly Record<string, string | number | null>[],
  columns: readonly string[],
): string {
  const cells = [
    columns.map((name) => name.replaceAll('_', ' ').toUpperCase()),
    ...rows.map((row) => columns.map((name) => String(row[name] ?? '–'))),
  ];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]!.length)));
  return cells
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
