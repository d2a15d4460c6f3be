import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastCost } from '../../../tests/support/least-cost.ts';
import { findKeys, maskKeys } from './find-keys.ts';
import { makeKey } from './format.ts';

/** Text that holds no whole key, though it may hold the beginning of one. */
const filler = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('sk_live_', 'sk_live_sk_live_', 'sk_test_', '\n'),
    ),
  )
  .map((parts) => parts.join(''));

test('every key is found where it stands, whatever is around it', () => {
  fc.assert(
    fc.property(fc.array(filler, { minLength: 2, maxLength: 6 }), (parts) => {
      const [first, ...rest] = parts;
      let text = first!;
      const placed = rest.map((part) => {
        const key = makeKey();
        const at = text.length;
        text += key + part;
        return { key, at };
      });
      expect(findKeys(text)).toEqual(placed);
    }),
  );
});

test('masked text has no key left, keeps all else, and shows the prefix', () => {
  fc.assert(
    fc.property(filler, filler, (before, after) => {
      const key = makeKey();
      const masked = maskKeys(before + key + after + key);
      expect(masked).toBe(`${before}${key.slice(0, 12)}…${after}${key.slice(0, 12)}…`);
    }),
  );
});

test('a look-alike with a wrong checksum is no key', () => {
  const key = makeKey();
  const wrong = key.slice(0, -1) + (key.endsWith('x') ? 'y' : 'x');
  expect(findKeys(`token=${wrong}`)).toEqual([]);
  expect(maskKeys(wrong)).toBe(wrong);
});

test('a megabyte of openings takes no longer than a megabyte of anything', () => {
  const text = 'sk_live_'.repeat(131_072);
  expect(leastCost(2000, () => expect(findKeys(text)).toEqual([]))).toBeLessThan(2000);
});
