/** Exports without a server, for the command line: any number of rows. */
import { exportContext } from './api/iocs/export-context.ts';
import { chosenOptions } from './api/iocs/export-parameters.ts';
import { fileQuestion } from './api/iocs/file-question.ts';
import { readFilters } from './api/iocs/ioc-filters.ts';
import { usualRows } from './api/iocs/usual-rows.ts';
import type { Config } from './config.ts';
import type { Store } from './db/store.ts';
import { useStoredTechniques } from './domain/attack/current-reference.store.ts';
import { exportBatches } from './domain/iocs/export-batches.ts';
import { SourceNames } from './domain/sources/source-names.ts';
import type { ExportFormat } from './exports/export-format.ts';
import { exportFormats, json } from './exports/index.ts';
import { openDocument } from './exports/open-document.ts';
import { parameterReader } from './http/parameters.ts';

/** Those of the list, and JSON, which is a list's own form over HTTP. */
export const fileFormats: readonly ExportFormat[] = [json, ...exportFormats];

/** The parameters of the API that a document can be asked for with, and what each means. */
export const exportQuestions: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(fileQuestion.shape).map(([name, block]) => [name, block.description ?? '']),
);

interface Wanted {
  format: ExportFormat;
  /** Texts of parameters by name, as in an address. */
  asked: Readonly<Record<string, string>>;
  store: Store;
  config: Config;
  now: Date;
}

export interface Exported {
  pieces: AsyncGenerator<string, void>;
  /** Counts by type of what it lacks, once all pieces have been read. */
  skipped(): string | null;
}

/** Throws an error whose message names the parameter that can't be read. */
export async function exportIndicators({ format, asked, store, config, now }: Wanted): Promise<Exported> {
  const query = parameterReader(fileQuestion)(
    Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, [value]])),
  );
  await useStoredTechniques(store.read);
  const sources = new SourceNames(store.read);
  // Whoever has the command line has the store: no lookback, no cap, no clearance.
  const limits = { ...config.file.limits.pro, ioc_lookback_days: 100 * 365 };
  const read = await readFilters(
    { ...query, cursor: undefined },
    { caller: { limits }, store, now, clearance: 'red' },
    usualRows(format),
  );
  const deps = { store, sources, publicUrl: config.PUBLIC_URL, syslog: config.file.syslog };
  const options = chosenOptions(format, query);
  const context = await exportContext({
    deps,
    clearance: 'red',
    now,
    filters: read.asked,
    options,
    tlp: query.tlp,
    maxRows: query.max_rows,
  });
  const walk = asked.limit === undefined ? {} : { limit: query.limit };
  const batches = exportBatches(read.filters, walk, deps);
  const { pieces } = await openDocument(format, batches, context, walk.limit);
  return { pieces, skipped: () => context.leftOut.header() };
}
