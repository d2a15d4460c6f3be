import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { articleAnswer, articleList } from '../../contract/article.ts';
import { ingest } from '../../domain/ingest/ingest.ts';
import { readSources } from '../../domain/sources/sources.store.ts';

const day = 86_400_000;
/** Source, days ago, headline, text. The first three are one story, the next two another; the oldest comes last. */
const told = [
  [
    'the-hacker-news',
    1.0,
    'ASHLADLE wiper hits Estonian ferries',
    'The ASHLADLE wiper struck Estonian ferries.',
  ],
  [
    'bleepingcomputer',
    1.1,
    'Ferries in Estonia hit by ASHLADLE',
    'Estonian ferries were struck by ASHLADLE.',
  ],
  [
    'schneier',
    1.2,
    'On the ASHLADLE wiper and Estonian ferries',
    'What ASHLADLE tells of ferries in Estonia.',
  ],
  ['the-hacker-news', 6.9, 'GULLCREST botnet floods banks of Fiji', 'GULLCREST floods banks.'],
  ['bleepingcomputer', 7.1, 'Banks of Fiji flooded by GULLCREST botnet', 'GULLCREST floods banks of Fiji.'],
] as const;

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
  const now = Date.now();
  const sources = await readSources(app.store.write);
  for (const [slug, ago, title, text] of told.toReversed()) {
    const source = sources.find((each) => each.slug === slug)!;
    const url = `https://${slug}.example/${title.replaceAll(/\W+/g, '-')}`;
    const facts = { title, html: `<p>${text}</p>`, publishedAt: now - ago * day };
    await ingest([{ kind: 'article' as const, externalId: url, url, ...facts }], {
      store: app.store,
      clock: { now: () => now },
      source,
    });
  }
});
afterAll(() => app.close());

type Asked = Parameters<RunningProduct['get']>[1];
const list = async (query: string, init?: Asked) =>
  articleList.parse(await (await app.get(`/api/v1/articles${query}`, init)).json());
const titles = async (query: string, init?: Asked) => (await list(query, init)).data.map((row) => row.title);
const [first, second, third, fourth, fifth] = told.map(([, , title]) => title);

describe('the list', () => {
  test('names the story of each row and how many sources report it', async () => {
    const { data } = await list('?q=ashladle');
    expect(data.map((row) => row.story_sources)).toEqual([3, 3, 3]);
    expect(new Set(data.map((row) => row.story_id))).toEqual(new Set([data[2]!.id]));
    const [alone] = (await list('?q=squid')).data;
    expect(alone).toMatchObject({ story_id: alone!.id, story_sources: 1 });
  });

  test('group=story shows each story once, by what is first in the order', async () => {
    expect(await titles('?q=ashladle&group=story')).toEqual([first]);
    expect(await titles('?q=ashladle&group=story&sort=published:asc')).toEqual([third]);
    expect(await titles('?q=gullcrest&group=story')).toEqual([fourth]);
    const all = await list('?group=story');
    const stories = all.data.map((row) => row.story_id);
    expect(new Set(stories).size).toBe(stories.length);
    expect(all.meta.filters).toMatchObject({ group: 'story' });
    expect(new Set(stories)).toEqual(new Set((await list('')).data.map((row) => row.story_id)));
  });

  test('group=story counts what the filters let through only: the next of the story stands for it', async () => {
    expect(await titles('?q=ashladle&group=story&source=bleepingcomputer')).toEqual([second]);
    expect(await titles('?q=ashladle&group=story&source=bleepingcomputer,schneier')).toEqual([second]);
    expect(await titles('?q=gullcrest&group=story&sort=published:asc', { key: 'free' })).toEqual([fourth]);
    expect(await titles('?q=gullcrest&group=story&sort=published:asc')).toEqual([fifth]);
  });

  test('its pages are exact in every order and size, and so is its total', async () => {
    for (const sort of [
      'published:desc',
      'published:asc',
      'modified:desc',
      'modified:asc',
      'severity:desc',
      'hot:desc',
    ]) {
      const whole = (await list(`?group=story&sort=${sort}&include_total=true`)).meta.total;
      for (const limit of [1, 2, 5]) {
        const seen: (string | undefined)[] = [];
        for (let cursor: string | null | undefined = ''; cursor !== null; ) {
          const page = await list(`?group=story&sort=${sort}&limit=${limit}${cursor && `&cursor=${cursor}`}`);
          seen.push(...page.data.map((row) => row.story_id));
          cursor = page.meta.next_cursor;
        }
        expect([seen.length, new Set(seen).size], `${sort} by ${limit}`).toEqual([whole, whole]);
      }
    }
  });

  test('its cursor is bound to it, and another value is refused', async () => {
    const { meta } = await list('?group=story&limit=1');
    const other = await refusal(await app.get(`/api/v1/articles?limit=1&cursor=${meta.next_cursor}`));
    expect(other).toMatchObject({ status: 400, details: { parameter: 'cursor' } });
    const bad = await refusal(await app.get('/api/v1/articles?group=source'));
    expect(bad).toMatchObject({ status: 400, details: { parameter: 'group', valid_values: ['story'] } });
  });
});

describe('one article', () => {
  const read = async (title: string, query = '', init?: Asked) => {
    const { data } = await list(`?q=${encodeURIComponent(`"${title}"`)}`);
    const answer = await app.get(`/api/v1/articles/${data[0]!.id}${query}`, init);
    return articleAnswer.parse(await answer.json());
  };

  test('names everything that reports its story, the newest first', async () => {
    const { data, story } = await read(second!);
    expect(data.story).toEqual(story);
    expect(story).toMatchObject({ id: data.story_id, sources: 3 });
    expect(story!.articles.map((one) => one.title)).toEqual([first, second, third]);
    expect(story!.articles[0]).toMatchObject({
      source: 'the-hacker-news.example',
      source_name: 'The Hacker News',
      published_at: expect.any(String),
    });
  });

  test('names no article outside the lookback of the tier', async () => {
    const { story } = await read(fourth!, '', { key: 'free' });
    expect(story!.articles.map((one) => one.title)).toEqual([fourth]);
    expect((await read(fourth!)).story!.articles).toHaveLength(2);
  });

  test('leaves the story out where other fields are asked for', async () => {
    const { data, story } = await read(second!, '?fields=id,title');
    expect([Object.keys(data).sort(), story]).toEqual([['id', 'title'], undefined]);
  });
});
