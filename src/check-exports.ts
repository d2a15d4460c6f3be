/** Renders the store in each format, through the code of `export`, and reads what comes out as its readers would. */
import type { Config } from './config.ts';
import type { CheckedFormat } from './contract/export-check.ts';
import type { Store } from './db/store.ts';
import { exportIndicators, fileFormats } from './export-indicators.ts';
import { checkedOptions } from './exports/checks/checked-options.ts';
import { mostProblems } from './exports/checks/export-check.ts';
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

/**
 * One format after the other, with the indicators of every state and each of its options in turn. Rows, bytes and what is
 * left out are those of the usual options. No document is ever whole in memory.
 */
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
    let told: Omit<CheckedFormat, 'seconds'> | null = null;
    for (const options of checkedOptions(format, check)) {
      const asked = { state: 'all', ...(limit !== undefined && { limit: String(limit) }), ...options };
      const now = new Date(clock.now());
      const { pieces, skipped } = await exportIndicators({ format, asked, store, config, now });
      const { problems, ...checked } = await checkDocument(check, untilAborted(pieces, signal));
      told ??= { format: check.format, ...checked, left_out: skipped(), problems: [] };
      told.problems.push(...problems.map((problem) => withOptions(problem, options)));
      if (told.problems.length >= mostProblems) break;
    }
    told!.problems.splice(mostProblems);
    yield { ...told!, seconds: (clock.now() - from) / 1000 };
  }
}

type Problem = CheckedFormat['problems'][number];

function withOptions(problem: Problem, options: Readonly<Record<string, string>>): Problem {
  const said = Object.entries(options).map(([name, word]) => `${name}=${word}: `);
  return { ...problem, message: said.join('') + problem.message };
}

async function* untilAborted(pieces: AsyncGenerator<string, void>, signal: AbortSignal) {
  for await (const piece of pieces) {
    signal.throwIfAborted();
    yield piece;
  }
}
