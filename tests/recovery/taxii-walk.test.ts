/** TAXII clients that walk a hundred thousand objects while others write get every object, its last version, and none twice. */
import { Agent, request } from 'node:http';
import { expect, test } from 'vitest';
import type { IndicatorRecord } from '../../src/contract/record.ts';
import type { Store } from '../../src/db/store.ts';
import { ingest } from '../../src/domain/ingest/ingest.ts';
import { SourceNames } from '../../src/domain/sources/source-names.ts';
import { readSource } from '../../src/domain/sources/sources.store.ts';
import { publishObjects } from '../../src/taxii/publish-objects.ts';
import { onSharedStores } from '../support/stores.ts';
import type { StixObject } from '../support/taxii-client.ts';
import { day, startWalk, startWriters } from './walk-writers.ts';

const many = 100_000;
/** What small pages walk through: the last so many and all that is written meanwhile. */
const few = 15_000;

function* domains(): Generator<IndicatorRecord> {
  const lastSeen = Date.now() - day;
  for (let n = 0; n < many; n++)
    yield { kind: 'indicator', type: 'domain', value: `d${n}.walked-through.com`, confidence: 80, lastSeen };
}

interface Page {
  more: boolean;
  next?: string;
  objects: StixObject[];
  last: string | undefined;
}

type Ask = (query: string) => Promise<Page>;

function asker(url: string, key: string, collection: string): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { hostname, port } = new URL(url);
  const headers = { authorization: `Bearer ${key}` };
  return (query) =>
    new Promise((resolve, reject) => {
      const path = `/taxii2/api/collections/${collection}/objects/?${query}`;
      const asked = request({ hostname, port, path, headers, agent }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          if (answer.statusCode !== 200) return reject(new Error(`${path}: ${answer.statusCode}`));
          const last = answer.headers['x-taxii-date-added-last'] as string | undefined;
          resolve({ more: false, objects: [], ...JSON.parse(Buffer.concat(chunks).toString()), last });
        });
      });
      asked.on('error', reject);
      asked.end();
    });
}

/** Walks round after round until the writers have ended and a round brings nothing more. */
class Walker {
  readonly seen = new Map<string, number>();
  readonly last = new Map<string, string>();
  readonly #ask: Ask;
  readonly #limit: number;
  readonly #way: 'next' | 'date';
  #after: string | undefined;

  constructor(ask: Ask, limit: number, way: 'next' | 'date', after?: string) {
    this.#after = after;
    this.#ask = ask;
    this.#limit = limit;
    this.#way = way;
  }

  async walk(writing: () => boolean): Promise<void> {
    for (;;) {
      const isLast = !writing();
      if ((await this.#round()) === 0 && isLast) return;
    }
  }

  async #round(): Promise<number> {
    const before = this.seen.size;
    let next: string | undefined;
    for (;;) {
      const from = this.#after === undefined ? '' : `&added_after=${this.#after}`;
      const page = await this.#ask(`limit=${this.#limit}${next ? `&next=${next}` : from}`);
      for (const { id, modified = '' } of page.objects) {
        const version = `${id} ${modified}`;
        this.seen.set(version, (this.seen.get(version) ?? 0) + 1);
        this.last.set(id, modified);
      }
      if (page.objects.length > 0) this.#after = page.last;
      if (!page.more) return this.seen.size - before;
      if (this.#way === 'next') next = page.next;
    }
  }

  /** True once a version came that another one of the same object followed. */
  get sawOlder(): boolean {
    return this.seen.size > this.last.size;
  }

  get repeated(): string[] {
    return [...this.seen].filter(([, times]) => times > 1).map(([version]) => version);
  }
}

async function fill(store: Store): Promise<void> {
  const source = (await readSource(store.read, 'threatfox'))!;
  const clock = { now: () => Date.now() };
  await ingest(domains(), { store, clock, source });
  const way = { store, sources: new SourceNames(store.read), publicUrl: 'https://intel.example' };
  while (await publishObjects(way, clock.now()));
}

onSharedStores('a TAXII walk while four writers write', (kind) => {
  test('A6.7 by next and by date, at limits of 1, 7, 100 and 1,000: nothing lost, nothing twice', async () => {
    const url = await kind.place();
    const { app, key } = await startWalk(url, fill);
    try {
      const late = await dateOf(asker(app.url, key, 'all'), many - few);
      const { ended, writing, read } = startWriters(url, 0, 40);
      // One by one through what the writers write alone, and in pages through everything.
      const walkers = [
        new Walker(asker(app.url, key, 'ips'), 1, 'next'),
        new Walker(asker(app.url, key, 'ips'), 1, 'date'),
        new Walker(asker(app.url, key, 'all'), 7, 'next', late),
        new Walker(asker(app.url, key, 'all'), 7, 'date', late),
        new Walker(asker(app.url, key, 'all'), 100, 'next'),
        new Walker(asker(app.url, key, 'all'), 100, 'date'),
        new Walker(asker(app.url, key, 'all'), 1000, 'next'),
        new Walker(asker(app.url, key, 'all'), 1000, 'date'),
      ];
      const walks = walkers.map((walker) =>
        walker.walk(() => {
          if (walkers.some((each) => each.sawOlder)) read();
          return writing();
        }),
      );
      await Promise.all([ended, ...walks]);
      const whole = [
        new Walker(asker(app.url, key, 'ips'), 1000, 'next'),
        new Walker(asker(app.url, key, 'all'), 1000, 'next', late),
        new Walker(asker(app.url, key, 'all'), 1000, 'next'),
      ];
      for (const walker of whole) await walker.walk(() => false);
      const [small, part, large] = whole;
      expect(large!.last.size).toBeGreaterThan(many);
      expect(part!.last.size).toBeGreaterThan(few - 10);
      expect(small!.last.size).toBeGreaterThan(50);
      for (const [at, walker] of walkers.entries()) {
        const wanted = at < 2 ? small! : at < 4 ? part! : large!;
        expect(walker.repeated).toEqual([]);
        expect(sortedOf(walker.last) === sortedOf(wanted.last)).toBe(true);
      }
      // They saw versions that are no longer the last: they walked while others wrote.
      expect(walkers.some((walker) => walker.sawOlder)).toBe(true);
    } finally {
      await app.close();
    }
  }, 600_000);
});

/** The date of the object that so many stand before. */
async function dateOf(ask: Ask, count: number): Promise<string> {
  let next = '';
  for (let seen = 0; ; ) {
    const page = await ask(`limit=1000&next=${next}`);
    seen += page.objects.length;
    if (seen >= count) return page.last!;
    next = page.next!;
  }
}

function sortedOf(last: Map<string, string>): string {
  return [...last]
    .map((pair) => pair.join(' '))
    .sort()
    .join('\n');
}
