import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastCost } from '../../../tests/support/least-cost.ts';
import { Substrings } from './substrings.ts';

test('finds the first of the texts that stand anywhere in a value', () => {
  const unit = fc.constantFrom('a', 'b', '.', 'é');
  const texts = fc.array(fc.string({ unit, minLength: 4, maxLength: 7 }), { maxLength: 20 });
  fc.assert(
    fc.property(texts, fc.string({ unit, maxLength: 40 }), (list, value) => {
      const table = new Substrings();
      for (const [at, text] of list.entries()) table.add(text, at + 1);
      expect(table.find(value)).toBe(list.findIndex((text) => value.includes(text)) + 1);
    }),
    { numRuns: 1000 },
  );
});

test('many texts that begin alike make it no slower than their lengths do', () => {
  const table = new Substrings();
  for (let n = 0; n < 100_000; n++) table.add(`aaaa${n}`, 1);
  expect(leastCost(10, () => expect(table.find('a'.repeat(253))).toBe(0))).toBeLessThan(10);
});
