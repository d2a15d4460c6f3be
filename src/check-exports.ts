/** Renders the store in each format, through the code of `export`, and reads what comes out as its readers would. */
import type { Config } from './config.ts';
import type { CheckedFormat } from './contract/export-check.ts';
import type { Store } from './db/store.ts';
import { exportIndicators, fileFormats } from './export-indicators.ts';
import { checkDocument, exportChecks } from './exports/index.ts';
import type { Clock } from './lib/clock.ts';

interface Checking {
  store: Store;
  config: Config;
  clock: Clock;
  /** Most rows of each document, the newest change first; all unless given. */
  limit?: number;
  signal: AbortSignal;
}

/** One format after the other, with the indicators of every state. No document is ever whole in memory. */
export async function* checkExports({
  store,
  config,
  clock,
  limit,
  signal,
}: Checking): AsyncGenerator<CheckedFormat, void> {
  for (const check of exportChecks) {
    const format = fileFormats.find(({ id }) => id === check.format)!;
    const from = clock.now();
    const asked = { state: 'all', ...(limit !== undefined && { limit: String(limit) }) };
    const { pieces, skipped } = await exportIndicators({ format, asked, store, config, now: new Date(from) });
    const checked = await checkDocument(check, untilAborted(pieces, signal));
    yield { format: check.format, ...checked, seconds: (clock.now() - from) / 1000, left_out: skipped() };
  }
}

async function* untilAborted(pieces: AsyncGenerator<string, void>, signal: AbortSignal) {
  for await (const piece of pieces) {
    signal.throwIfAborted();
    yield piece;
  }
}
