import { expect, test } from 'vitest';
import { everyArticle } from '../../../tests/support/every-article.ts';
import { shipped } from '../../../tests/support/shipped.ts';
import { onSharedStores } from '../../../tests/support/stores.ts';
import { migrate } from '../../db/migrate.ts';
import { openStore } from '../../db/open.ts';
import { ingest } from '../ingest/ingest.ts';
import { readSources, registerSources } from '../sources/sources.store.ts';
import { countFacets } from './article-facets.store.ts';
import type { ArticleFilters } from './article-filters.store.ts';
import { writeLabels } from './article-labels.store.ts';
import { countArticles, listArticles } from './article-list.store.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const open = everyArticle(now);

onSharedStores('lists and counts of a server', (kind) => {
  test('have all that was committed before they were asked for, whoever wrote it', async () => {
    const place = await kind.place();
    const server = openStore(place, { use: 'server' });
    const other = openStore(place, { use: 'single', cacheMb: 8 });
    try {
      await migrate(other);
      const facts = { slug: 'one', name: 'One', category: 'news', tier: 2, everyMinutes: 15 } as const;
      await registerSources(other.write, [{ ...facts, url: 'https://press-one.org/', ...shipped }], now);
      const [source] = await readSources(other.read);
      const add = async (...numbers: number[]) => {
        const records = numbers.map((n) => ({
          kind: 'article' as const,
          externalId: String(n),
          url: `https://press-one.org/${n}`,
          title: `Story ${n}`,
          html: '<p>Turla attacked a bank.</p>',
          publishedAt: now - n * 60_000,
        }));
        await ingest(records, { store: other, clock: { now: () => now }, source: source! });
      };
      const listed = async (filters: Partial<ArticleFilters> = {}) => {
        const asked = { ...open, labels: { actor: ['turla'] }, ...filters };
        const page = { sort: 'published', descending: true, limit: 100, offset: 0 } as const;
        const rows = await listArticles(server, asked, page);
        expect(await countArticles(server, asked, page)).toBe(rows.length);
        const { sources } = await countFacets(server, asked);
        expect(sources.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
        return rows.map(({ url }) => Number(url.split('/').at(-1)));
      };
      const set = async (
        n: number,
        values: Partial<Record<'archived_at' | 'severity' | 'published_at', number>>,
      ) => {
        const changed = other.write.updateTable('article').set(values);
        await changed.where('url', '=', `https://press-one.org/${n}`).execute();
      };

      const row = async (n: number) => {
        const found = other.read
          .selectFrom('article')
          .select('id')
          .where('url', '=', `https://press-one.org/${n}`);
        return Number((await found.executeTakeFirstOrThrow()).id);
      };

      expect(await listed()).toEqual([]);
      await add(1, 2, 3);
      expect(await listed()).toEqual([1, 2, 3]);
      await add(...Array.from({ length: 40 }, (_, at) => at + 4));
      expect(await listed()).toHaveLength(43);
      await set(2, { archived_at: now });
      expect((await listed()).slice(0, 2)).toEqual([1, 3]);
      await set(3, { severity: 10 });
      expect(await listed({ minSeverity: 10 })).toEqual([3]);
      await set(3, { published_at: now });
      expect((await listed()).slice(0, 2)).toEqual([3, 1]);
      const id = await row(1);
      await writeLabels(other.write, id, [{ kind: 'actor', value: 'lazarus' }]);
      expect((await listed()).slice(0, 2)).toEqual([3, 4]);
      expect(await listed({ labels: { actor: ['lazarus'] } })).toEqual([1]);
      await writeLabels(other.write, await row(4), []);
      expect((await listed()).slice(0, 2)).toEqual([3, 5]);
      await other.write.deleteFrom('article').where('id', '=', id).execute();
      expect(await listed({ labels: { actor: ['lazarus'] } })).toEqual([]);
    } finally {
      await server.close();
      await other.close();
    }
  });
});
