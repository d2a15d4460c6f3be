/** What the worker does over and over. */
import type { Config } from '../config.ts';
import type { Store } from '../db/store.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';

export interface JobContext {
  config: Config;
  store: Store;
  clock: Clock;
  log: Log;
  /** Names this worker in leases. */
  owner: string;
  /** Aborted when the worker must stop. */
  signal: AbortSignal;
}

export interface Job {
  id: string;
  /** Pause after one run before the next, milliseconds. */
  everyMs: number;
  run(context: JobContext): Promise<void>;
}
