import type { KyselyPlugin } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { shipped } from '../../../tests/support/shipped.ts';
import { onEveryStore, onSharedStores } from '../../../tests/support/stores.ts';
import { migrate } from '../../db/migrate.ts';
import { openStore } from '../../db/open.ts';
import type { Database, Store } from '../../db/store.ts';
import {
  claimSource,
  finishRun,
  leaseMs,
  makeDue,
  readSources,
  registerSources,
  releaseLeases,
  renewLease,
  type Source,
  type SourceFacts,
  switchSource,
} from './sources.store.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const facts = (slug: string, more: Partial<SourceFacts> = {}) => ({
  slug,
  name: slug,
  category: 'threat-feed' as const,
  tier: 1,
  url: 'https://x.org/',
  everyMinutes: 5,
  ...shipped,
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
      const claimed = (await claimSource(store, 'w', now, 'one'))!;
      const outcome = { next_at: now + 5000, failures: 3, last_error: 'no', etag: '"1"', last_records: 7 };
      await finishRun(db, claimed.id, 'w', outcome);
      await registerSources(
        db,
        [facts('one', { name: 'One', off: { reason: 'not wanted', firmly: false } })],
        now + 1,
      );
      expect(await read(db, 'one')).toMatchObject({ name: 'One', enabled: 0, ...outcome });
    });

    test('forgets the validators of an address that was changed: the new one never gave them', async () => {
      const claimed = (await claimSource(store, 'w', now, 'one'))!;
      await finishRun(db, claimed.id, 'w', { next_at: now, etag: '"1"', last_modified: 'yesterday' });
      await registerSources(db, [facts('one', { url: 'https://mirror.org/' })], now);
      expect(await read(db, 'one')).toMatchObject({
        url: 'https://mirror.org/',
        etag: null,
        last_modified: null,
      });
    });
  });

  describe('a switch', () => {
    const reason = 'its terms forbid it';

    test('turns on what is off as shipped, and stays when the facts are read again', async () => {
      const off = { reason, firmly: false };
      await registerSources(db, [facts('one', { off })], now);
      expect(await read(db, 'one')).toMatchObject({ enabled: 0, off_reason: reason });
      expect(await switchSource(db, await read(db, 'one'), true)).toBe(true);
      await registerSources(db, [facts('one', { off, name: 'One' })], now);
      expect(await read(db, 'one')).toMatchObject({ enabled: 1, name: 'One' });
      await switchSource(db, await read(db, 'one'), null);
      expect(await read(db, 'one')).toMatchObject({ enabled: 0, switched: null });
    });

    test('turns off what is on', async () => {
      await switchSource(db, await read(db, 'one'), false);
      await registerSources(db, [facts('one')], now);
      expect(await read(db, 'one')).toMatchObject({ enabled: 0 });
    });

    test('can’t turn on what lacks its key', async () => {
      await registerSources(db, [facts('one', { off: { reason: 'needs a key', firmly: true } })], now);
      expect(await switchSource(db, await read(db, 'one'), true)).toBe(false);
      expect(await read(db, 'one')).toMatchObject({ enabled: 0, switched: null });
    });
  });

  test('a refresh makes due what is on and waits, and nothing else', async () => {
    await db
      .updateTable('source')
      .set({ next_at: now + 60_000 })
      .execute();
    await switchSource(db, await read(db, 'two'), false);
    expect(await makeDue(db, now)).toBe(1);
    expect(await claimSource(store, 'w', now)).toMatchObject({ slug: 'one' });
    expect(await makeDue(db, now, ['two'])).toBe(0);
  });

  describe('a claim', () => {
    test('takes what is due longest, each source once, and nothing when all are taken', async () => {
      await db
        .updateTable('source')
        .set({ next_at: now - 9 })
        .where('slug', '=', 'two')
        .execute();
      expect((await claimSource(store, 'w', now))?.slug).toBe('two');
      expect((await claimSource(store, 'w', now))?.slug).toBe('one');
      expect(await claimSource(store, 'w', now)).toBeNull();
    });

    test('leaves what is not due or switched off, unless it is named', async () => {
      await db
        .updateTable('source')
        .set({ next_at: now + 1 })
        .where('slug', '=', 'one')
        .execute();
      await db.updateTable('source').set({ enabled: 0 }).where('slug', '=', 'two').execute();
      expect(await claimSource(store, 'w', now)).toBeNull();
      expect((await claimSource(store, 'w', now, 'one'))?.slug).toBe('one');
      expect((await claimSource(store, 'w', now, 'two'))?.slug).toBe('two');
      expect(await claimSource(store, 'w', now, 'two')).toBeNull();
      expect(await claimSource(store, 'w', now, 'three')).toBeNull();
    });

    test('of a worker that died holds until its lease ran out, and then the source is another one’s', async () => {
      await claimSource(store, 'dead', now, 'one');
      expect(await claimSource(store, 'w', now + leaseMs - 1, 'one')).toBeNull();
      expect(await claimSource(store, 'w', now + leaseMs, 'one')).toMatchObject({ lease_owner: 'w' });
    });

    test('that is renewed holds longer', async () => {
      const { id } = (await claimSource(store, 'alive', now, 'one'))!;
      await renewLease(db, id, 'alive', now + 60_000);
      expect(await claimSource(store, 'w', now + leaseMs, 'one')).toBeNull();
      expect(await claimSource(store, 'w', now + 60_000 + leaseMs, 'one')).not.toBeNull();
    });

    test('that was lost can be neither renewed nor finished by the one who lost it', async () => {
      const { id } = (await claimSource(store, 'slow', now, 'one'))!;
      await claimSource(store, 'w', now + leaseMs, 'one');
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

    test('waits while another source of the same host is being asked, unless it is named', async () => {
      await registerSources(
        db,
        [facts('one', { paceHost: 'x.org' }), facts('two', { paceHost: 'x.org' })],
        now,
      );
      const first = (await claimSource(store, 'w', now))!;
      expect(await claimSource(store, 'w', now)).toBeNull();
      await finishRun(db, first.id, 'w', { next_at: now + 1000 });
      expect(await claimSource(store, 'w', now)).toMatchObject({ slug: 'two' });
      expect(await claimSource(store, 'w', now, 'one')).toMatchObject({ slug: 'one' });
    });

    test('is given back by the end of the run', async () => {
      const { id } = (await claimSource(store, 'w', now, 'one'))!;
      await finishRun(db, id, 'w', { next_at: now + 1000 });
      expect(await read(db, 'one')).toMatchObject({ lease_owner: null, lease_until: 0, next_at: now + 1000 });
    });

    test('is given back by a clean stop, others’ claims are not', async () => {
      await claimSource(store, 'w', now, 'one');
      await claimSource(store, 'other', now, 'two');
      await releaseLeases(db, 'w');
      expect((await claimSource(store, 'next', now))?.slug).toBe('one');
      expect(await claimSource(store, 'next', now)).toBeNull();
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
      stores.map(async (store, at) => {
        for (let misses = 0; misses < 3; ) {
          const source = await claimSource(store, `w${at}`, now);
          if (source) claimed.push(source.slug);
          else misses += 1;
        }
      }),
    );
    expect(claimed.sort()).toEqual([...slugs].sort());
  });

  test('never ask one host at the same time', async () => {
    const hosts = slugs.map((slug, at) => facts(slug, { paceHost: `host-${at % 5}.org` }));
    await registerSources(stores[0]!.write, hosts, now);
    const claims = await Promise.all(
      stores.flatMap((store, at) => [1, 2, 3].map((n) => claimSource(store, `w${at}-${n}`, now))),
    );
    const busy = claims.flatMap((source) => source?.pace_host ?? []);
    expect(new Set(busy).size).toBe(5);
    expect(busy).toHaveLength(5);
  });

  test('never visit again what another one visited between their look and their claim', async () => {
    const [mine, theirs] = stores as [Store, Store];
    const visited: string[] = [];
    const interrupted = mine.write.withPlugin(
      onceAfterAnswer(async () => {
        const source = (await claimSource(theirs, 'quick', now))!;
        visited.push(source.slug);
        await finishRun(theirs.write, source.id, 'quick', { next_at: now + 300_000 });
      }),
    );
    const source = await claimSource({ ...mine, write: interrupted }, 'slow', now);
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
