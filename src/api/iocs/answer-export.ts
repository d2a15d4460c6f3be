/** Answers with a document of indicators, piece by piece, and says in its headers what it is called and what it lacks. */
import { Readable } from 'node:stream';
import { admitRows } from '../../exports/admit-rows.ts';
import type { ExportContext, ExportFormat, ExportRow } from '../../exports/export-format.ts';
import { renderRows } from '../../exports/render-rows.ts';
import { type Text, text } from '../../http/answer.ts';

export function answerExport(
  format: ExportFormat,
  rows: readonly ExportRow[],
  context: ExportContext,
  header: (name: string, value: string) => void,
): Text {
  const admitted = Array.from(admitRows(format, rows, context.leftOut));
  const skipped = context.leftOut.header();
  if (skipped !== null) header('X-Export-Skipped', skipped);
  const day = context.now.toISOString().slice(0, 10);
  header('Content-Disposition', `inline; filename="soc-defenders-${format.id}-${day}.${format.extension}"`);
  return text(format.mediaType, Readable.from(renderRows(format, admitted, context)));
}
