/** Follows the sources table while somebody listens, and tells what changed: how a refresh goes, whichever worker does it. */
import type { Database } from '../../db/store.ts';
import type { Clock } from '../../lib/clock.ts';
import { readSources, type Source } from './sources.store.ts';

/** Where a refresh stands, over all sources that are on. */
export interface RefreshProgress {
  enabled: number;
  /** Being read just now. */
  visiting: number;
  /** Due and not begun. */
  waiting: number;
  /** Whose last visit failed. */
  failing: number;
}

interface SourceChange {
  changed: Source[];
  progress: RefreshProgress;
}

type Listener = (change: SourceChange) => void;

const everyMs = 1000;

export class SourceWatch {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #listeners = new Set<Listener>();
  #known = new Map<number, string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  /** Calls `listener` at once with where things stand, then with each change. Returns how to stop. */
  async listen(listener: Listener): Promise<() => void> {
    this.#listeners.add(listener);
    const rows = await readSources(this.#db);
    listener({ changed: [], progress: this.#progress(rows) });
    if (this.#timer === undefined) {
      this.#known = new Map(rows.map((row) => [row.id, this.#print(row)]));
      this.#timer = setInterval(() => void this.#look().catch(() => {}), everyMs);
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }

  async #look(): Promise<void> {
    const rows = await readSources(this.#db);
    const changed = rows.filter((row) => this.#known.get(row.id) !== this.#print(row));
    if (changed.length === 0) return;
    for (const row of changed) this.#known.set(row.id, this.#print(row));
    const change = { changed, progress: this.#progress(rows) };
    for (const listener of this.#listeners) listener(change);
  }

  /** What makes a difference to people who watch. */
  #print(row: Source): string {
    const visiting = row.lease_until > this.#clock.now();
    return [visiting, row.enabled, row.last_attempt_at, row.last_success_at, row.failures, row.name].join(
      ' ',
    );
  }

  #progress(rows: readonly Source[]): RefreshProgress {
    const now = this.#clock.now();
    const on = rows.filter((row) => row.enabled === 1);
    const visiting = on.filter((row) => row.lease_until > now);
    return {
      enabled: on.length,
      visiting: visiting.length,
      waiting: on.filter((row) => row.next_at <= now && row.lease_until <= now).length,
      failing: on.filter((row) => row.failures > 0).length,
    };
  }
}
