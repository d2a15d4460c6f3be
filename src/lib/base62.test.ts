import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomBase62, toBase62 } from './base62.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

test('numbers have exactly the asked width and read back as themselves', () => {
  fc.assert(
    fc.property(fc.nat({ max: 0xffff_ffff }), (value) => {
      const text = toBase62(value, 6);
      expect(text).toMatch(/^[0-9A-Za-z]{6}$/);
      expect([...text].reduce((sum, digit) => sum * 62 + alphabet.indexOf(digit), 0)).toBe(value);
    }),
  );
  expect(toBase62(0, 3)).toBe('000');
  expect(toBase62(61, 1)).toBe('z');
});

test.each([0, 1, 20, 32, 500])('%d random characters', (length) => {
  expect(randomBase62(length)).toMatch(new RegExp(`^[0-9A-Za-z]{${length}}$`));
});

test('each of the 62 characters is equally likely', () => {
  const counts = new Map<string, number>();
  for (const character of randomBase62(124_000)) counts.set(character, (counts.get(character) ?? 0) + 1);
  expect(counts.size).toBe(62);
  // Chi-square with 61 degrees of freedom: above 140 once in about 10^8 runs.
  const unevenness = [...counts.values()].reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
  expect(unevenness).toBeLessThan(140);
});
