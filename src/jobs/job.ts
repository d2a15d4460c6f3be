/** What the worker does over and over. */
import type { Config } from '../config.ts';
import type { Store } from '../db/store.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import type { SafeFetchOptions } from '../lib/safe-fetch.ts';

export interface JobContext {
  config: Config;
  store: Store;
  clock: Clock;
  log: Log;
  /** Names this worker in leases. */
  owner: string;
  /** Aborted when the worker must stop. */
  signal: AbortSignal;
  /** Time and size of one fetch, where they differ from those of `safeFetch`. */
  fetchLimits?: Pick<SafeFetchOptions, 'firstByteMs' | 'totalMs' | 'maxPackedBytes' | 'maxBytes'>;
}

export interface Job {
  id: string;
  /** Pause after one run before the next, milliseconds. */
  everyMs: number;
  /** True where there was something to do. */
  run(context: JobContext): Promise<boolean>;
}
