import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastCost } from '../../tests/support/least-cost.ts';
import { hostileTexts } from '../../tests/support/values.ts';
import { cleanText } from './clean-text.ts';

test.each([
  ['plain text', 100, 'plain text'],
  ['  ends  ', 100, 'ends'],
  ['one\r\ntwo\tthree', 100, 'one two three'],
  ['a\u0000b\u001bc\u0085d', 100, 'abcd'],
  ['a\u2028b\u200bc\u202ed\u2066e\ufefff', 100, 'abcdef'],
  ['e\u0301', 100, '\u00e9'],
  ['\ud800x', 100, '\ufffdx'],
  ['abcdef', 6, 'abcdef'],
  ['abcdefg', 6, 'abcde…'],
  ['abcd\ud83d\ude00g', 6, 'abcd…'],
  ['', 5, ''],
])('%j within %d is %j', (text, limit, clean) => {
  expect(cleanText(text, limit)).toBe(clean);
});

test('whatever comes in, one line without controls and within its limit goes out, and cleaning it again changes nothing', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...hostileTexts));
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 50 }), (dirty, limit) => {
      const clean = cleanText(dirty, limit);
      expect(clean.length).toBeLessThanOrEqual(limit);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).not.toMatch(
        /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/,
      );
      expect(cleanText(clean, limit)).toBe(clean);
    }),
    { numRuns: 10_000 },
  );
});

test('a huge text costs no more than its beginning', () => {
  const huge = Buffer.from(' \u200b\n'.repeat(1_000_000)).toString();
  expect(leastCost(20, () => cleanText(huge, 100))).toBeLessThan(20);
});
