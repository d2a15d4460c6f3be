import { beforeAll, expect, test } from 'vitest';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { Store } from '../../db/store.ts';
import { ingest } from '../ingest/ingest.ts';
import { readSources, registerSources } from '../sources/sources.store.ts';
import { type ArticleFilters, countArticles, listArticles } from './article-list.store.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const open: ArticleFilters = {
  labels: {},
  timeField: 'published_at',
  since: 0,
  until: (now + 1) * 1000,
  oldest: 0,
  includeArchived: false,
};

const texts = [
  ['https://www.press-one.org/lazarus', 'Lazarus Group at work', '<p>By spearphishing (T1566.001).</p>'],
  ['https://press-one.org/turla', 'Turla is back', '<p>They used T1566 and CVE-2024-21887.</p>'],
  ['http://press-two.net/quiet', 'A quiet week', '<p>Nothing.</p>'],
] as const;

onEveryStore('the article list', (kind) => {
  let store: Store;
  beforeAll(async () => {
    store = await kind.open();
    const facts = {
      slug: 'one',
      name: 'One',
      category: 'news',
      tier: 2,
      url: 'https://feeds.press-one.org/',
    } as const;
    await registerSources(store.write, [{ ...facts, everyMinutes: 15, enabled: true }], now);
    const [source] = await readSources(store.read);
    const records = texts.map(([url, title, html], at) => ({
      kind: 'article' as const,
      externalId: url,
      url,
      title,
      html,
      publishedAt: now - at * 1000,
    }));
    await ingest(records, { store, clock: { now: () => now }, source: source! });
  });

  async function titles(filters: Partial<ArticleFilters>): Promise<string[]> {
    const page = { sort: 'published', descending: true, limit: 10, offset: 0 } as const;
    const rows = await listArticles(store, { ...open, ...filters }, page);
    expect(await countArticles(store, { ...open, ...filters })).toBe(rows.length);
    return rows.map((row) => row.title);
  }

  const [lazarus, turla, quiet] = texts.map(([, title]) => title);

  test('an actor is found by its name or the first words of it, whatever the order of letters in the store', async () => {
    expect(await titles({ labels: { actor: ['lazarus group'] } })).toEqual([lazarus]);
    expect(await titles({ labels: { actor: ['lazarus'] } })).toEqual([lazarus]);
    expect(await titles({ labels: { actor: ['laza', 'group'] } })).toEqual([]);
  });

  test('a technique also finds its sub-techniques, not the other way round', async () => {
    expect(await titles({ labels: { technique: ['t1566'] } })).toEqual([lazarus, turla]);
    expect(await titles({ labels: { technique: ['t1566.001'] } })).toEqual([lazarus]);
    expect(await titles({ labels: { technique: ['t156'] } })).toEqual([]);
  });

  test('sources are found by row or by the host of their articles, with and without www', async () => {
    expect(await titles({ sources: { ids: [], hosts: ['press-one.org'] } })).toEqual([lazarus, turla]);
    expect(await titles({ sources: { ids: [], hosts: ['press-two.net', 'ress-one.org', '%'] } })).toEqual([
      quiet,
    ]);
    expect(await titles({ sources: { ids: [1], hosts: [] } })).toHaveLength(3);
    expect(await titles({ sources: { ids: [], hosts: [] } })).toEqual([]);
  });

  test('words and parts of CVE ids are found', async () => {
    expect(await titles({ q: 'lazarus work' })).toEqual([lazarus]);
    expect(await titles({ q: '"work lazarus"' })).toEqual([]);
    expect(await titles({ cveText: '2024-2188' })).toEqual([turla]);
    expect(await titles({ cveText: '%' })).toEqual([]);
    expect(await titles({ q: `'":*&|!() lazarus` })).toEqual([lazarus]);
  });
});
