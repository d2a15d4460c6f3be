/** Who follows changes while others write them gets each row's last version, and no version twice. */
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { readyStore, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { articleList } from '../../src/contract/article.ts';
import { iocList } from '../../src/contract/ioc.ts';
import type { Store } from '../../src/db/store.ts';
import { createKey } from '../../src/domain/keys/keys.store.ts';
import { readSecret } from '../../src/domain/keys/secret.ts';
import { createAccount } from '../../src/domain/users/users.store.ts';
import { formatUuid } from '../../src/lib/uuid.ts';
import { type Ask, asker } from '../support/ask.ts';
import { seeded } from '../support/seeded.ts';
import { settingsFile } from '../support/settings-file.ts';
import { onSharedStores } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { WalkWriter } from './walk-writer.ts';

const day = 86_400_000;
const writers = ['urlhaus', 'threatfox', 'feodo-tracker', 'securelist'];

interface Row {
  id: string;
}

interface Page {
  data: Row[];
  /** Path of the next page. */
  next: string | null;
  /** Where the next round begins. */
  until: string;
}

type ReadPage = (path: string) => Promise<Page>;

/** Follows a list round after round until the writers have ended and a round brings nothing more. */
class Client {
  /** Every version that came, and how often; versions of one id in the order in which they came. */
  readonly versions = new Map<string, number>();
  readonly last = new Map<string, Row>();
  readonly rounds: number[] = [];
  readonly #read: ReadPage;
  readonly #first: (since: string | null, limit: number) => string;

  constructor(read: ReadPage, first: (since: string | null, limit: number) => string) {
    this.#read = read;
    this.#first = first;
  }

  async walk(random: (below: number) => number, writing: () => boolean): Promise<void> {
    let since: string | null = null;
    for (;;) {
      const stillWriting = writing();
      const limit = 1 + random(40);
      let path: string | null = this.#first(since, limit);
      let rows = 0;
      while (path) {
        const page: Page = await this.#read(path);
        since = page.until;
        for (const row of page.data) this.#take(row);
        rows += page.data.length;
        path = page.next;
      }
      this.rounds.push(rows);
      if (!stillWriting && rows === 0) return;
    }
  }

  #take(row: Row) {
    const version = JSON.stringify(row);
    this.versions.set(version, (this.versions.get(version) ?? 0) + 1);
    this.last.set(row.id, row);
  }

  /** Versions that came more than once. */
  get repeated(): string[] {
    return [...this.versions].filter(([, times]) => times > 1).map(([version]) => version);
  }
}

function iocClient(ask: Ask, key: string): Client {
  const read: ReadPage = async (path) => {
    const answer = iocList.parse(await (await ask(path, { key })).json());
    const { next } = answer.links;
    return {
      // The title belongs to the article and changes with its version; that it was seen once more makes no version at all.
      data: answer.data.map((ioc) => ({
        ...ioc,
        last_seen: null,
        source: { ...ioc.source, article_title: null },
      })),
      next: next?.slice(next.indexOf('/api')) ?? null,
      until: answer.meta.filters.until,
    };
  };
  return new Client(
    read,
    (since, limit) => `/api/v1/iocs?limit=${limit}${since ? `&since=${encodeURIComponent(since)}` : ''}`,
  );
}

function articleClient(ask: Ask, key: string): Client {
  const question = '/api/v1/articles?time_field=modified_at&sort=modified:desc';
  const read: ReadPage = async (path) => {
    const answer = articleList.parse(await (await ask(path, { key })).json());
    const { next_cursor: cursor, filters } = answer.meta;
    const { searchParams } = new URL(path, 'http://x');
    if (cursor) searchParams.set('cursor', cursor);
    const next = cursor && `/api/v1/articles?${searchParams}`;
    return { data: answer.data as Row[], next, until: String(filters.until) };
  };
  return new Client(
    read,
    (since, limit) =>
      `${question}&limit=${limit}${since ? `&modified_since=${encodeURIComponent(since)}` : ''}`,
  );
}

function startWriters(url: string, seed: number, batches: number) {
  const tokens = new SharedArrayBuffer(4);
  const begin = Date.now() - day;
  let running = writers.length;
  const ended = writers.map(
    (source, at) =>
      new Promise<void>((resolve, reject) => {
        const workerData: WalkWriter = { url, source, seed: seed * 10 + at, batches, tokens, begin };
        const thread = new Worker(new URL('./walk-writer.ts', import.meta.url), { workerData });
        thread.once('error', reject);
        thread.once('exit', () => {
          running -= 1;
          resolve();
        });
      }),
  );
  return { ended: Promise.all(ended), writing: () => running > 0 };
}

async function proKey(store: Store, folder: string): Promise<string> {
  const wanted = { email: 'a@walk.org', password: 'long enough', tier: 'pro', role: 'member' } as const;
  const account = await createAccount(store.write, wanted, Date.now());
  const { key } = await createKey(
    store.write,
    readSecret(folder),
    { accountId: account.id, name: 'walk' },
    Date.now(),
  );
  return key;
}

onSharedStores('a walk by changes while four writers write', (kind) => {
  test.each([1, 2])('brings every row’s last version and none twice (seed %i)', async (seed) => {
    const folder = await temporaryFolder();
    const url = await kind.place();
    const unlimited = { requests_per_minute: 1_000_000, requests_per_day: 1_000_000 };
    const config = readConfig({
      ...(await settingsFile({ limits: { pro: unlimited } })),
      DATABASE_URL: url,
      DATA_DIR: folder,
      HOST: '127.0.0.1',
      PORT: '0',
      FEEDS: 'off',
      LOG_LEVEL: 'silent',
    });
    const setUp = await readyStore(config);
    const key = await proKey(setUp, folder);
    await setUp.close();
    const app = await startApp(config, 'web');
    try {
      const ask = asker(app.url);
      const iocs = [iocClient(ask, key), iocClient(ask, key)];
      const articles = [articleClient(ask, key), articleClient(ask, key)];
      const { ended, writing } = startWriters(url, seed, 25);
      const walks = [...iocs, ...articles].map((client, at) => client.walk(seeded(seed * 100 + at), writing));
      await Promise.all([ended, ...walks]);

      const everyIoc = iocClient(ask, key);
      const everyArticle = articleClient(ask, key);
      await Promise.all(
        [everyIoc, everyArticle].map((client) =>
          client.walk(
            () => 999,
            () => false,
          ),
        ),
      );
      const stored = await app.store.read.selectFrom('indicator').select('uid').execute();
      const storedArticles = await app.store.read.selectFrom('article').select('uid').execute();
      expect([...everyIoc.last.keys()].sort()).toEqual(stored.map(({ uid }) => formatUuid(uid)).sort());
      expect([...everyArticle.last.keys()].sort()).toEqual(
        storedArticles.map(({ uid }) => formatUuid(uid)).sort(),
      );

      for (const [clients, every] of [
        [iocs, everyIoc],
        [articles, everyArticle],
      ] as const) {
        expect(every.last.size).toBeGreaterThan(50);
        for (const client of clients) {
          expect(client.repeated).toEqual([]);
          expect(Object.fromEntries(client.last)).toEqual(Object.fromEntries(every.last));
          expect(client.rounds.filter((rows) => rows > 0).length).toBeGreaterThan(3);
          expect(client.versions.size).toBeGreaterThan(every.last.size);
        }
      }
    } finally {
      await app.close();
    }
  });
});
