import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextVisit } from './next-visit.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const hour = 3_600_000;
const minutes = fc.integer({ min: 1, max: 10_080 });
const failures = fc.integer({ min: 0, max: 1000 });
const random = fc.double({ min: 0, max: 1, noNaN: true });

function pause(every: number, facts: Omit<Parameters<typeof nextVisit>[1], 'now'>): number {
  return nextVisit(every, { now, ...facts }) - now;
}

describe('the next visit of a source', () => {
  test('keeps the interval within a tenth after a good visit', () => {
    fc.assert(
      fc.property(minutes, random, (every, random) => {
        const wait = pause(every, { failures: 0, random });
        expect(wait).toBeGreaterThanOrEqual(Math.floor(every * 60_000 * 0.9));
        expect(wait).toBeLessThanOrEqual(Math.ceil(every * 60_000 * 1.1));
      }),
    );
  });

  test('is a whole millisecond between the interval and six hours (or the interval), a tenth either way', () => {
    fc.assert(
      fc.property(minutes, failures, random, (every, failures, random) => {
        const wait = pause(every, { failures, random });
        expect(Number.isSafeInteger(wait)).toBe(true);
        expect(wait).toBeGreaterThanOrEqual(Math.floor(every * 60_000 * 0.9));
        expect(wait).toBeLessThanOrEqual(Math.ceil(Math.max(every * 60_000, 6 * hour) * 1.1));
      }),
    );
  });

  test('never comes sooner for one failure more', () => {
    fc.assert(
      fc.property(minutes, failures, random, (every, failures, random) => {
        expect(pause(every, { failures: failures + 1, random })).toBeGreaterThanOrEqual(
          pause(every, { failures, random }),
        );
      }),
    );
  });

  test('doubles with each failure until six hours', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6].map((failures) => pause(15, { failures, random: 0.5 }) / 60_000);
    expect(waits).toEqual([15, 30, 60, 120, 240, 360, 360]);
  });

  test('is never sooner than the source asked for, and a source can ask for a day at most', () => {
    fc.assert(
      fc.property(minutes, random, fc.nat(10 ** 7), (every, random, waitSeconds) => {
        const own = pause(every, { failures: 1, random });
        const asked = Math.min(waitSeconds, 86_400) * 1000;
        expect(pause(every, { failures: 1, random, waitSeconds })).toBe(Math.max(own, asked));
      }),
    );
  });

  test('is spread over the whole tenth, so that sources do not come in step', () => {
    expect(pause(100, { failures: 0, random: 0 })).toBe(90 * 60_000);
    expect(pause(100, { failures: 0, random: 1 })).toBe(110 * 60_000);
    const waits = new Set(Array.from({ length: 50 }, () => pause(100, { failures: 0 })));
    expect(waits.size).toBeGreaterThan(40);
  });
});
