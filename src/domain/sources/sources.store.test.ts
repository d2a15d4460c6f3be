import type { KyselyPlugin } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { onEveryStore, onSharedStores } from '../../../tests/support/stores.ts';
import { migrate } from '../../db/migrate.ts';
import { openStore } from '../../db/open.ts';
import type { Database, Store } from '../../db/store.ts';
import {
  claimSource,
  finishRun,
  leaseMs,
  readSources,
  registerSources,
  releaseLeases,
  renewLease,
  type Source,
} from './sources.store.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const facts = (slug: string, more: { enabled?: boolean; url?: string; name?: string } = {}) => ({
  slug,
  name: slug,
  category: 'threat-feed' as const,
  tier: 1,
  url: 'https://x.org/',
  everyMinutes: 5,
  enabled: true,
  ...more,
});

async function read(db: Database, slug: string): Promise<Source> {
  return (await readSources(db)).find((source) => source.slug === slug)!;
}

onEveryStore('the sources table', (kind) => {
  let store: Store;
  let db: Database;

  beforeEach(async () => {
    store = await kind.open();
    db = store.write;
    await registerSources(db, [facts('one'), facts('two')], now);
  });

  describe('registering', () => {
    test('makes a new source due at once, healthy and free', async () => {
      expect(await read(db, 'one')).toMatchObject({
        name: 'one',
        url: 'https://x.org/',
        enabled: 1,
        next_at: now,
        failures: 0,
        lease_owner: null,
        etag: null,
      });
    });

    test('refreshes the facts of a known source and leaves its health, due time and validators', async () => {
      const claimed = (await claimSource(db, 'w', now, 'one'))!;
      const outcome = { next_at: now + 5000, failures: 3, last_error: 'no', etag: '"1"', last_records: 7 };
      await finishRun(db, claimed.id, 'w', outcome);
      await registerSources(db, [facts('one', { name: 'One', enabled: false })], now + 1);
      expect(await read(db, 'one')).toMatchObject({ name: 'One', enabled: 0, ...outcome });
    });

    test('forgets the validators of an address that was changed: the new one never gave them', async () => {
      const claimed = (await claimSource(db, 'w', now, 'one'))!;
      await finishRun(db, claimed.id, 'w', { next_at: now, etag: '"1"', last_modified: 'yesterday' });
      await registerSources(db, [facts('one', { url: 'https://mirror.org/' })], now);
      expect(await read(db, 'one')).toMatchObject({
        url: 'https://mirror.org/',
        etag: null,
        last_modified: null,
      });
    });
  });

  describe('a claim', () => {
    test('takes what is due longest, each source once, and nothing when all are taken', async () => {
      await db
        .updateTable('source')
        .set({ next_at: now - 9 })
        .where('slug', '=', 'two')
        .execute();
      expect((await claimSource(db, 'w', now))?.slug).toBe('two');
      expect((await claimSource(db, 'w', now))?.slug).toBe('one');
      expect(await claimSource(db, 'w', now)).toBeNull();
    });

    test('leaves what is not due or switched off, unless it is named', async () => {
      await db
        .updateTable('source')
        .set({ next_at: now + 1 })
        .where('slug', '=', 'one')
        .execute();
      await db.updateTable('source').set({ enabled: 0 }).where('slug', '=', 'two').execute();
      expect(await claimSource(db, 'w', now)).toBeNull();
      expect((await claimSource(db, 'w', now, 'one'))?.slug).toBe('one');
      expect((await claimSource(db, 'w', now, 'two'))?.slug).toBe('two');
      expect(await claimSource(db, 'w', now, 'two')).toBeNull();
      expect(await claimSource(db, 'w', now, 'three')).toBeNull();
    });

    test('of a worker that died holds until its lease ran out, and then the source is another one’s', async () => {
      await claimSource(db, 'dead', now, 'one');
      expect(await claimSource(db, 'w', now + leaseMs - 1, 'one')).toBeNull();
      expect(await claimSource(db, 'w', now + leaseMs, 'one')).toMatchObject({ lease_owner: 'w' });
    });

    test('that is renewed holds longer', async () => {
      const { id } = (await claimSource(db, 'alive', now, 'one'))!;
      await renewLease(db, id, 'alive', now + 60_000);
      expect(await claimSource(db, 'w', now + leaseMs, 'one')).toBeNull();
      expect(await claimSource(db, 'w', now + 60_000 + leaseMs, 'one')).not.toBeNull();
    });

    test('that was lost can be neither renewed nor finished by the one who lost it', async () => {
      const { id } = (await claimSource(db, 'slow', now, 'one'))!;
      await claimSource(db, 'w', now + leaseMs, 'one');
      await renewLease(db, id, 'slow', now + 10 * leaseMs);
      await finishRun(db, id, 'slow', { next_at: 1, last_error: 'late', failures: 9 });
      expect(await read(db, 'one')).toMatchObject({
        lease_owner: 'w',
        lease_until: now + 2 * leaseMs,
        next_at: now,
        last_error: null,
        failures: 0,
      });
    });

    test('is given back by the end of the run', async () => {
      const { id } = (await claimSource(db, 'w', now, 'one'))!;
      await finishRun(db, id, 'w', { next_at: now + 1000 });
      expect(await read(db, 'one')).toMatchObject({ lease_owner: null, lease_until: 0, next_at: now + 1000 });
    });

    test('is given back by a clean stop, others’ claims are not', async () => {
      await claimSource(db, 'w', now, 'one');
      await claimSource(db, 'other', now, 'two');
      await releaseLeases(db, 'w');
      expect((await claimSource(db, 'next', now))?.slug).toBe('one');
      expect(await claimSource(db, 'next', now)).toBeNull();
    });
  });
});

onSharedStores('several workers', (kind) => {
  const slugs = Array.from({ length: 24 }, (_, at) => `source-${at}`);
  let stores: Store[];

  beforeEach(async () => {
    const url = await kind.place();
    const first = openStore(url, { use: 'single', cacheMb: 8 });
    await migrate(first);
    await first.close();
    stores = Array.from({ length: 4 }, () => openStore(url, { use: 'server' }));
    await registerSources(
      stores[0]!.write,
      slugs.map((slug) => facts(slug)),
      now,
    );
    return () => Promise.all(stores.map((store) => store.close()));
  });

  test('that claim at once never get the same source, and together get all', async () => {
    const claimed: string[] = [];
    await Promise.all(
      stores.map(async ({ write }, at) => {
        for (let misses = 0; misses < 3; ) {
          const source = await claimSource(write, `w${at}`, now);
          if (source) claimed.push(source.slug);
          else misses += 1;
        }
      }),
    );
    expect(claimed.sort()).toEqual([...slugs].sort());
  });

  test('never visit again what another one visited between their look and their claim', async () => {
    const [{ write: mine }, { write: theirs }] = stores as [Store, Store];
    const visited: string[] = [];
    const interrupted = mine.withPlugin(
      onceAfterAnswer(async () => {
        const source = (await claimSource(theirs, 'quick', now))!;
        visited.push(source.slug);
        await finishRun(theirs, source.id, 'quick', { next_at: now + 300_000 });
      }),
    );
    const source = await claimSource(interrupted, 'slow', now);
    expect(visited).toHaveLength(1);
    expect(source?.slug).not.toBe(visited[0]);
  });
});

/** Runs something else between the first answer of the store and whoever asked. */
function onceAfterAnswer(happens: () => Promise<void>): KyselyPlugin {
  let happened = false;
  return {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      if (!happened) {
        happened = true;
        await happens();
      }
      return result;
    },
  };
}
