import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchWords } from './search-words.ts';
import { distance, simhash as ofWords, type Simhash } from './simhash.ts';

const simhash = (text: string) => ofWords(searchWords(text));

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const text = (words: readonly string[]) => words.join(' ');
const part = fc.nat(0xffff);
const bands = fc.tuple(part, part, part, part);

test('a hash is four parts of 16 bits, the same for the same words however they are set', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 40, maxLength: 300 }), (words) => {
      const hash = simhash(text(words))!;
      expect(hash).toHaveLength(4);
      for (const part of hash) expect(part).toBe(part & 0xffff);
      expect(simhash(`  «${words.join(',\n').toUpperCase()}»!`)).toEqual(hash);
    }),
  );
});

test('a text of fewer than 40 words has none', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 39 }), (words) => {
      expect(simhash(text(words))).toBeNull();
    }),
  );
});

test('distance is that of bits: 0 to itself, symmetric, and never over the sum of a way around', () => {
  fc.assert(
    fc.property(bands, bands, bands, (a, b, c) => {
      expect(distance(a, a)).toBe(0);
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c));
    }),
  );
});

test('hashes at most three bits apart share one of their parts: what the look-up by parts rests on', () => {
  const flips = fc.uniqueArray(fc.nat(63), { maxLength: 3 });
  fc.assert(
    fc.property(bands, flips, (hash, bits) => {
      const other = hash.map((part, at) =>
        bits.filter((bit) => bit >> 4 === at).reduce((sum, bit) => sum ^ (1 << (bit & 15)), part),
      ) as unknown as Simhash;
      expect(distance(hash, other)).toBe(bits.length);
      expect(hash.some((part, at) => part === other[at])).toBe(true);
    }),
  );
});

test('a long text with one word changed mostly stays near, and other texts are far', () => {
  const vocabulary = Array.from({ length: 2000 }, (_, n) => `w${(n * 7919) % 100_003}`);
  const words = fc.array(fc.constantFrom(...vocabulary), { minLength: 600, maxLength: 1200 });
  let near = 0;
  let far = 0;
  fc.assert(
    fc.property(words, words, fc.nat(599), (one, other, at) => {
      if (distance(simhash(text(one))!, simhash(text(one.with(at, 'changed')))!) <= 3) near++;
      if (distance(simhash(text(one))!, simhash(text(other))!) > 3) far++;
    }),
    { numRuns: 200, seed: 1 },
  );
  expect(near).toBeGreaterThanOrEqual(160);
  expect(far).toBe(200);
});
