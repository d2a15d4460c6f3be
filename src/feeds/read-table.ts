/** A CSV body with its columns found by name, wherever the header stands: in a row or in a comment (feeds section 7). */
import { readCsv } from '../lib/csv.ts';
import { FeedError } from './feed.ts';
import { refuseHtml } from './refuse-html.ts';

export interface Table<Name extends string> {
  /** Place of each column; an optional one that is not there has a place no row has. */
  column: Record<Name, number>;
  /** How many fields a whole row has. */
  width: number;
  /** Read as they are asked for; throws `FeedError` where the body is cut off inside a field. */
  rows: Iterable<string[]>;
  /** Comment lines met so far; all of them once the rows have been read. */
  comments: string[];
}

/**
 * Finds the columns and leaves the rows to be read. Throws `FeedError` where there is no header with all of `required`:
 * that is the last comment before the first row, or the first row itself.
 */
export function readTable<Name extends string>(
  text: string,
  required: readonly Name[],
  optional: readonly Name[] = [],
): Table<Name> {
  const expected = `CSV with the columns ${required.join(', ')}`;
  refuseHtml(text, expected);
  const comments: string[] = [];
  const rows = guarded(readCsv(text, comments), expected);
  const first = rows.next();
  const isHeader = (names: string[]) => required.every((name) => names.includes(name));
  const inComment = comments.map((comment) => namesIn(comment.slice(0, 4096).split(','))).findLast(isHeader);
  const header = inComment ?? namesIn(first.value ?? []);
  if (!isHeader(header)) throw new FeedError(`expected ${expected}, found no such header`);
  const places = [...required, ...optional].map((name) => [name, header.indexOf(name)]);
  return {
    column: Object.fromEntries(places) as Record<Name, number>,
    width: header.length,
    rows: inComment && first.value ? withFirst(first.value, rows) : rows,
    comments,
  };
}

function namesIn(fields: string[]): string[] {
  return fields.map((field) => field.replaceAll('"', '').trim().toLowerCase());
}

function* withFirst(first: string[], rest: Iterable<string[]>): Generator<string[]> {
  yield first;
  yield* rest;
}

function* guarded(rows: Iterable<string[]>, expected: string): Generator<string[], undefined> {
  try {
    yield* rows;
  } catch (error) {
    throw new FeedError(`expected ${expected}; cut off or damaged: ${(error as Error).message}`);
  }
}
