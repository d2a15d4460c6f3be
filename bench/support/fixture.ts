/** Stores of a known size, made once per run through the real pipeline, and removed at its end. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../src/db/migrate.ts';
import { openStore } from '../../src/db/open.ts';
import type { Store } from '../../src/db/store.ts';
import { type IngestResult, ingest } from '../../src/domain/ingest/ingest.ts';
import { SourceNames } from '../../src/domain/sources/source-names.ts';
import { readSources, registerSources } from '../../src/domain/sources/sources.store.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { publishObjects } from '../../src/taxii/publish-objects.ts';
import { benchRecords } from './records.ts';

export const million = 1_000_000;

export interface Seeded {
  folder: string;
  /** Time that reports are counted back from: the same records again need the same. */
  now: number;
  /** Reports per second over the last tenth. */
  lastTenthPerSecond: number;
}

/** What a seeded store is like once the jobs have caught up with it. */
interface Settled extends Seeded {
  /** STIX objects published per second. */
  publishedPerSecond: number;
}

export class Fixture {
  readonly #folders: string[] = [];
  readonly #seeded = new Map<number, Promise<Seeded>>();
  readonly #settled = new Map<number, Promise<Settled>>();

  /** An empty folder that goes at the end. */
  async folder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'soc-defenders-bench-'));
    this.#folders.push(folder);
    return folder;
  }

  /** A store with that many indicators; only to be read. */
  seeded(count: number): Promise<Seeded> {
    let made = this.#seeded.get(count);
    if (!made) {
      made = this.#seed(count);
      this.#seeded.set(count, made);
    }
    return made;
  }

  /** A copy of such a store, to be written to. */
  async copy(count: number): Promise<Seeded> {
    return await this.#copyOf(await this.seeded(count));
  }

  /** A copy of a store in which no job has work left, as it is but for the minutes after a great import. */
  async settledCopy(count: number): Promise<Settled> {
    let made = this.#settled.get(count);
    if (!made) {
      made = this.#settle(count);
      this.#settled.set(count, made);
    }
    return await this.#copyOf(await made);
  }

  async #copyOf<Made extends Seeded>(original: Made): Promise<Made> {
    const folder = await this.folder();
    await cp(original.folder, folder, { recursive: true });
    return { ...original, folder };
  }

  async #settle(count: number): Promise<Settled> {
    const seeded = await this.copy(count);
    const began = performance.now();
    await settle(seeded.folder);
    const publishedPerSecond = count / ((performance.now() - began) / 1000);
    return { ...seeded, publishedPerSecond };
  }

  async remove(): Promise<void> {
    for (const folder of this.#folders) await rm(folder, { recursive: true, force: true });
  }

  async #seed(count: number): Promise<Seeded> {
    const folder = await this.folder();
    const now = Date.now();
    process.stderr.write(`… a store of ${count.toLocaleString('en')} indicators is made\n`);
    const store = await openBenchStore(folder);
    const most = count * 0.9;
    await ingestRecords(store, 0, most, now);
    const began = performance.now();
    await ingestRecords(store, most, count - most, now);
    const lastTenthPerSecond = (count - most) / ((performance.now() - began) / 1000);
    await store.close();
    return { folder, now, lastTenthPerSecond };
  }
}

/** The embedded store of a folder as the worker opens it. */
export async function openBenchStore(folder: string): Promise<Store> {
  const store = openStore(`sqlite:${join(folder, 'soc-defenders.db')}`, { use: 'single', cacheMb: 256 });
  await migrate(store);
  const source = { slug: 'bench', name: 'Bench', category: 'threat-feed', tier: 1, everyMinutes: 5 } as const;
  await registerSources(
    store.write,
    [
      {
        ...source,
        url: 'https://bench.invalid/',
        home: 'https://bench.org/',
        terms: { licence: 'ours', tlp: 'clear', commercial: true },
        off: { reason: 'it is ours', firmly: true },
        paceHost: null,
      },
    ],
    Date.now(),
  );
  return store;
}

/** Does what the jobs would be busy with for a while on a store that was just filled. */
export async function settle(folder: string): Promise<void> {
  const store = await openBenchStore(folder);
  const way = { store, sources: new SourceNames(store.read), publicUrl: 'http://localhost:3000' };
  while (await publishObjects(way, Date.now()));
  await store.close();
}

/** Sends made-up reports through the pipeline. */
export async function ingestRecords(
  store: Store,
  from: number,
  count: number,
  now: number,
): Promise<IngestResult> {
  const source = (await readSources(store.read)).find((each) => each.slug === 'bench')!;
  return await ingest(benchRecords(from, count, now), { store, clock: systemClock, source });
}
