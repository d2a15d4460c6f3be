/** An indicator's row as export formats take it. */
import { iocStates } from '../../contract/ioc-state.ts';
import type { IocRow } from '../../domain/iocs/iocs.store.ts';
import type { ExportRow } from '../../exports/export-format.ts';
import { isoTime } from '../../lib/iso-time.ts';
import type { ApiDeps } from '../endpoint.ts';
import { showIocs } from './show-ioc.ts';

/** Rows in the form of the public record, with what documents say besides. */
export async function showExportRows(rows: readonly IocRow[], deps: ApiDeps): Promise<ExportRow[]> {
  const shown = await showIocs(rows, deps);
  return shown.map((ioc, at) => {
    const row = rows[at]!;
    return {
      ...ioc,
      state: iocStates[row.state]!,
      created_at: isoTime(row.created_at),
      // Change numbers are microseconds since 1970.
      modified_at: isoTime(Math.floor(row.change / 1000)),
      risk: null,
      valid_until: null,
    };
  });
}
