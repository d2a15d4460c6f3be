import { beforeEach, describe, expect, test } from 'vitest';
import { shipped } from '../../../tests/support/shipped.ts';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { SourceRecord } from '../../contract/record.ts';
import type { Statistics } from '../../contract/statistics.ts';
import type { Store } from '../../db/store.ts';
import { ingest } from '../ingest/ingest.ts';
import { readSources, registerSources } from '../sources/sources.store.ts';
import { readRollUp } from './roll-up.store.ts';
import { longestAgeMs, rollUpIfDue, rollUpIfMoved, rollUpNames } from './roll-up-all.store.ts';

const start = Date.parse('2026-11-20T12:00:00Z');
const second = 1000;
const day = 86_400_000;

onEveryStore('answers made ahead', (kind) => {
  let store: Store;
  let now: number;
  beforeEach(async () => {
    store = await kind.open();
    now = start;
    const source = (slug: string, category: 'threat-feed' | 'vendor') => ({
      slug,
      name: slug.toUpperCase(),
      category,
      tier: 1,
      url: `https://${slug}.org/`,
      everyMinutes: 5,
      ...shipped,
    });
    await registerSources(store.write, [source('one', 'threat-feed'), source('two', 'vendor')], start);
  });

  async function take(slug: string, records: SourceRecord[], at = now) {
    const source = (await readSources(store.read)).find((one) => one.slug === slug)!;
    await ingest(records, { store, clock: { now: () => at }, source });
  }
  const addresses = (...values: string[]): SourceRecord[] =>
    values.map((value) => ({ kind: 'indicator', value, confidence: 90, lastSeen: now }));
  const article = (slug: string, publishedAt: number, text: string): SourceRecord => ({
    kind: 'article',
    externalId: slug,
    url: `https://paper.org/${slug}`,
    title: `Ransomware hits hospital ${slug}`,
    html: `<p>A hospital chain was attacked. ${text}</p>`,
    publishedAt,
  });
  const due = (after: number) => {
    now += after;
    return rollUpIfDue(store, now);
  };
  const statistics = async () => (await readRollUp<Statistics>(store.read, rollUpNames.statistics)).body.data;

  test('are made at the first call, and then at most every half a minute, and only where something changed', async () => {
    expect(await due(0)).toBe(true);
    expect(await due(31 * second)).toBe(false);
    await take('one', addresses('45.137.0.1'));
    expect(await due(1)).toBe(true);
    expect((await statistics()).total_iocs).toBe(1);
    await take('one', addresses('45.137.0.2'));
    expect(await due(29 * second)).toBe(false);
    expect(await due(second)).toBe(true);
    expect((await statistics()).total_iocs).toBe(2);
  });

  test('are made anew after ten minutes whatever happened: windows of time move', async () => {
    await take('one', addresses('45.137.0.1'));
    await due(0);
    expect((await statistics()).trend.last_24h.iocs).toBe(1);
    expect(await due(longestAgeMs - 1)).toBe(false);
    expect(await due(1)).toBe(true);
    expect(await due(2 * day)).toBe(true);
    expect((await statistics()).trend).toMatchObject({ last_24h: { iocs: 0 }, last_7d: { iocs: 1 } });
    expect(await due(-day)).toBe(true);
  });

  test('are made anew when a source falls ill', async () => {
    await due(0);
    const ill = { last_attempt_at: now, failures: 1, last_error: 'HTTP 500' };
    await store.write.updateTable('source').set(ill).where('slug', '=', 'one').execute();
    expect(await due(31 * second)).toBe(true);
    expect((await statistics()).feed_health).toEqual([
      { feed_name: 'ONE', status: 'degraded', last_success_at: null, last_error: 'HTTP 500' },
    ]);
  });

  test('are right at once where that is asked for', async () => {
    await rollUpIfMoved(store, now);
    await take('one', addresses('45.137.0.1'));
    await rollUpIfMoved(store, now);
    expect((await statistics()).total_iocs).toBe(1);
  });

  test('count each indicator once, and under each source and kind of publisher that reports it', async () => {
    await take('one', addresses('45.137.0.1', '45.137.0.2', '45.137.0.1'));
    await take('one', addresses('45.137.0.1'), now + day);
    await take('two', addresses('45.137.0.2', 'login-portal-verify.com'), now + day);
    await take('two', [
      { kind: 'indicator', type: 'ip_port', value: '45.137.0.9:443', confidence: 90, lastSeen: now },
    ]);
    now += day;
    await due(0);
    const { total_iocs, by_type, by_source, by_category, trend } = await statistics();
    expect(total_iocs).toBe(3);
    expect(by_type).toMatchObject({ ipv4: 2, domain: 1, url: 0 });
    expect(by_source).toEqual({ ONE: 2, TWO: 2 });
    expect(by_category).toMatchObject({ 'threat-feed': 2, vendor: 2, news: 0 });
    expect(trend.last_7d.daily.slice(0, 2)).toEqual([
      { date: '2026-11-21', iocs: 1, articles: 0 },
      { date: '2026-11-20', iocs: 2, articles: 0 },
    ]);
    const { totals } = (await readRollUp<Statistics>(store.read, rollUpNames.statistics)).body;
    expect(totals.by_category).toEqual({ government: 0, commercial: 2, community: 2 });
  });

  describe('about sectors', () => {
    const healthcare = async () =>
      (
        await readRollUp<import('../industries/sector-report.ts').SectorReport>(
          store.read,
          rollUpNames.industry('healthcare'),
        )
      ).body;

    test('count articles by their time, and none that is archived or from the future', async () => {
      await take('two', [
        article('a', now - 0.5 * day, 'CVE-2026-1234 was used.'),
        article('b', now - 5 * day, 'CVE-2026-1234 was used, and 45[.]137[.]0[.]7.'),
        article('c', now - 10 * day, ''),
        article('d', now - 50 * day, ''),
        article('e', now - 0.2 * day, ''),
      ]);
      await store.write
        .updateTable('article')
        .set({ archived_at: now })
        .where('url', 'like', '%/e')
        .execute();
      await due(0);
      const { periods, newest, lastArticleAt, days } = await healthcare();
      const counts = (word: keyof typeof periods) => [periods[word].articles, periods[word].previous];
      expect(counts('24h')).toEqual([1, 0]);
      expect(counts('7d')).toEqual([2, 1]);
      expect(counts('30d')).toEqual([3, 1]);
      expect(counts('90d')).toEqual([4, 0]);
      expect(periods['7d'].top.cves).toEqual([{ name: 'CVE-2026-1234', count: 2 }]);
      expect(lastArticleAt).toBe(now - 0.5 * day);
      expect(newest).toHaveLength(4);
      expect(days.map((one) => one.articles)).toEqual([1, 1, 1, 1]);
      expect((await statistics()).total_articles).toBe(4);
    });
  });
});
