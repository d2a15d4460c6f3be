import { beforeEach, expect, test } from 'vitest';
import { shipped } from '../../../tests/support/shipped.ts';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { SourceRecord } from '../../contract/record.ts';
import type { Store } from '../../db/store.ts';
import { ingest } from '../ingest/ingest.ts';
import { readSources, registerSources } from '../sources/sources.store.ts';
import { newsMs } from './cve-rank.store.ts';
import { rankAgedNews, rankNews } from './rank-again.store.ts';

const start = Date.parse('2026-11-20T12:00:00Z');
const day = 86_400_000;
const id = 'CVE-2026-1234';

onEveryStore('articles that name a vulnerability', (kind) => {
  let store: Store;
  beforeEach(async () => {
    store = await kind.open();
    const facts = {
      slug: 'one',
      name: 'one',
      category: 'news' as const,
      tier: 1,
      url: 'https://x.org/',
      everyMinutes: 5,
      ...shipped,
    };
    await registerSources(store.write, [facts], start);
    await take([{ kind: 'vulnerability', id, cvss: [{ version: '3.1', score: 7.5 }] }]);
  });

  async function take(records: SourceRecord[], now = start) {
    const source = (await readSources(store.read))[0]!;
    await ingest(records, { store, clock: { now: () => now }, source });
  }
  const article = (slug: string, publishedAt: number): SourceRecord => ({
    kind: 'article',
    externalId: slug,
    url: `https://paper.org/${slug}`,
    title: `A flaw in gateway ${slug}`,
    html: `<p>Of the flaw ${id} in ${slug} one hears much.</p>`,
    publishedAt,
  });
  const rank = () => store.read.selectFrom('cve_rank').select(['risk', 'articles']).executeTakeFirstOrThrow();

  test('raise its risk as soon as they are stored', async () => {
    const { risk } = await rank();
    await take([article('alpha', start - day), article('beta', start - 2 * day)]);
    const raised = await rank();
    expect(raised.articles).toBe(2);
    expect(raised.risk).toBeGreaterThan(risk);
  });

  test('cease to count after thirty days, each at its time', async () => {
    const { risk } = await rank();
    await take([article('alpha', start), article('beta', start - 2 * day)]);
    await rankAgedNews(store, start);
    const at = async (now: number) => {
      while (await rankAgedNews(store, now));
      return (await rank()).articles;
    };
    expect(await at(start + newsMs - 2 * day)).toBe(2);
    expect(await at(start + newsMs - 2 * day + 60_001)).toBe(1);
    expect(await at(start + newsMs + 60_001)).toBe(0);
    expect((await rank()).risk).toBe(risk);
  });

  test('are read once: with nothing new nothing is written', async () => {
    await take([article('alpha', start)]);
    while (await rankNews(store, start));
    const before = await store.read.selectFrom('position').selectAll().orderBy('name').execute();
    expect(await rankNews(store, start + 1)).toBe(false);
    expect(await store.read.selectFrom('position').selectAll().orderBy('name').execute()).toEqual(before);
  });

  test('of one moment and more than one part come to an end', async () => {
    await take([article('alpha', start)]);
    const [row] = await store.read.selectFrom('article').selectAll().execute();
    const copies = Array.from({ length: 1100 }, (_, at) => ({
      ...row!,
      id: undefined,
      uid: Buffer.from(`copy ${String(at).padStart(11, '0')}`),
      change: row!.change + 1 + at,
    }));
    for (let at = 0; at < copies.length; at += 100)
      await store.write
        .insertInto('article')
        .values(copies.slice(at, at + 100).map(({ id: _, ...rest }) => rest))
        .execute();
    let rounds = 0;
    while (await rankNews(store, start)) rounds += 1;
    await rankAgedNews(store, start);
    while (await rankAgedNews(store, start + newsMs + 60_001)) rounds += 1;
    expect(rounds).toBeLessThan(10);
  });
});
