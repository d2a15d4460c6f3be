import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { publicUrl, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { industryAnswer, industryList, periodWords } from '../../contract/industry.ts';
import { sectors } from '../../contract/sector.ts';

let app: RunningProduct;
const now = Date.now();
beforeAll(async () => {
  app = await startProduct({}, { now: () => now });
});
afterAll(() => app.close());

const path = '/api/v1/industries';
const list = async () => industryList.parse(await (await app.get(path)).json()).data;
const get = async (slug: string, query = '', key: 'pro' | 'free' = 'pro') =>
  industryAnswer.parse(await (await app.get(`${path}/${slug}${query}`, { key })).json());

describe('the list', () => {
  test('has all sectors, always in the same order', async () => {
    expect((await list()).map(({ slug }) => slug)).toEqual([...sectors]);
  });

  test('counts the articles of each period against those of the one before', async () => {
    const sector = (slug: string) => list().then((all) => all.find((one) => one.slug === slug)!);
    const bank = await sector('financial-services');
    expect(bank.periods['24h']).toEqual({
      articles: 0,
      iocs: 0,
      previous_articles: 0,
      change_percent: null,
    });
    expect(bank.periods['7d'].articles).toBe(1);
    expect(bank.periods['7d'].iocs).toBeGreaterThanOrEqual(3);
    // The wiper is twelve days old: it counts for 30 days, and for the week before this one.
    const energy = await sector('energy');
    expect(energy.periods['7d']).toMatchObject({ articles: 0, previous_articles: 1, change_percent: -100 });
    expect(energy.periods['30d']).toMatchObject({ articles: 1, previous_articles: 0, change_percent: null });
    expect(energy.last_article_at).not.toBeNull();
    expect((await sector('dams')).last_article_at).toBeNull();
  });

  test('has every day of a month', async () => {
    for (const { daily, periods } of await list()) {
      expect(daily).toHaveLength(30);
      expect(daily[0]!.date).toBe(new Date(now).toISOString().slice(0, 10));
      expect(daily.reduce((sum, day) => sum + day.articles, 0)).toBe(periods['30d'].articles);
    }
  });

  test('is read by a Free key, and costs no body where the client has it already', async () => {
    const { headers, status } = await app.get(path, { key: 'free' });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, max-age=30');
    const again = await app.get(path, { headers: { 'if-none-match': headers.get('etag')! } });
    expect(again.status).toBe(304);
  });
});

describe('one sector', () => {
  test('tells what its articles name most, and the articles themselves', async () => {
    const { meta, data } = await get('healthcare');
    expect(meta.filters).toEqual({ period: '7d' });
    expect(data).toMatchObject({
      slug: 'healthcare',
      name: 'Healthcare and Public Health',
      top_malware: [{ name: 'LockBit', count: 1 }],
      articles: [
        expect.objectContaining({
          title: 'Ransomware gang hits hospital chain',
          source_name: 'BleepingComputer',
          canonical_url: expect.stringMatching(`^${publicUrl}/item/`),
        }),
      ],
    });
    const bank = (await get('financial-services')).data;
    expect(bank.top_cves).toEqual([{ id: 'CVE-2024-21887', count: 1 }]);
    expect(bank.top_techniques).toContainEqual({
      id: 'T1566.001',
      name: expect.stringMatching(/Spearphishing Attachment/),
      count: 1,
    });
  });

  test('has the days of its period by category', async () => {
    for (const [period, days] of [
      ['24h', 2],
      ['7d', 7],
      ['30d', 30],
      ['90d', 90],
    ] as const) {
      const { daily } = (await get('healthcare', `?period=${period}`)).data;
      expect(daily).toHaveLength(days);
      for (const { articles, by_category } of daily)
        expect(Object.values(by_category).reduce((sum, n) => sum + n!, 0)).toBe(articles);
    }
    const { daily } = (await get('healthcare')).data;
    expect(daily.find(({ articles }) => articles > 0)?.by_category).toEqual({ ransomware: 1 });
  });

  test('shows nobody an article from beyond the lookback of the tier', async () => {
    expect((await get('energy', '?period=30d')).data.articles).toHaveLength(1);
    expect((await get('energy', '?period=30d', 'free')).data.articles).toEqual([]);
    expect((await get('energy', '?period=7d')).data.articles).toEqual([]);
  });

  test('is found by its aliases, in any case', async () => {
    for (const [word, slug] of [
      ['finance', 'financial-services'],
      ['Financial_Services', 'financial-services'],
      ['TECHNOLOGY', 'information-technology'],
    ] as const)
      expect((await get(word)).data.slug).toBe(slug);
  });

  test('that there is not is 404 in words, with those that there are', async () => {
    for (const word of ['banks', 'constructor', '__proto__', 'all']) {
      const missing = await refusal(await app.get(`${path}/${word}`));
      expect(missing).toMatchObject({
        status: 404,
        code: 'not_found',
        details: { valid_values: [...sectors] },
      });
      expect(missing.message).toContain(word);
    }
    expect((await refusal(await app.get(`${path}/${'x'.repeat(65)}`))).details).toMatchObject({
      parameter: 'slug',
    });
  });

  test('an illegal period is 400 and names the legal ones', async () => {
    for (const period of ['1y', '7', '24', 'week', '7d,30d'])
      expect(await refusal(await app.get(`${path}/dams?period=${period}`))).toMatchObject({
        status: 400,
        details: { parameter: 'period', valid_values: periodWords },
      });
  });
});
