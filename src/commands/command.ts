/** What a command is, and what it gets. */
import type { Config } from '../config.ts';
import type { Store } from '../db/store.ts';
import type { Clock } from '../lib/clock.ts';

interface OptionSpec {
  type: 'string' | 'boolean';
  /** Sentence for `--help`. */
  meaning: string;
  /** Stands for the value in `--help`, such as `ADDRESS`. */
  value?: string;
  multiple?: boolean;
  default?: string | boolean;
}

export interface Command {
  /** One or two words: `serve`, `keys create`. */
  name: string;
  summary: string;
  /** What stands after the name and the options in `--help`, such as `ID FILE`. */
  operands?: string;
  options: Record<string, OptionSpec>;
  /** Exit status, 0 where nothing is returned. Throws `UsageError` for what was asked wrongly. */
  run(run: CommandRun): Promise<number | undefined>;
}

export interface CommandRun {
  operands: string[];
  /** Values of the options; those with a default are always there. */
  text(name: string): string | undefined;
  texts(name: string): string[];
  flag(name: string): boolean;
  config: Config;
  clock: Clock;
  /** Results: standard output. */
  print(line: string): void;
  /** Progress and remarks: standard error. */
  say(line: string): void;
  /** The store at its newest schema; closed when the command ends. */
  store(): Promise<Store>;
  /** Aborted by SIGINT and SIGTERM. */
  signal: AbortSignal;
}

/** What was asked wrongly, and what to do instead; the command ends with status 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
