import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { everyArticle } from '../../../tests/support/every-article.ts';
import { shipped } from '../../../tests/support/shipped.ts';
import { onEveryStore } from '../../../tests/support/stores.ts';
import { severityLabel } from '../../contract/severity.ts';
import type { Store } from '../../db/store.ts';
import { ingest } from '../ingest/ingest.ts';
import { readSources, registerSources } from '../sources/sources.store.ts';
import { countFacets } from './article-facets.store.ts';
import type { ArticleFilters } from './article-filters.store.ts';
import { type ArticleRow, listArticles } from './article-list.store.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const open = everyArticle(now);

onEveryStore('counts of the filters of articles', (kind) => {
  let store: Store;
  let labels: { kind: string; value: string; article_id: number }[];

  beforeAll(async () => {
    store = await kind.open();
    const names = ['one', 'two'];
    const facts = { category: 'news', tier: 2, everyMinutes: 15 } as const;
    await registerSources(
      store.write,
      names.map((slug) => ({ slug, name: slug, url: `https://press-${slug}.org/`, ...facts, ...shipped })),
      now,
    );
    for (const [at, source] of (await readSources(store.read)).entries()) {
      const records = Array.from({ length: 17 }, (_, n) => ({
        kind: 'article' as const,
        externalId: String(n),
        url: `https://press-${source.slug}.org/${n}`,
        title: `Story ${n}`,
        html: [
          '<p>A quiet week.</p>',
          '<p>Ransomware gang LockBit hits a hospital and a bank; see CVE-2024-21887.</p>',
          '<p>Turla attacked a bank by T1059.001, exploited in the wild as a zero-day.</p>',
        ][(n + at) % 3]!,
        publishedAt: now - n * 60_000,
      }));
      await ingest(records, { store, clock: { now: () => now }, source });
    }
    // Some stories have several articles.
    await store.write
      .updateTable('article')
      .set({ story_id: 5 })
      .where('id', 'in', [5, 6, 9, 20, 30])
      .execute();
    labels = (await store.read.selectFrom('article_label').selectAll().execute()).map((row) => ({
      ...row,
      article_id: Number(row.article_id),
    }));
  });

  /** Key → stories. */
  function stories(rows: readonly ArticleRow[], keysOf: (row: ArticleRow) => readonly (string | number)[]) {
    const found = new Map<string | number, Set<number>>();
    for (const row of rows)
      for (const key of keysOf(row)) found.set(key, (found.get(key) ?? new Set()).add(Number(row.story_id)));
    return Object.fromEntries([...found].map(([key, { size }]) => [key, size]));
  }

  const anyFilters = fc.record(
    {
      labels: fc.record(
        {
          category: fc.constantFrom(['ransomware'], ['general', 'vulnerabilities']),
          sector: fc.constantFrom(['healthcare'], ['financial-services']),
          technique: fc.constant(['t1059']),
        },
        { requiredKeys: [] },
      ),
      severities: fc.constantFrom<[number, number][]>([[0, 4]], [[4, 9]]),
      cveText: fc.constantFrom('CVE-2024', '21887'),
      q: fc.constantFrom('hospital', 'bank', 'none such'),
      hiddenSources: fc.constant([1]),
    },
    { requiredKeys: [] },
  );

  test('are those of the stories that pass, a severity and a category without their own filter', async () => {
    const listed = async (filters: ArticleFilters) =>
      await listArticles(store, filters, { sort: 'modified', descending: true, limit: 100, offset: 0 });
    const labelsOf = (kind: string) => (row: ArticleRow) =>
      labels
        .filter((one) => one.kind === kind && one.article_id === Number(row.id))
        .map(({ value }) => value);
    const counted = (rows: { value: string; count: number }[]) =>
      Object.fromEntries(rows.map(({ value, count }) => [value, count]));
    await fc.assert(
      fc.asyncProperty(anyFilters, async (asked) => {
        const filters = { ...open, ...asked };
        const { category: _, ...others } = filters.labels;
        const found = await countFacets(store, filters);
        const all = await listed(filters);
        const anyCategory = await listed({ ...filters, labels: others });
        const anySeverity = await listed({ ...filters, severities: undefined });
        expect(found.severities).toEqual(stories(anySeverity, (row) => [severityLabel(row.severity)]));
        expect(counted(found.categories)).toEqual(stories(anyCategory, labelsOf('category')));
        expect(counted(found.sectors)).toEqual(stories(all, labelsOf('sector')));
        expect(counted(found.actors)).toEqual(stories(all, labelsOf('actor')));
        expect(counted(found.techniques)).toEqual(stories(all, labelsOf('technique')));
        const sources = Object.fromEntries(found.sources.map(({ id, count }) => [id, count]));
        expect(sources).toEqual(stories(all, (row) => [Number(row.source_id)]));
        for (const rows of [found.categories, found.sectors, found.sources])
          expect(rows.map(({ count }) => count)).toEqual(
            rows.map(({ count }) => count).sort((a, b) => b - a),
          );
      }),
      { numRuns: 100 },
    );
  });
});
