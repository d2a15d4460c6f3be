import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { everyArticle } from '../../../tests/support/every-article.ts';
import { shipped } from '../../../tests/support/shipped.ts';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { Store } from '../../db/store.ts';
import { ingest } from '../ingest/ingest.ts';
import { readSources, registerSources } from '../sources/sources.store.ts';
import type { ArticleFilters } from './article-filters.store.ts';
import { countArticles, listArticles } from './article-list.store.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const open = everyArticle(now);

onEveryStore('an article list in which nearly all articles pass a filter', (kind) => {
  const count = 5200;
  let store: Store;
  beforeAll(async () => {
    store = await kind.open();
    const facts = { slug: 'one', name: 'One', category: 'news', tier: 2, everyMinutes: 15 } as const;
    await registerSources(store.write, [{ ...facts, url: 'https://press-one.org/', ...shipped }], now);
    const [source] = await readSources(store.read);
    const first = {
      kind: 'article' as const,
      externalId: '0',
      url: 'https://press-one.org/0',
      title: 'Squid',
    };
    const records = [{ ...first, html: '<p>A quiet week.</p>', publishedAt: now }];
    await ingest(records, { store, clock: { now: () => now }, source: source! });
    const { id: _, ...row } = await store.read.selectFrom('article').selectAll().executeTakeFirstOrThrow();
    for (let from = 2; from <= count; from += 400) {
      const ids = Array.from({ length: Math.min(400, count + 1 - from) }, (_, at) => from + at);
      const copies = ids.map((id) => ({
        ...row,
        uid: Buffer.from(id.toString(16).padStart(32, '0'), 'hex'),
        published_at: now - id * 1000,
        change: Number(row.change) + id,
        severity: id % 11,
        // Two of one story follow each other.
        story_id: id - (id % 2),
      }));
      await store.write.insertInto('article').values(copies).execute();
      const labels = ids.flatMap((article_id) => [
        { kind: 'category' as const, value: 'general', article_id },
        ...(article_id % 1000 === 0 ? [{ kind: 'sector' as const, value: 'dams', article_id }] : []),
      ]);
      await store.write.insertInto('article_label').values(labels).execute();
      await addWords(store, ids);
    }
    // As a server does by itself, a little later.
    if (store.dialect === 'postgres') await sql`analyze`.execute(store.write);
  });

  async function addWords(store: Store, ids: readonly number[]): Promise<void> {
    const words = (id: number) => (id % 3 === 0 ? 'squid kraken' : 'squid');
    const statement =
      store.dialect === 'sqlite'
        ? sql`insert into article_words (rowid, words) values ${sql.join(ids.map((id) => sql`(${id}, ${words(id)})`))}`
        : sql`insert into article_words (id, words)
            values ${sql.join(ids.map((id) => sql`(${id}::bigint, to_tsvector('simple', ${words(id)}))`))}`;
    await statement.execute(store.write);
  }

  test.each<[string, Partial<ArticleFilters>, (id: number) => boolean]>([
    ['a label', { labels: { category: ['general'] } }, () => true],
    ['a label and another', { labels: { category: ['general'], sector: ['dams'] } }, (id) => id % 1000 === 0],
    ['a label and facts', { labels: { category: ['general'] }, minSeverity: 10 }, (id) => id % 11 === 10],
    ['a label and facts that none has', { labels: { category: ['general'] }, hasIocs: true }, () => false],
    ['a word', { q: 'squid' }, () => true],
    ['a word and a rarer one', { q: 'squid kraken' }, (id) => id % 3 === 0],
    ['a word and a phrase', { q: '"squid kraken"' }, (id) => id % 3 === 0],
    ['a word and a label', { q: 'squid', labels: { sector: ['dams'] } }, (id) => id % 1000 === 0],
    ['both', { q: 'squid', labels: { category: ['general'] }, minSeverity: 9 }, (id) => id % 11 >= 9],
  ])('gives just those, and none twice: by %s', async (_, filters, passes) => {
    const ids = Array.from({ length: count - 1 }, (_, at) => at + 2).filter(passes);
    const asked = { ...open, ...filters, until: (now - 1500) * 1000 };
    const page = { sort: 'published', descending: true, limit: 40, offset: 0 } as const;
    const rows = await listArticles(store, asked, page);
    expect(rows.map((row) => Number(row.id))).toEqual(ids.slice(0, 40));
    expect(await countArticles(store, asked, page)).toBe(ids.length);
    const told = await listArticles(store, asked, { ...page, byStory: true });
    const passing = new Set(ids);
    const stories = ids.filter((id) => id % 2 === 0 || !passing.has(id - 1));
    expect(told.map((row) => Number(row.id))).toEqual(stories.slice(0, 40));
  });

  test.each(
    (['published', 'severity', 'hot'] as const).flatMap((sort) => [
      [sort, 'label', { labels: { category: ['general'] } }] as const,
      [sort, 'word', { q: 'squid' }] as const,
    ]),
  )('pages by %s and by a frequent %s follow each other: none lost, none twice', async (sort, _, filters) => {
    const until = (now - 1500) * 1000;
    const asked = { ...open, ...filters, maxSeverity: 4, until };
    const column = { published: 'published_at', severity: 'severity', hot: 'hot' } as const;
    const walk: number[] = [];
    let after: { value: number; id: number } | undefined;
    for (;;) {
      const rows = await listArticles(store, asked, {
        sort,
        descending: true,
        limit: 100,
        offset: 0,
        after,
      });
      walk.push(...rows.map(({ id }) => Number(id)));
      const last = rows.at(-1);
      if (!last) break;
      after = { value: Number(last[column[sort]]), id: Number(last.id) };
    }
    const ids = Array.from({ length: count - 1 }, (_, at) => at + 2).filter((id) => id % 11 <= 4);
    expect([...walk].sort((a, b) => a - b)).toEqual(ids);
    // The newer one has the lower number here.
    const orders = {
      published: (a: number, b: number) => a - b,
      severity: (a: number, b: number) => (b % 11) - (a % 11) || b - a,
      hot: (a: number, b: number) => b - a,
    };
    expect(walk).toEqual(ids.toSorted(orders[sort]));
  });
});
