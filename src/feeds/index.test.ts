import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { feedBody } from './feed-body.ts';
import { feeds } from './index.ts';

/** Sources whose server speaks no HTTPS: what they say may have been changed on the way. */
const httpOnly = ['vx-vault'];

describe('the list of feeds', () => {
  it('has no id, name, address or sample twice', () => {
    for (const key of ['id', 'name', 'url', 'sample'] as const) {
      expect(new Set(feeds.map((feed) => feed[key])).size).toBe(feeds.length);
    }
  });

  it.each(feeds)('$id has a slug, web addresses and an interval that is fair', (feed) => {
    expect(feed.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    const scheme = httpOnly.includes(feed.id) ? 'http://' : 'https://';
    expect([feed.url, feed.home].every((address) => address.startsWith(scheme))).toBe(true);
    expect(feed.every).toBeGreaterThanOrEqual(15);
  });

  it.each(feeds)('the sample of $id reads without a gap', (feed) => {
    const bytes = readFileSync(new URL(`samples/${feed.sample}`, import.meta.url));
    const records = [...feed.parse(feedBody(bytes, '', feed.url))];
    expect(records.length).toBeGreaterThan(0);
    const unread = records.filter(
      (record) =>
        record.kind === 'skipped' && !/^type (?:sha3_384_hash|envelope_from|body_from)$/.test(record.reason),
    );
    expect(unread).toEqual([]);
  });
});
