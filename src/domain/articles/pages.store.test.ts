import { beforeEach, describe, expect, test } from 'vitest';
import { onEveryStore, onSharedStores } from '../../../tests/support/stores.ts';
import { migrate } from '../../db/migrate.ts';
import { openStore } from '../../db/open.ts';
import type { Database, Store } from '../../db/store.ts';
import { claimPage, freeHost, queuePage, settlePage } from './pages.store.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

/** An article and its page on `host`. */
async function page(db: Database, id: number, host: string, at = now): Promise<void> {
  const url = `https://${host}/${id}`;
  await db
    .insertInto('article')
    .values({
      uid: Buffer.from(String(id).padStart(16, '0')),
      source_id: 1,
      url,
      title: url,
      summary: '',
      published_at: now,
      fetched_at: now,
      change: id,
      category: 'general',
      categories: '[]',
      severity: 0,
      severity_reasons: '[]',
      tech_tags: '[]',
      sectors: '[]',
      threat_actors: '[]',
      software: '[]',
      techniques: '[]',
      cves: '[]',
      ioc_count: 0,
    })
    .execute();
  const record = { kind: 'article', externalId: url, url, title: url, html: '' } as const;
  await queuePage(db, id, { url, digest: 1 }, record, at);
}

onEveryStore('pages to read', (kind) => {
  let db: Database;
  beforeEach(async () => {
    db = (await kind.open()).write;
  });

  test('are claimed longest due first, one of a host at a time', async () => {
    await page(db, 1, 'a.org', now - 1);
    await page(db, 2, 'a.org', now - 9);
    await page(db, 3, 'b.org', now);
    await page(db, 4, 'c.org', now + 1);
    const claims = [await claimPage(db, now), await claimPage(db, now), await claimPage(db, now)];
    expect(claims.map((claim) => claim?.url)).toEqual(['https://a.org/2', 'https://b.org/3', undefined]);
    await settlePage(db, claims[0]!, { state: 'read' });
    await freeHost(db, claims[0]!.host, { free_at: now + 2000 });
    expect((await claimPage(db, now + 1999))?.url).toBe('https://c.org/4');
    expect(await claimPage(db, now + 1999)).toBeNull();
    expect((await claimPage(db, now + 2000))?.url).toBe('https://a.org/1');
  });

  test('of a worker that died are another one’s three minutes later', async () => {
    await page(db, 1, 'a.org');
    const claim = await claimPage(db, now);
    expect(await claimPage(db, now + 179_999)).toBeNull();
    expect(await claimPage(db, now + 180_000)).toMatchObject({ url: claim!.url });
  });

  test('that the feed changed meanwhile are due again, whatever came of the claim', async () => {
    await page(db, 1, 'a.org');
    const claim = (await claimPage(db, now))!;
    const record = { ...claim.record, title: 'Corrected' };
    await queuePage(db, 1, { url: claim.url, digest: 2 }, record, now + 5);
    await settlePage(db, claim, { state: 'failed', reason: 'too late' });
    await freeHost(db, claim.host, { free_at: now + 10 });
    expect(await claimPage(db, now + 10)).toMatchObject({ record: { title: 'Corrected' }, digest: 2 });
  });
});

onSharedStores('several workers', (kind) => {
  let stores: Store[];

  beforeEach(async () => {
    const url = await kind.place();
    const first = openStore(url, { use: 'single', cacheMb: 8 });
    await migrate(first);
    await first.close();
    stores = Array.from({ length: 3 }, () => openStore(url, { use: 'server' }));
    return () => Promise.all(stores.map((store) => store.close()));
  });

  describe('that claim at once', () => {
    test('never ask one host twice, and together reach every host', async () => {
      const hosts = Array.from({ length: 12 }, (_, n) => `h${n}.org`);
      let id = 0;
      for (const host of [...hosts, ...hosts]) await page(stores[0]!.write, ++id, host);
      const claimed: string[] = [];
      await Promise.all(
        stores.map(async ({ write }) => {
          for (let misses = 0; misses < 3; ) {
            const claim = await claimPage(write, now);
            if (claim) claimed.push(claim.host.host);
            else misses += 1;
          }
        }),
      );
      expect(claimed.sort()).toEqual([...hosts].sort());
    });
  });
});
