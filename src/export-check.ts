/** The check of the exports that administrators start: in the background, one at a time, its last result kept. */
import { checkExports } from './check-exports.ts';
import type { Config } from './config.ts';
import type { ExportCheckState } from './contract/export-check.ts';
import type { Store } from './db/store.ts';
import { fileFormats } from './export-indicators.ts';
import type { Clock } from './lib/clock.ts';
import { isoTime } from './lib/iso-time.ts';

/** The newest of each document: a defect shows in them, and the server has other work. */
const limit = 20_000;

interface Parts {
  store: Store;
  config: Config;
  clock: Clock;
}

export class ExportCheck {
  state: ExportCheckState = {
    ...{ state: 'never', started_at: null, ended_at: null },
    ...{ limit, formats_total: fileFormats.length, formats: [], failure: null },
  };
  readonly #parts: Parts;
  readonly #failed: (error: unknown) => void;
  readonly #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(parts: Parts, failed: (error: unknown) => void) {
    this.#parts = parts;
    this.#failed = failed;
  }

  begin(): void {
    if (this.state.state === 'running' || this.#stop.signal.aborted) return;
    const started_at = this.#now();
    this.state = {
      ...this.state,
      ...{ state: 'running', started_at, ended_at: null, formats: [], failure: null },
    };
    this.#running = this.#run();
  }

  /** Ends a check that runs. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    try {
      for await (const format of checkExports({ ...this.#parts, limit, signal: this.#stop.signal }))
        this.state = { ...this.state, formats: [...this.state.formats, format] };
      this.state = { ...this.state, state: 'done', ended_at: this.#now() };
    } catch (error) {
      const failure = this.#stop.signal.aborted ? 'the server stopped' : 'see the log of the server';
      if (!this.#stop.signal.aborted) this.#failed(error);
      this.state = { ...this.state, state: 'failed', ended_at: this.#now(), failure };
    }
  }

  #now(): string {
    return isoTime(this.#parts.clock.now());
  }
}
