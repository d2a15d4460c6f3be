import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { shipped } from '../../tests/support/shipped.ts';
import { onEveryStore } from '../../tests/support/stores.ts';
import type { ReferenceRecord } from '../contract/reference-record.ts';
import type { Store } from '../db/store.ts';
import { listArticles } from '../domain/articles/article-list.store.ts';
import { readTags } from '../domain/articles/article-tags.store.ts';
import { reclassifyPart } from '../domain/articles/reclassify.store.ts';
import { useStoredReference } from '../domain/attack/current-reference.store.ts';
import { useNames } from '../domain/attack/names-in-use.ts';
import { writeReferences } from '../domain/attack/reference.store.ts';
import { useTechniques } from '../domain/attack/techniques.ts';
import { ingest } from '../domain/ingest/ingest.ts';
import { readSources, registerSources } from '../domain/sources/sources.store.ts';
import type { JobContext } from './job.ts';
import { reclassifyArticles } from './reclassify-articles.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const later = now + 3_600_000;
const minute = 60_000;
const count = 45;

onEveryStore('classifying again', (kind) => {
  let store: Store;

  beforeEach(async () => {
    store = await kind.open();
    onTestFinished(() => {
      useNames([]);
      useTechniques([]);
    });
    const facts = { slug: 'paper', name: 'Paper', category: 'news', tier: 2, url: 'https://paper.org/feed' };
    await registerSources(store.write, [{ ...facts, category: 'news', everyMinutes: 15, ...shipped }], now);
    const [source] = await readSources(store.read);
    // Every third names somebody whom no catalogue has yet.
    const records = Array.from({ length: count }, (_, at) => ({
      kind: 'article' as const,
      externalId: `${at}`,
      url: `https://paper.org/${at}`,
      title: `Harbour note ${'abcdefghijklmnopqrstuvwxyz'[at % 26]}${at} of the ferry ${at * 7919}`,
      html: `<p>Note ${at * 104_729} by ${at % 3 === 0 ? 'Velvet Kelpie' : `Captain ${at}`} on T1486, ${at} words.</p>`,
      publishedAt: now - at * minute,
      tags: ['phishing'],
    }));
    await ingest(records, { store, clock: { now: () => now }, source: source! });
    await run();
  });

  const run = (signal = new AbortController().signal) =>
    reclassifyArticles.run({
      store,
      clock: { now: () => later },
      log: () => {},
      signal,
    } as unknown as JobContext);

  async function learn(name: string): Promise<void> {
    const catalogue = 'threat-actor';
    const id = '11111111-2222-4333-8444-555555555555';
    const records: ReferenceRecord[] = [
      { kind: 'reference', about: 'actor', catalogue, id, name, aliases: ['Old Selkie'] },
      { kind: 'reference', about: 'catalogue', catalogue, ids: [id] },
    ];
    const context = { dialect: store.dialect, source: 'misp-galaxy' };
    await store.write.transaction().execute((trx) => writeReferences(trx, context, records));
  }

  const rows = () => store.read.selectFrom('article').selectAll().orderBy('published_at', 'desc').execute();
  const isNamed = ({ threat_actors }: { threat_actors: string }) => threat_actors.includes('Velvet Kelpie');

  it('changes what the new names say of, with new change numbers, and nothing else', async () => {
    const before = await rows();
    expect(before.some(isNamed)).toBe(false);
    expect(await run()).toBe(false);
    await learn('Velvet Kelpie');
    expect(await run()).toBe(true);
    const after = await rows();
    for (const [at, row] of after.entries()) {
      const old = before[at]!;
      const touched = isNamed(row);
      expect(touched).toBe(Number(/\/(\d+)$/.exec(row.url)![1]) % 3 === 0);
      expect(row.change > old.change).toBe(touched);
      expect(Number(row.classified_at)).toBe(touched ? later : now);
      if (!touched) expect(row).toEqual(old);
    }
    expect(new Set(after.map(({ change }) => change)).size).toBe(count);
    const [tag] = await readTags(store.read, [Number(after[0]!.id)], ['actor']);
    expect(tag).toMatchObject({ name: 'Velvet Kelpie', source: 'name', written: 'Velvet Kelpie' });
    const filters = { labels: { actor: ['velvet kelpie'] }, timeField: 'published_at', since: 0 } as const;
    const page = { sort: 'published', descending: true, limit: 99, offset: 0 } as const;
    const bounds = { until: later * 1000, oldest: 0, includeArchived: false };
    expect(await listArticles(store, { ...filters, ...bounds }, page)).toHaveLength(15);
    expect(await run()).toBe(false);
    expect(await rows()).toEqual(after);
  });

  it('goes from the newest on, and where it was cut off it goes on', async () => {
    await learn('Velvet Kelpie');
    const first = await reclassifyPart(store, later);
    const named = (await rows()).map(isNamed);
    expect(named.lastIndexOf(true)).toBeLessThan(first.seen);
    expect(named.slice(0, first.seen).filter(Boolean)).toHaveLength(first.changed);
    const second = await reclassifyPart(store, later);
    expect(second.seen + first.seen).toBeLessThanOrEqual(count);
    await run();
    expect((await rows()).filter(isNamed)).toHaveLength(15);
  });

  it('a part that fails half-way leaves nothing behind', async () => {
    await learn('Velvet Kelpie');
    await useStoredReference(store.write);
    const before = await rows();
    const walk = () => store.read.selectFrom('reclassification').selectAll().execute();
    await store.write.deleteFrom('position').where('name', '=', 'change').execute();
    await expect(reclassifyPart(store, later)).rejects.toThrow();
    expect(await rows()).toEqual(before);
    expect((await walk())[0]!.article_id).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('two workers write each article once', async () => {
    await learn('Velvet Kelpie');
    const walkers = [0, 1].map(async () => {
      let changed = 0;
      for (let seen = 1; seen > 0; ) {
        const part = await reclassifyPart(store, later);
        seen = part.seen;
        changed += part.changed;
      }
      return changed;
    });
    const [one = 0, other = 0] = await Promise.all(walkers);
    expect(one + other).toBe(15);
    expect((await rows()).filter(isNamed)).toHaveLength(15);
  });

  it('leaves a store alone whose articles a newer program has classified', async () => {
    await store.write.updateTable('reclassification').set({ rules: 1_000_000 }).execute();
    await learn('Velvet Kelpie');
    expect(await run()).toBe(false);
    expect((await rows()).some(isNamed)).toBe(false);
  });
});
