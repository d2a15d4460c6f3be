import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EpssState, epssStep } from './epss-step.ts';

const state: EpssState = { epss: 10_000, percentile: 90_000, day: 100, told: 10_000, pointDay: 100 };
const read = (epss: number, day: number, percentile = 90_000) => epssStep(state, { epss, percentile, day });

describe('a step of a forecast', () => {
  it.each([
    ['a hundredth up', 11_000, true],
    ['a hundredth down', 9000, true],
    ['less than a hundredth', 10_999, false],
  ])('%s from 0.1 is told: %s', (_, epss, isNotable) => {
    expect(read(epss, 101)).toMatchObject({ isNotable, isPoint: isNotable, next: { epss, day: 101 } });
  });

  it('is told where a small score moves by a fifth', () => {
    const small = { ...state, epss: 100, told: 100 };
    expect(epssStep(small, { epss: 120, percentile: 0, day: 101 }).isNotable).toBe(true);
    expect(epssStep(small, { epss: 119, percentile: 0, day: 101 }).isNotable).toBe(false);
    expect(epssStep({ ...state, epss: 0, told: 0 }, { epss: 0, percentile: 0, day: 101 }).isNotable).toBe(
      false,
    );
  });

  it('writes nothing where nothing moved, until the week is over', () => {
    expect(read(10_000, 106)).toEqual({ next: null, isNotable: false, isPoint: false });
    expect(read(10_000, 107)).toMatchObject({
      next: { day: 100, pointDay: 107 },
      isNotable: false,
      isPoint: true,
    });
    expect(read(10_000, 99)).toMatchObject({ next: null, isPoint: false });
  });

  it('follows the place among the others without telling', () => {
    expect(read(10_000, 101, 89_000)).toMatchObject({
      next: { percentile: 89_000, day: 101 },
      isNotable: false,
      isPoint: false,
    });
  });

  it('never lets what was told stray from what is by a hundredth or a fifth', () => {
    const moves = fc.array(fc.integer({ min: -700, max: 700 }), { maxLength: 60 });
    fc.assert(
      fc.property(fc.nat(50_000), moves, (start, steps) => {
        let now: EpssState | undefined;
        let epss = start;
        for (const [day, move] of [0, ...steps].entries()) {
          epss = Math.max(0, epss + move);
          now = epssStep(now, { epss, percentile: 0, day }).next ?? now;
          const off = Math.abs(now!.told - epss);
          expect(now!.epss).toBe(epss);
          expect(off === 0 || (off < 1000 && off < 0.2 * now!.told)).toBe(true);
        }
      }),
    );
  });
});
