/** A CSV body with its columns found by name, wherever the header stands: in a row or in a comment (feeds section 7). */
import { type CsvForm, readCsv } from '../lib/csv.ts';
import { FeedError } from './feed.ts';
import { refuseHtml } from './refuse-html.ts';

export interface Table<Name extends string> {
  /** Place of each column; an optional one that is not there has a place no row has. */
  column: Record<Name, number>;
  /** How many fields a whole row has. */
  width: number;
  /** Read as they are asked for; throws `FeedError` where the body is cut off inside a field. */
  rows: Iterable<string[]>;
  /** Comment lines met so far; all of them once the rows have been read, where they are not very many. */
  comments: string[];
}

/**
 * Finds the columns and leaves the rows to be read, from a text or from its pieces. Throws `FeedError` where there is no
 * header with all of `required`: that is the last comment before the first row, or the first row itself.
 */
export function readTable<Name extends string>(
  source: string | Iterable<string>,
  required: readonly Name[],
  optional: readonly Name[] = [],
  form: CsvForm = {},
): Table<Name> {
  const expected = `CSV with the columns ${required.join(', ')}`;
  const comments: string[] = [];
  const rows = readRows(source, expected, comments, form);
  const first = rows.next();
  const isHeader = (names: string[]) => required.every((name) => names.includes(name));
  const { delimiter = ',' } = form;
  const inComment = comments
    .map((comment) => namesIn(comment.slice(0, 4096).split(delimiter)))
    .findLast(isHeader);
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

/** The rows alone, for tables without a header. Throws `FeedError` for a page of HTML and for a body that is cut off. */
export function* readRows(
  source: string | Iterable<string>,
  expected: string,
  comments: string[] = [],
  form: CsvForm = {},
): Generator<string[], undefined> {
  try {
    yield* readCsv(refusing(source, expected), comments, form);
  } catch (error) {
    if (error instanceof FeedError) throw error;
    throw new FeedError(`expected ${expected}; cut off or damaged: ${(error as Error).message}`);
  }
}

/** The same pieces, the head of which is text and no HTML page. */
function* refusing(source: string | Iterable<string>, expected: string): Generator<string> {
  let head = '';
  let judged = false;
  for (const piece of typeof source === 'string' ? [source] : source) {
    if (judged) {
      yield piece;
      continue;
    }
    head += piece;
    if (head.length < 4096) continue;
    judge(head, expected);
    judged = true;
    yield head;
  }
  if (judged) return;
  judge(head, expected);
  yield head;
}

/** What was no text came out of the decoder as replacement characters. */
function judge(head: string, expected: string): void {
  refuseHtml(head, expected);
  if (head.slice(0, 4096).split('\ufffd', 20).length === 20) {
    throw new FeedError(`expected ${expected}, got binary data`);
  }
}

function namesIn(fields: string[]): string[] {
  return fields.map((field) => field.replaceAll('"', '').trim().toLowerCase());
}

function* withFirst(first: string[], rest: Iterable<string[]>): Generator<string[]> {
  yield first;
  yield* rest;
}
