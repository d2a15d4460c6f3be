import { beforeEach, describe, expect, test } from 'vitest';
import { shipped } from '../../../tests/support/shipped.ts';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { ArticleRecord } from '../../contract/record.ts';
import type { Store } from '../../db/store.ts';
import { ingest } from '../ingest/ingest.ts';
import { readSources, registerSources } from '../sources/sources.store.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const hour = 3_600_000;
const day = 24 * hour;

/** Sixty words that are like no other number's. */
function prose(n: number): string {
  return Array.from({ length: 60 }, (_, at) => `word${(n * 7919 + at * 104_729) % 99_991}`).join(' ');
}

function story(id: string, title: string, facts: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    kind: 'article',
    externalId: id,
    url: `https://paper.org/${id}`,
    title,
    html: `<p>${prose(id.length + title.length)}</p>`,
    publishedAt: now - hour,
    ...facts,
  };
}

onEveryStore('articles that are alike', (kind) => {
  let store: Store;
  let time: number;

  beforeEach(async () => {
    store = await kind.open();
    time = now;
    const facts = (slug: string) => ({
      slug,
      name: slug,
      category: 'news' as const,
      tier: 2,
      url: `https://${slug}.org/feed`,
      everyMinutes: 15,
      ...shipped,
    });
    await registerSources(store.write, [facts('paper'), facts('echo')], now);
  });

  async function take(slug: string, ...records: ArticleRecord[]) {
    const source = (await readSources(store.read)).find((each) => each.slug === slug)!;
    time += 1000;
    return (await ingest(records, { store, clock: { now: () => time }, source })).articles;
  }

  const articles = () => store.read.selectFrom('article').selectAll().orderBy('id').execute();
  const origins = async () =>
    (
      await store.read
        .selectFrom('article_source as s')
        .innerJoin('source as o', 'o.id', 's.source_id')
        .select(['s.article_id', 'o.slug', 's.url'])
        .orderBy('s.url')
        .orderBy('o.slug')
        .execute()
    ).map(({ article_id, slug, url }) => `${article_id} ${slug} ${url}`);

  /** Everything stored, to see that a second reading changes nothing. */
  async function contents() {
    const tables = ['article', 'article_source', 'article_likeness', 'article_text', 'position'] as const;
    const rows = await Promise.all(tables.map((table) => store.read.selectFrom(table).selectAll().execute()));
    return rows
      .flat()
      .map((row) => JSON.stringify(row))
      .sort();
  }

  async function settles(slug: string, ...records: ArticleRecord[]) {
    const before = await contents();
    expect(await take(slug, ...records)).toMatchObject({ added: 0, changed: 0 });
    expect(await contents()).toEqual(before);
  }

  test('one address from two sources is one article, and both are noted', async () => {
    const mine = story('one', 'A gang hits a hospital');
    const theirs = { ...mine, externalId: 'x', url: `${mine.url}/?utm_source=echo` };
    expect(await take('paper', mine)).toMatchObject({ added: 1 });
    expect(await take('echo', theirs)).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    const [row, ...others] = await articles();
    expect(others).toEqual([]);
    expect(await origins()).toEqual([`${row!.id} paper ${mine.url}`, `${row!.id} echo ${mine.url}/`]);
    await settles('echo', theirs);
    await settles('paper', mine);
  });

  test('a feed that gives every item the same id has as many articles as items, in every later body too', async () => {
    const items = ['Gang hits hospital', 'Bank loses millions', 'Router flaw exploited'].map((title, n) =>
      story(`${n}`, title, { externalId: 'https://paper.org/' }),
    );
    expect(await take('paper', ...items)).toMatchObject({ added: 3 });
    await settles('paper', ...items);
    const next = story('9', 'Police seize servers', { externalId: 'https://paper.org/' });
    expect(await take('paper', next)).toMatchObject({ added: 1, changed: 0 });
    await settles('paper', next, ...items);
    expect((await articles()).map(({ title }) => title)).toEqual([...items, next].map(({ title }) => title));
  });

  test('a feed that gives every item the same address has as many articles as headlines', async () => {
    const items = ['Gang hits hospital', 'Bank loses millions', 'Router flaw exploited'].map((title) =>
      story('all', title, { html: `<p>${prose(title.length)}</p>` }),
    );
    expect(await take('paper', ...items)).toMatchObject({ added: 3 });
    await settles('paper', ...items);
  });

  describe('the same headline under another address', () => {
    const first = story('one', 'A gang hits a hospital');
    const again = story('two', '“A gang hits a hospital”', { publishedAt: now });

    test('of the same host is one article that says what is newest, and keeps its id', async () => {
      await take('paper', first);
      const [before] = await articles();
      expect(await take('paper', again)).toMatchObject({ added: 0, changed: 1 });
      const [after, ...others] = await articles();
      expect(others).toEqual([]);
      expect(after).toMatchObject({ id: before!.id, uid: before!.uid, url: again.url });
      expect(after!.change).toBeGreaterThan(before!.change);
      await settles('paper', first, again);
    });

    test('that is older adds its address and nothing else', async () => {
      await take('paper', again);
      const [before] = await articles();
      expect(await take('paper', first)).toMatchObject({ added: 0, changed: 0 });
      expect(await articles()).toEqual([before]);
      expect(await origins()).toHaveLength(2);
      await settles('paper', first, again);
    });

    test('from another feed of that host is noted and changes nothing', async () => {
      await take('paper', first);
      const [before] = await articles();
      await take('echo', again);
      expect(await articles()).toEqual([before]);
      await settles('echo', again);
    });

    test('after three days, or of another host, is another', async () => {
      await take('paper', { ...first, publishedAt: now - 4 * day }, again);
      await take('echo', { ...again, url: 'https://echo.org/two', html: '<p>short</p>' });
      expect(await articles()).toHaveLength(3);
    });
  });

  describe('nearly the same text', () => {
    const long = Array.from({ length: 12 }, (_, n) => prose(n)).join('. ');
    const first = story('one', 'A gang hits a hospital in Bonn', { html: `<p>${long}</p>` });
    const edited = { html: `<p>${long.replace(/^\S+/, 'CHANGED')} </p>`, publishedAt: now };

    test('of the same host under a like headline is the same article', async () => {
      await take('paper', first);
      const again = story('two', 'A gang hits a hospital in Bonn, police say', edited);
      expect(await take('paper', again)).toMatchObject({ added: 0, changed: 1 });
      await settles('paper', first, again);
    });

    test('of another host is an article of its own that knows of the first', async () => {
      await take('paper', first);
      const copy = story('x', 'Hospital in Bonn attacked', { ...edited, url: 'https://echo.org/x' });
      const third = story('y', 'Attack on hospital', { ...edited, url: 'https://third.org/y' });
      expect(await take('echo', copy, third)).toMatchObject({ added: 2 });
      const ids = (await articles()).map(({ id }) => id);
      const rows = await store.read
        .selectFrom('article_likeness')
        .select(['article_id', 'copy_of'])
        .orderBy('article_id')
        .execute();
      expect(rows).toEqual(ids.map((id, at) => ({ article_id: id, copy_of: at === 0 ? null : ids[0] })));
      await settles('echo', copy, third);
    });

    test('in a series whose numbers differ is another article', async () => {
      const weekly = (n: number) => story(`w${n}`, `Weekly report ${n}`, { html: `<p>${long}</p>` });
      expect(await take('paper', weekly(1), weekly(2))).toMatchObject({ added: 2 });
    });

    test('is found among hundreds of others of the week', async () => {
      await take('paper', first);
      const others = Array.from({ length: 200 }, (_, n) =>
        story(`o${n}`, `Headline of its own, number ${n}`, { html: `<p>${prose(1000 + n)}</p>` }),
      );
      expect(await take('paper', ...others)).toMatchObject({ added: 200 });
      const again = story('two', 'A gang hits a hospital in Bonn, police say', edited);
      expect(await take('paper', again)).toMatchObject({ added: 0, changed: 1 });
    });
  });

  test('an undated article keeps the time at which it was seen first', async () => {
    const { publishedAt: _, ...undated } = story('one', 'A gang hits a hospital');
    await take('paper', undated);
    const [before] = await articles();
    time += day;
    await take('paper', { ...undated, title: 'A gang hits a hospital again' });
    expect(await articles()).toMatchObject([
      { title: 'A gang hits a hospital again', published_at: before!.published_at },
    ]);
  });

  test('a change that no answer shows gives no new modified_at', async () => {
    await take('paper', story('one', 'A gang hits a hospital', { summary: 'A teaser.' }));
    const [before] = await articles();
    const html = `<p>${prose(5)}</p>`;
    expect(
      await take('paper', story('one', 'A gang hits a hospital', { summary: 'A teaser.', html })),
    ).toEqual({
      added: 0,
      changed: 0,
      unchanged: 1,
    });
    expect(await articles()).toEqual([before]);
    const text = await store.read.selectFrom('article_text').select('body').executeTakeFirstOrThrow();
    expect(text.body).toContain(prose(5));
  });
});
