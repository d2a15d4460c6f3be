import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hotRank, rankScore } from './hot-rank.ts';

const hour = 3_600_000;
const plain = { publishedAt: 1_700_000_000_000, severity: 3, others: 0 };

test('an article that nothing raises stands at its own time', () => {
  expect(hotRank(plain)).toBe(plain.publishedAt);
  expect(rankScore(plain.publishedAt)).toBe(21_464.646465);
});

test('a critical one stands as if it were 11 hours younger, a high one 6.6, each further source adds 4.4 up to three', () => {
  const gain = (facts: Partial<typeof plain>) => (hotRank({ ...plain, ...facts }) - plain.publishedAt) / hour;
  expect([9, 7, 4].map((severity) => gain({ severity }))).toEqual([11, 6.6, 0]);
  expect([1, 2, 3, 4, 400].map((others) => gain({ others }))).toEqual([4.4, 8.8, 13.2, 13.2, 13.2]);
  expect(gain({ severity: 9.5, others: 2 })).toBe(19.8);
});

test('it is a whole number that no later, graver or further told article falls behind', () => {
  const facts = fc.record({
    publishedAt: fc.integer({ min: 0, max: 4e12 }),
    severity: fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10),
    others: fc.nat(500),
  });
  fc.assert(
    fc.property(facts, facts, (one, more) => {
      const best = {
        publishedAt: Math.max(one.publishedAt, more.publishedAt),
        severity: Math.max(one.severity, more.severity),
        others: Math.max(one.others, more.others),
      };
      expect(Number.isSafeInteger(hotRank(one))).toBe(true);
      expect(hotRank(best)).toBeGreaterThanOrEqual(hotRank(one));
      expect(hotRank(one)).toBeGreaterThanOrEqual(one.publishedAt);
    }),
  );
});
