/** An indicator's row as export formats take it. */
import type { ExportRow } from '../../contract/export-row.ts';
import { type Tlp, tlpWords } from '../../contract/tlp.ts';
import type { Database } from '../../db/store.ts';
import { isoTime } from '../../lib/iso-time.ts';
import type { SourceNames } from '../sources/source-names.ts';
import { evidenceSources } from './evidence-sources.store.ts';
import type { IocRow } from './iocs.store.ts';
import { type ShowWith, showIocs } from './show-iocs.ts';

export interface ShowExportWith extends ShowWith {
  /** Where the evidence behind the rows is read. */
  db: Database;
}

/** Rows in the form of the public record, with what documents say besides. */
export async function showExportRows(
  rows: readonly IocRow[],
  { db, ...show }: ShowExportWith,
): Promise<ExportRow[]> {
  const { sources } = show;
  const shown = await showIocs(rows, show);
  const ids = rows.map(({ id }) => id);
  const behind = await evidenceSources(db, ids, sources.binding);
  return shown.map((ioc, at) => {
    const row = rows[at]!;
    return {
      ...ioc,
      created_at: isoTime(row.created_at),
      // Change numbers are microseconds since 1970.
      modified_at: isoTime(Math.floor(row.change / 1000)),
      ...termsOf(behind.get(row.id) ?? [], row.tlp, sources),
    };
  });
}

/** The terms are read again: they may have changed since the row was marked. */
function termsOf(
  ids: readonly number[],
  marked: number,
  sources: SourceNames,
): { tlp: Tlp; attributions: string[] } {
  const behind = ids.map((id) => sources.of(id));
  const strictest = Math.max(marked, ...behind.map(({ tlp }) => tlpWords.indexOf(tlp)));
  const lines = behind.flatMap(({ attribution }) => attribution ?? []);
  return { tlp: tlpWords[strictest]!, attributions: Array.from(new Set(lines)) };
}
