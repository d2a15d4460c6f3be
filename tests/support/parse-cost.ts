/** What a parser costs the processor over bodies that nobody meant for it. */
import { expect } from 'vitest';
import { type Feed, FeedError } from '../../src/feeds/feed.ts';
import { feedBody } from '../../src/feeds/feed-body.ts';
import { leastCost } from './least-cost.ts';

/** Milliseconds for all bodies together (see `leastCost`); each ends with a `FeedError` or with fewer than 500,000 records. */
export function parseCost(feed: Feed, enough: number, bodies: readonly string[]): number {
  const bytes = bodies.map((body) => feedBody(Buffer.from(body), '', feed.url));
  return leastCost(enough, () => {
    for (const body of bytes) {
      let count = 0;
      try {
        for (const { kind } of feed.parse(body)) if (kind) count++;
      } catch (error) {
        expect(error).toBeInstanceOf(FeedError);
      }
      expect(count).toBeLessThan(500_000);
    }
  });
}
