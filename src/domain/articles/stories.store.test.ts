import type { KyselyPlugin } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { shipped } from '../../../tests/support/shipped.ts';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { ArticleRecord } from '../../contract/record.ts';
import type { Store } from '../../db/store.ts';
import { ingest } from '../ingest/ingest.ts';
import { readSources, registerSources } from '../sources/sources.store.ts';
import { hotRank } from './hot-rank.ts';
import { articlesOfStory, readStories } from './story-list.store.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const hour = 3_600_000;
const papers = ['paper', 'echo', 'herald', 'wire', 'post'];

const first = 'LockBit ransomware cripples Larkfold Medical Center';
const firstText =
  'Doctors at Larkfold work with paper. The attackers demand money from the Dorrance hospital.';
const again = 'Larkfold hospital diverts ambulances after LockBit attack';
const againText =
  'The Larkfold Medical Center in Dorrance has been sending ambulances elsewhere since Tuesday.';

onEveryStore('stories', (kind) => {
  let store: Store;
  let time: number;

  beforeEach(async () => {
    store = await kind.open();
    time = now;
    const facts = papers.map((slug) => ({
      slug,
      name: slug,
      category: 'news' as const,
      tier: 2,
      url: `https://${slug}.org/feed`,
      everyMinutes: 15,
      ...shipped,
    }));
    await registerSources(store.write, facts, now);
  });

  async function take(slug: string, title: string, text: string, facts: Partial<ArticleRecord> = {}) {
    const source = (await readSources(store.read)).find((each) => each.slug === slug)!;
    time += 1000;
    const url = `https://${slug}.org/${title.replaceAll(/\W+/g, '-')}`;
    const record = { kind: 'article' as const, externalId: url, url, title, html: `<p>${text}</p>` };
    const records: ArticleRecord[] = [{ ...record, publishedAt: now - hour, ...facts }];
    return (await ingest(records, { store, clock: { now: () => time }, source })).articles;
  }

  const rows = () => store.read.selectFrom('article').selectAll().orderBy('id').execute();
  const stories = async () => (await rows()).map((row) => Number(row.story_id));

  test('an article alone is a story of its own', async () => {
    await take('paper', first, firstText);
    const [row] = await rows();
    expect(Number(row!.story_id)).toBe(row!.id);
    expect([...(await readStories(store.read, [row!.id]))]).toEqual([
      [row!.id, { uid: row!.uid, sources: 1 }],
    ]);
  });

  test('what another source tells in other words is the same story, under the id of the first', async () => {
    await take('paper', first, firstText);
    await take('echo', again, againText);
    const [mine, theirs] = await rows();
    expect(await stories()).toEqual([mine!.id, mine!.id]);
    expect((await readStories(store.read, [mine!.id])).get(mine!.id)).toEqual({ uid: mine!.uid, sources: 2 });
    expect((await articlesOfStory(store.read, mine!.id, 0, 10)).map(({ id }) => id)).toEqual([
      theirs!.id,
      mine!.id,
    ]);
  });

  test('each further source raises the severity of all of them by half a point, three at most', async () => {
    for (const [at, slug] of papers.entries()) {
      await take(slug, `${again}${'!'.repeat(at)}`, `${againText} Says ${slug}.`);
      const scores = (await rows()).map(({ severity_reasons }) =>
        (JSON.parse(severity_reasons) as { code: string; points: number }[])
          .filter(({ code }) => code === 'corroborated')
          .map(({ points }) => points),
      );
      const expected = at === 0 ? [] : [Math.min(at, 3) / 2];
      expect(scores).toEqual(scores.map(() => expected));
      for (const { severity, severity_reasons } of await rows()) {
        const sum = (JSON.parse(severity_reasons) as { points: number }[]).reduce(
          (n, one) => n + one.points,
          0,
        );
        expect(severity).toBeCloseTo(sum, 5);
      }
    }
  });

  test('an article whose severity rose has changed, one that was not touched has not', async () => {
    await take('paper', first, firstText);
    await take('herald', 'A bakery opens in Toledo', 'There is bread and cake from Monday on.');
    const before = await rows();
    await take('echo', again, againText);
    const after = await rows();
    expect(after[0]!.change).toBeGreaterThan(before[0]!.change);
    expect(after[1]!.change).toBe(before[1]!.change);
    expect(new Set(after.map((row) => row.change)).size).toBe(3);
  });

  test('each further source moves all articles of a story up in the order hot, three at most', async () => {
    for (const [at, slug] of papers.entries()) {
      await take(slug, `${again}${'!'.repeat(at)}`, `${againText} Says ${slug}.`);
      for (const row of await rows()) {
        const others = Math.min(at, 3);
        expect(row.hot).toBe(hotRank({ publishedAt: row.published_at, severity: row.severity, others }));
      }
    }
  });

  test('reading everything once more changes nothing', async () => {
    await take('paper', first, firstText);
    await take('echo', again, againText);
    const before = await rows();
    expect(await take('paper', first, firstText)).toMatchObject({ unchanged: 1 });
    // Another digest, the same article.
    expect(await take('paper', first, firstText, { author: '' })).toMatchObject({ changed: 0 });
    expect(await rows()).toEqual(before);
  });

  test('the same publisher, or the same words a week later, is another story', async () => {
    await take('paper', first, firstText);
    await take('paper', again, againText);
    await take('echo', again, againText, { publishedAt: now - 96 * hour });
    expect(new Set(await stories()).size).toBe(3);
  });

  test('a copy of a text is the same story, whatever its headline', async () => {
    const prose = Array.from({ length: 60 }, (_, at) => `word${(at * 104_729) % 99_991}`).join(' ');
    await take('paper', 'Plain headline of a paper', prose);
    await take('echo', 'Quite another one here', prose);
    const [story, other] = await stories();
    expect(other).toBe(story);
  });

  test('stories that a third telling binds become one, under the older id, and their articles have changed', async () => {
    await take('paper', 'QUARTZFLY wiper erases ferry bookings', 'QUARTZFLY struck the Estonian lines.');
    await take('echo', 'Kuressaare ferries stand still', 'Nobody can book at Kuressaare.');
    const before = await rows();
    expect(new Set(await stories()).size).toBe(2);
    await take(
      'wire',
      'QUARTZFLY wiper erases bookings of Kuressaare ferries',
      'Kuressaare ferries stand still.',
    );
    const after = await rows();
    expect(new Set(await stories())).toEqual(new Set([before[0]!.id]));
    expect(after[1]!.change).toBeGreaterThan(before[1]!.change);
  });

  test('a round-up joins nothing', async () => {
    await take('paper', first, firstText);
    await take('echo', `Week in review: ${first}`, firstText);
    expect(new Set(await stories()).size).toBe(2);
  });

  test.each([
    { of: 50, compared: 24, why: 'the most alike are compared' },
    { of: 150, compared: 0, why: 'words that so many have lead to none' },
  ])('in a flood of look-alikes, three times $of, $why', async ({ of, compared }) => {
    for (const slug of ['paper', 'echo', 'herald']) {
      const source = (await readSources(store.read)).find((each) => each.slug === slug)!;
      const records = Array.from({ length: of }, (_, at) => ({
        kind: 'article' as const,
        externalId: `${at}`,
        url: `https://${slug}.org/${at}`,
        title: `Larkfold Dorrance Ambulance ${slug}${at}`,
        html: `<p>Larkfold ${slug}${at}</p>`,
        publishedAt: now - hour,
      }));
      await ingest(records, { store, clock: { now: () => now }, source });
    }
    const read = new Set<unknown>();
    const seen: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        for (const row of result.rows) if ('term' in row && 'story_id' in row) read.add(row.article_id);
        return result;
      },
    };
    store = { ...store, write: store.write.withPlugin(seen) };
    await take('wire', again, againText);
    expect(read.size).toBe(compared);
  });
});
