import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sectors } from '../contract/sector.ts';
import { sourceCategories } from '../contract/source-category.ts';
import { fromBits, toBits } from './bits.ts';

test('a set comes back as it was, in the order of its list', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...sectors]), (members) => {
      expect(fromBits(sectors, toBits(sectors, members))).toEqual(
        sectors.filter((one) => members.includes(one)),
      );
    }),
  );
});

test('members that the list does not know are left out; none is 0', () => {
  expect(toBits<string>(['a', 'b'], ['c', 'b', 'b'])).toBe(2);
  expect(toBits(['a', 'b'], [])).toBe(0);
});

test('the lists that are kept as bits fit into a positive 32-bit integer', () => {
  expect(toBits(sectors, sectors)).toBe(2 ** sectors.length - 1);
  expect(toBits(sourceCategories, sourceCategories)).toBe(2 ** sourceCategories.length - 1);
});
