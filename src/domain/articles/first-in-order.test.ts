import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstInOrder } from './first-in-order.ts';

test('gives what sorting everything and cutting it off gives', () => {
  const anyIds = fc.uniqueArray(fc.nat(5000), { maxLength: 300 });
  fc.assert(
    fc.property(anyIds, fc.nat(320), fc.integer({ min: 1, max: 50 }), (ids, count, kinds) => {
      const value = (id: number) => (id * 7919) % kinds;
      const order = (a: number, b: number) => value(b) - value(a) || b - a;
      const first = firstInOrder(Uint32Array.from(ids), count, (a, b) => order(a, b) < 0);
      expect(first).toEqual(ids.toSorted(order).slice(0, count));
    }),
    { numRuns: 2000 },
  );
});
