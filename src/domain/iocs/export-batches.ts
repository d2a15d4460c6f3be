/** The rows of an export, batch by batch, as formats take them. */
import type { ExportRow } from '../../contract/export-row.ts';
import type { Store } from '../../db/store.ts';
import type { IocFilters, IocRow } from './iocs.store.ts';
import { showExportRows } from './show-export-rows.ts';
import type { ShowWith } from './show-iocs.ts';
import { type Walk, walkIocs } from './walk-iocs.ts';

interface Exported extends ShowWith {
  store: Store;
  /** Told of the last row of every batch, which the next page goes on below. */
  seen?(row: IocRow, count: number): void;
}

export async function* exportBatches(
  filters: IocFilters,
  walk: Walk,
  { store, seen, ...show }: Exported,
): AsyncGenerator<ExportRow[], void> {
  for await (const rows of walkIocs(store, filters, walk)) {
    seen?.(rows.at(-1)!, rows.length);
    yield await showExportRows(rows, { ...show, db: store.scan });
  }
}
