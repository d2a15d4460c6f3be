import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactShares, roundHalfUp, tenths } from './exact-shares.ts';

const figures = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 12 });

test('shares add up to the total, and none is a tenth away from its part (10,000 rounds)', () => {
  fc.assert(
    fc.property(figures, fc.nat({ max: 1000 }), (parts, total) => {
      const sum = parts.reduce((all, part) => all + part, 0);
      fc.pre(sum > 0);
      const shares = exactShares(parts, total);
      expect(shares.reduce((all, share) => all + share, 0)).toBe(total);
      for (const [at, share] of shares.entries()) {
        expect(Number.isInteger(share)).toBe(true);
        expect(Math.abs(share - (parts[at]! / sum) * total)).toBeLessThan(1 + 1e-9);
      }
    }),
    { numRuns: 10_000 },
  );
});

test('what is left goes to the largest remainders, to the first of equal ones', () => {
  expect(exactShares([1, 1, 1], 100)).toEqual([34, 33, 33]);
  expect(exactShares([1.6563, 1.4736], 956)).toEqual([506, 450]);
  expect(exactShares([0, 0], 0)).toEqual([0, 0]);
});

test('the decimal that is shown never rounds to another whole number than the figure (10,000 rounds)', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 200, noNaN: true }), (figure) => {
      expect(roundHalfUp(tenths(figure) / 10)).toBe(roundHalfUp(figure));
      expect(Math.abs(tenths(figure) / 10 - figure)).toBeLessThan(0.1);
    }),
    { numRuns: 10_000 },
  );
  expect([59.46, 59.5, 42.5, 0.04, 100].map(tenths)).toEqual([594, 595, 425, 0, 1000]);
});

test('a half is rounded up, even where the machine is a hair below it', () => {
  expect(0.285 * 100).toBeLessThan(28.5);
  expect(roundHalfUp(0.285 * 100)).toBe(29);
});
