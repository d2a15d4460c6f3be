/** The JSON lines of Spamhaus: rows, then one line of metadata that says how many there are. */
import { FeedError } from './feed.ts';
import { entriesOfLines } from './json-entries.ts';

/** The rows, once they are known to be all. Throws `FeedError` where the body is cut off or damaged, or no such list. */
export function countedLines(text: string, expected: string): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  let promised: number | undefined;
  for (const entry of entriesOfLines(text)) {
    if (entry?.fields.type === 'metadata') promised = Number(entry.fields.records);
    else if (entry) rows.push(entry.fields);
  }
  if (promised === undefined) {
    throw new FeedError(
      `expected ${expected}; cut off or another list: ${rows.length} rows, no line of metadata`,
    );
  }
  if (!(rows.length >= promised)) {
    throw new FeedError(`expected ${expected}; cut off: ${rows.length} rows, its metadata says ${promised}`);
  }
  return rows;
}
