/** Turns rows into the pieces of a document, so that none is ever whole in memory. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { growSlowly } from '../lib/grow-slowly.ts';
import { admission } from './admit-rows.ts';
import type { ExportContext, ExportFormat, ExportRow } from './export-format.ts';

/**
 * Rows that are looked at before the document begins: what it will lack stands in the head of the answer. As many as an
 * answer has at most by default are all looked at; where there may be more, no number would be exact, and a few are enough.
 */
const rowsAhead = { short: 10_000, long: 1000 } as const;

/** Characters of a piece, at least: one write to the network for many rows. */
const pieceLength = 65_536;

export interface Document {
  /** False where there are more rows than were looked at: what is left out among them is not counted yet. */
  whole: boolean;
  /** Its text, one piece after the other. Between two of them other work gets its turn. */
  pieces: AsyncGenerator<string, void>;
}

/** `most` rows can come. Whoever stops reading the pieces stops the reading of the batches. */
export async function openDocument(
  format: ExportFormat,
  batches: AsyncGenerator<readonly ExportRow[], void>,
  context: ExportContext,
  most = Number.POSITIVE_INFINITY,
): Promise<Document> {
  const admit = admission(format, context);
  const ahead: ExportRow[][] = [];
  const enough = most <= rowsAhead.short ? most + 1 : rowsAhead.long;
  let whole = false;
  for (let count = 0; count < enough && !whole; ) {
    const { done, value } = await batches.next();
    if (done) whole = true;
    else {
      count += value.length;
      ahead.push(admitted(value));
      // Rows that come from this thread would hold it up.
      await nextTurn();
    }
  }

  function admitted(rows: readonly ExportRow[]): ExportRow[] {
    return rows.flatMap((row) => admit(row) ?? []);
  }

  async function* pieces(): AsyncGenerator<string, void> {
    const rendering = format.open(context);
    let piece = rendering.begin;
    const release = most > rowsAhead.short ? growSlowly() : () => {};
    try {
      for await (const rows of everyBatch()) {
        for (const row of rows) {
          piece += rendering.row(row);
          if (piece.length < pieceLength) continue;
          yield piece;
          piece = '';
        }
        await nextTurn();
      }
      piece += rendering.end();
      if (piece !== '') yield piece;
    } finally {
      release();
      await batches.return();
    }
  }

  async function* everyBatch() {
    for (let rows = ahead.shift(); rows; rows = ahead.shift()) yield rows;
    if (!whole) for await (const rows of batches) yield admitted(rows);
  }

  return { whole, pieces: pieces() };
}
