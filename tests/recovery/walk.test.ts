/** Who follows changes while others write them gets each row's last version, and no version twice. */
import { expect, test } from 'vitest';
import { articleList } from '../../src/contract/article.ts';
import { iocList } from '../../src/contract/ioc.ts';
import { formatUuid } from '../../src/lib/uuid.ts';
import { type Ask, asker } from '../support/ask.ts';
import { seeded } from '../support/seeded.ts';
import { onSharedStores } from '../support/stores.ts';
import { startWalk, startWriters } from './walk-writers.ts';

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

  /** True where it saw rows in more than three rounds, and rows that were written again after that. */
  get followed(): boolean {
    return this.rounds.filter((rows) => rows > 0).length > 3 && this.versions.size > this.last.size;
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

onSharedStores('a walk by changes while four writers write', (kind) => {
  test.each([1, 2])('brings every row’s last version and none twice (seed %i)', async (seed) => {
    const url = await kind.place();
    const { app, key } = await startWalk(url);
    try {
      const ask = asker(app.url);
      const iocs = [iocClient(ask, key), iocClient(ask, key)];
      const articles = [articleClient(ask, key), articleClient(ask, key)];
      const { ended, writing, read } = startWriters(url, seed, 25);
      const clients = [...iocs, ...articles];
      const walks = clients.map((client, at) =>
        client.walk(seeded(seed * 100 + at), () => {
          if (clients.every((each) => each.followed)) read();
          return writing();
        }),
      );
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
          expect(client.followed).toBe(true);
        }
      }
    } finally {
      await app.close();
    }
  });
});
