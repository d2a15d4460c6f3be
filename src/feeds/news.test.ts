/** Every row of the table of article sources, and what its sample gives. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord, Feed } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { newsFeeds } from './news.ts';
import { plainText } from './plain-text.ts';

const feedOf = (id: string): Feed => newsFeeds.find((feed) => feed.id === id)!;

/** All records of a sample; none of them may be anything but an article. */
function articlesOf(feed: Feed): ArticleRecord[] {
  const bytes = readFileSync(new URL(`samples/${feed.sample}`, import.meta.url));
  return [...feed.parse(feedBody(bytes, '', feed.url))].map((record) => {
    if (record.kind !== 'article') throw new Error(`${feed.id}: ${JSON.stringify(record)}`);
    return record;
  });
}

describe('the table of article sources', () => {
  it('has every source of the catalogue', () => {
    expect(newsFeeds).toHaveLength(85);
    const counts = Object.groupBy(newsFeeds, ({ category }) => category);
    expect(Object.entries(counts).map(([category, rows]) => [category, rows.length])).toEqual([
      ['news', 20],
      ['research', 16],
      ['threat-intel', 19],
      ['vendor', 16],
      ['government', 14],
    ]);
  });

  it.each([
    ['bleepingcomputer', { url: 'https://www.bleepingcomputer.com/feed/', fullText: 'page', every: 15 }],
    ['the-hacker-news', { url: 'https://feeds.feedburner.com/TheHackersNews', category: 'news', tier: 2 }],
    [
      'heise-security',
      { url: 'https://www.heise.de/security/rss/news-atom.xml', sample: 'heise-security.atom' },
    ],
    ['unit-42', { category: 'threat-intel', tier: 1, every: 30, sample: 'unit-42.xml' }],
    [
      'cccs',
      {
        url: 'https://www.cyber.gc.ca/api/cccs/rss/v1/get?feed=alerts_advisories&lang=en',
        category: 'government',
      },
    ],
  ])('reads the row of %s', (id, facts) => {
    expect(feedOf(id)).toMatchObject(facts);
  });

  it('asks news every 15 minutes and everybody else every 30', () => {
    for (const { category, every } of newsFeeds) expect(every).toBe(category === 'news' ? 15 : 30);
  });

  it('knows whose words are free, for whom, and who has to be named', () => {
    expect(newsFeeds.filter(({ terms }) => !terms.commercial).map(({ id }) => id)).toEqual(['isc-sans']);
    expect(feedOf('isc-sans').terms.attribution).toContain('SANS Internet Storm Center');
    expect(feedOf('ncsc-uk').terms.licence).toBe('OGL-UK-3.0');
    expect(feedOf('cisa-advisories').terms.licence).toBe('public domain');
    expect(feedOf('dark-reading').terms.licence).toContain('publisher copyright');
  });
});

/** The fortnight before the youngest of them all, which `demo` moves to the present. */
const youngest = Date.UTC(2026, 10, 20, 12);

describe('samples of article sources', () => {
  it.each(newsFeeds)('$id gives articles with id, address, title, date and text', (feed) => {
    const articles = articlesOf(feed);
    expect(articles.length).toBeGreaterThan(0);
    for (const { externalId, url, title, publishedAt, html, summary } of articles) {
      expect(externalId.trim()).not.toBe('');
      expect(new URL(url).protocol).toMatch(/^https?:$/);
      expect(title).toMatch(/^(?!.*&(?:#\d+|[a-z]+);)(?!.*<\/?[a-z]+>).{10,}$/);
      expect(publishedAt).toBeGreaterThan(Date.UTC(2026, 8, 20));
      expect(publishedAt).toBeLessThanOrEqual(youngest);
      expect(plainText(html || summary || '', 500).length).toBeGreaterThanOrEqual(20);
    }
  });

  it.each(newsFeeds)('$id has no id and no address twice', (feed) => {
    const articles = articlesOf(feed);
    for (const key of ['externalId', 'url'] as const) {
      expect(new Set(articles.map((article) => article[key])).size).toBe(articles.length);
    }
  });

  it('finds the address behind a redirecting link of feedburner', () => {
    const [link] = articlesOf(feedOf('fortinet'));
    expect(link).toMatchObject({
      externalId: 'https://www.fortinet.com/blog/threat-research/tinplate-mirai-variant',
      url: 'https://www.fortinet.com/blog/threat-research/tinplate-mirai-variant',
    });
    expect(articlesOf(feedOf('google-threat-intelligence'))[0]!.url).toBe(
      'https://cloud.google.com/blog/topics/threat-intelligence/apt41-lacquerbox-factory-reset/',
    );
  });

  it('reads what the sources write in their own ways', () => {
    expect(articlesOf(feedOf('malware-traffic-analysis'))[0]!.publishedAt).toBe(Date.UTC(2026, 10, 19, 3));
    expect(articlesOf(feedOf('heise-security'))[0]).toMatchObject({
      language: 'de',
      publishedAt: Date.UTC(2026, 10, 20, 10, 25),
    });
    expect(articlesOf(feedOf('cert-fr-alerts'))[0]!.language).toBe('fr-fr');
    expect(articlesOf(feedOf('google-tag'))[0]!.title).toBe('Ostrelane: how a picture became a door');
    expect(articlesOf(feedOf('risky-business'))[0]).not.toHaveProperty('imageUrl');
  });
});
