import { expect, test } from 'vitest';
import { measuredGrowth, measuredSince, typicalGrowth } from './yearly-growth.ts';

const day = 86_400_000;
const now = 1000 * day;

test('the first day and too young a store are no measure', () => {
  expect(measuredSince(null, now)).toBeNull();
  expect(measuredSince(now - 2.9 * day, now)).toBeNull();
  expect(measuredSince(now - 3 * day, now)).toBe(now - 2 * day);
  expect(measuredSince(now - 300 * day, now)).toBe(now - 30 * day);
});

test('a year takes what the days of now take, at the size that rows have in this store', () => {
  const came = { indicators: 10_000, articles: 100 };
  const stored = { indicators: 100_000, articles: 1000, cves: 0, bytes: null };
  const plain = measuredGrowth(came, stored, now - 10 * day, now);
  expect(plain).toMatchObject({ based_on: 'measured', days: 10 });
  const twice = measuredGrowth(came, { ...stored, bytes: 2 * 160_000_000 }, now - 10 * day, now);
  expect(twice.year_bytes).toBe(2 * plain.year_bytes);
  const half = measuredGrowth(came, stored, now - 20 * day, now);
  expect(half.year_bytes).toBe(Math.round(plain.year_bytes / 2));
});

test('without a measure the sources that are on tell, and the first fill is counted', () => {
  const none = typicalGrowth({ news: 0, threat: 0 });
  const some = typicalGrowth({ news: 100, threat: 40 });
  expect(none.year_bytes).toBeGreaterThan(0);
  expect(some.year_bytes).toBeGreaterThan(none.year_bytes);
});
