import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Histogram } from './histogram.ts';

/** Milliseconds to the microsecond, over the whole range. */
const millis = fc
  .oneof(
    fc.integer({ min: 0, max: 300 }),
    fc.integer({ min: 0, max: 100_000 }),
    fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  )
  .map((micros) => micros / 1000);
const times = fc.array(millis, { maxLength: 200 });

function histogramOf(list: readonly number[]): Histogram {
  const histogram = new Histogram();
  for (const each of list) histogram.add(each);
  return histogram;
}

function merged(...parts: readonly Histogram[]): Histogram {
  const whole = new Histogram();
  for (const part of parts) whole.merge(part);
  return whole;
}

describe('a histogram', () => {
  test('has every quantile within 1 % of the exact one', () => {
    fc.assert(
      fc.property(
        fc.array(millis, { minLength: 1, maxLength: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, share) => {
          const sorted = list.toSorted((a, b) => a - b);
          const exact = sorted[Math.max(1, Math.ceil(share * list.length)) - 1]!;
          expect(Math.abs(histogramOf(list).quantile(share) - exact)).toBeLessThanOrEqual(exact * 0.01);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('of times between microseconds is right within 1 % or half a microsecond', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), (exact) => {
        const off = Math.abs(histogramOf([exact]).quantile(0.5) - exact);
        expect(off).toBeLessThanOrEqual(Math.max(exact * 0.01, 0.000_500_1));
      }),
    );
  });

  test('merges in any order and grouping to the histogram of all', () => {
    fc.assert(
      fc.property(times, times, times, (a, b, c) => {
        const [x, y, z] = [histogramOf(a), histogramOf(b), histogramOf(c)];
        const all = histogramOf([...a, ...b, ...c]).toString();
        expect(merged(merged(x, y), z).toString()).toBe(all);
        expect(merged(x, merged(y, z)).toString()).toBe(all);
        expect(merged(z, x, y).toString()).toBe(all);
        expect(merged(x, y, z).total).toBe(a.length + b.length + c.length);
      }),
    );
  });

  test('survives being written and read', () => {
    fc.assert(
      fc.property(times, (list) => {
        const written = histogramOf(list).toString();
        expect(Histogram.parse(written).toString()).toBe(written);
        expect(Histogram.parse(written).total).toBe(list.length);
      }),
    );
  });

  test('stays small: an hour of very different times is some kilobytes, one of alike times some bytes', () => {
    const spread = new Histogram();
    for (let n = 0; n < 100_000; n += 1) spread.add(1.0002 ** (n % 90_000));
    expect(spread.toString().length).toBeLessThan(12_000);
    const alike = new Histogram();
    for (let n = 0; n < 100_000; n += 1) alike.add(5 + (n % 10) / 100);
    expect(alike.toString().length).toBeLessThan(40);
  });

  test('that is empty has no quantile but 0, and no text', () => {
    expect([new Histogram().quantile(0.5), new Histogram().toString(), Histogram.parse('').total]).toEqual([
      0,
      '',
      0,
    ]);
  });

  test('counts what is longer than 35 minutes as 35, and what is negative as 0', () => {
    expect(histogramOf([1e12]).quantile(1) / 60_000).toBeCloseTo(35.8, 0);
    expect(histogramOf([-1]).quantile(1)).toBe(0);
  });

  test('refuses text that is none', () => {
    for (const text of ['x*', '*2', '1 ', '1*2*3', 'ü', '-1'])
      expect(() => Histogram.parse(text)).toThrow('not a histogram');
  });
});
