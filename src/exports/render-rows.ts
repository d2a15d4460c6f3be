/** Turns rows into the pieces of a document, so that none is ever whole in memory. */
import type { ExportContext, ExportFormat, ExportRow } from './export-format.ts';

/** Characters of a piece, at least: one write to the network for many rows. */
const pieceLength = 65_536;

/** `rows` are those that were admitted (admit-rows.ts). */
export function* renderRows(
  format: ExportFormat,
  rows: Iterable<ExportRow>,
  context: ExportContext,
): Generator<string> {
  const rendering = format.open(context);
  let piece = rendering.begin;
  for (const row of rows) {
    piece += rendering.row(row);
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  piece += rendering.end();
  if (piece !== '') yield piece;
}
