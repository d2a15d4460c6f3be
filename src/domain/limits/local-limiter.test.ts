import { describe, expect, test } from 'vitest';
import { seeded } from '../../../tests/support/seeded.ts';
import type { RateFigures } from './limiter.ts';
import { LocalLimiter } from './local-limiter.ts';
import { UnsavedCosts } from './unsaved-costs.ts';

const start = Date.UTC(2026, 0, 2, 3, 4, 5);
const minuteMs = 60_000;
const dayMs = 86_400_000;

function fakeClock(now = start) {
  return {
    time: now,
    now() {
      return this.time;
    },
  };
}

/** The rule itself, slow and plain: every admitted request by its time. */
class Oracle {
  #taken: { at: number; tenths: number }[] = [];

  #sum(now: number, spanMs: number): number {
    return this.#taken.reduce((sum, { at, tenths }) => (at > now - spanMs ? sum + tenths : sum), 0);
  }

  left(now: number, { perMinute, perDay }: RateFigures) {
    this.#taken = this.#taken.filter(({ at }) => at > now - dayMs);
    return { minute: perMinute * 10 - this.#sum(now, minuteMs), day: perDay * 10 - this.#sum(now, dayMs) };
  }

  take(now: number, tenths: number, figures: RateFigures): boolean {
    const { minute, day } = this.left(now, figures);
    const admitted = tenths <= minute && tenths <= day;
    if (admitted) this.#taken.push({ at: now, tenths });
    return admitted;
  }

  /** The first time at which the cost is admitted: something leaves a window then, or it is now. */
  firstFree(now: number, tenths: number, { perMinute, perDay }: RateFigures): number {
    const times = this.#taken.flatMap(({ at }) => [at + minuteMs, at + dayMs]).filter((at) => at > now);
    return [now, ...times.sort((a, b) => a - b)].find(
      (at) =>
        this.#sum(at, minuteMs) + tenths <= perMinute * 10 && this.#sum(at, dayMs) + tenths <= perDay * 10,
    )!;
  }
}

describe('the limiter', () => {
  test('equals a brute-force oracle over 1,000,000 random steps, and the promised reset always admits', () => {
    const random = seeded(20_260_102);
    const clock = fakeClock();
    const limiter = new LocalLimiter(clock);
    const subjects = [
      { name: 'free', figures: { perMinute: 5, perDay: 30 } },
      { name: 'pro', figures: { perMinute: 12, perDay: 40 } },
      { name: 'even', figures: { perMinute: 6, perDay: 6 } },
      { name: 'address', figures: { perMinute: 8, perDay: Number.POSITIVE_INFINITY } },
    ].map((each) => ({ ...each, oracle: new Oracle() }));
    /** Mostly a burst, now and then a pause up to two minutes, seldom one up to a day. */
    const pauses = [1, 50, 500, 5000, 120_000, dayMs];
    const seen = { admitted: 0, minute: 0, day: 0, early: 0 };
    let wrong = 0;
    for (let step = 0; step < 1_000_000; step += 1) {
      const kind = random(100);
      clock.time += random(
        pauses[kind < 40 ? 0 : kind < 60 ? 1 : kind < 80 ? 2 : kind < 94 ? 3 : kind < 99 ? 4 : 5]!,
      );
      const { name, figures, oracle } = subjects[random(subjects.length)]!;
      const tenths = random(3) === 0 ? 25 : 10;
      const expected = oracle.take(clock.time, tenths, figures);
      const verdict = limiter.take(name, tenths / 10, figures);
      if (verdict.admitted !== expected) wrong += 1;
      const left = oracle.left(clock.time, figures)[verdict.window];
      if (verdict.remaining !== Math.floor(left / 10)) wrong += 1;
      if (verdict.admitted) {
        seen.admitted += 1;
        continue;
      }
      seen[verdict.window] += 1;
      if (verdict.resetAt !== oracle.firstFree(clock.time, tenths, figures)) wrong += 1;
      if (verdict.retryAfterSeconds !== Math.ceil((verdict.resetAt - clock.time) / 1000)) wrong += 1;
      if (random(8) > 0) continue;
      // A millisecond before the reset it is still refused, and costs nothing; at the reset it is admitted.
      clock.time = verdict.resetAt - 1;
      if (limiter.take(name, tenths / 10, figures).admitted) seen.early += 1;
      clock.time += 1;
      if (!oracle.take(clock.time, tenths, figures) || !limiter.take(name, tenths / 10, figures).admitted)
        wrong += 1;
    }
    expect({ wrong, early: seen.early }).toEqual({ wrong: 0, early: 0 });
    expect(Math.min(seen.admitted, seen.minute, seen.day)).toBeGreaterThan(10_000);
  });

  test('takes nothing for a refused request, nor for a look', () => {
    const limiter = new LocalLimiter(fakeClock());
    const figures = { perMinute: 3, perDay: 100 };
    expect(limiter.take('a', 1, figures)).toMatchObject({ admitted: true, remaining: 2 });
    for (let n = 0; n < 50; n += 1) {
      expect(limiter.take('a', 2.5, figures)).toMatchObject({ admitted: false, remaining: 2 });
      expect(limiter.peek('a', figures)).toMatchObject({ admitted: true, remaining: 2 });
    }
    expect(limiter.take('a', 1, figures).admitted).toBe(true);
    expect(limiter.take('a', 1, figures)).toMatchObject({ admitted: true, remaining: 0 });
    expect(limiter.peek('a', figures)).toMatchObject({
      admitted: false,
      remaining: 0,
      retryAfterSeconds: 60,
    });
    expect(limiter.peek('b', figures)).toMatchObject({ admitted: true, remaining: 3, resetAt: start });
    expect(limiter.subjects).toBe(1);
  });

  test('rounds what is left down to whole requests', () => {
    const limiter = new LocalLimiter(fakeClock());
    const figures = { perMinute: 10, perDay: 1000 };
    expect(limiter.take('a', 2.5, figures).remaining).toBe(7);
    expect(limiter.take('a', 2.5, figures).remaining).toBe(5);
  });

  test('names the window that binds: the one that is free last, else the one with less left', () => {
    const clock = fakeClock();
    const limiter = new LocalLimiter(clock);
    const figures = { perMinute: 2, perDay: 3 };
    expect(limiter.take('a', 1, figures)).toMatchObject({ window: 'minute', limit: 2, remaining: 1 });
    expect(limiter.take('a', 1, figures)).toMatchObject({ window: 'minute', resetAt: start + minuteMs });
    clock.time += minuteMs;
    expect(limiter.take('a', 1, figures)).toMatchObject({
      window: 'day',
      limit: 3,
      remaining: 0,
      resetAt: start + dayMs,
    });
    expect(limiter.take('a', 1, figures)).toMatchObject({
      admitted: false,
      window: 'day',
      resetAt: start + dayMs,
    });
  });

  test('charges at most a whole window: nothing is refused for ever', () => {
    const limiter = new LocalLimiter(fakeClock());
    expect(limiter.take('a', 2.5, { perMinute: 2, perDay: 100 })).toMatchObject({
      admitted: true,
      remaining: 0,
    });
  });

  test('follows figures that change: a lower one refuses until enough has left', () => {
    const clock = fakeClock();
    const limiter = new LocalLimiter(clock);
    for (let n = 0; n < 50; n += 1) {
      limiter.take('a', 1, { perMinute: 100, perDay: 100 });
      clock.time += 1000;
    }
    const lower = { perMinute: 10, perDay: 100 };
    const { admitted, remaining, resetAt } = limiter.take('a', 1, lower);
    expect([admitted, remaining, resetAt]).toEqual([false, 0, start + 40_000 + minuteMs]);
    clock.time = resetAt;
    expect(limiter.take('a', 1, lower).admitted).toBe(true);
  });

  test('a clock that is set back neither frees nor holds up anybody', () => {
    const clock = fakeClock();
    const limiter = new LocalLimiter(clock);
    const figures = { perMinute: 1, perDay: 10 };
    limiter.take('a', 1, figures);
    clock.time += 20_000 - 3_600_000;
    // The 20 seconds can't be seen any more; what follows is counted by the new time.
    const verdict = limiter.take('a', 1, figures);
    expect(verdict).toMatchObject({ admitted: false, retryAfterSeconds: 60, resetAt: clock.time + 60_000 });
    clock.time = verdict.resetAt - 1;
    expect(limiter.take('a', 1, figures).admitted).toBe(false);
    clock.time += 1;
    expect(limiter.take('a', 1, figures).admitted).toBe(true);
  });

  test('keeps promised resets over a restart, and never admits more than the limit', () => {
    const random = seeded(7);
    for (let round = 0; round < 300; round += 1) {
      const clock = fakeClock(start + random(1000));
      const unsaved = new UnsavedCosts();
      const figures = { perMinute: 4, perDay: 10 };
      const before = new LocalLimiter(clock, { onTaken: unsaved.add.bind(unsaved) });
      let verdict = before.take('a', 1, figures);
      const first = clock.time;
      while (verdict.admitted) {
        clock.time += random(900);
        verdict = before.take('a', 1, figures);
      }
      const promised = Math.ceil(verdict.resetAt / 1000) * 1000;
      const after = new LocalLimiter(clock);
      for (const { subject, second, tenths } of unsaved.take()) after.restore(subject, second * 1000, tenths);
      expect(after.take('a', 1, figures).admitted).toBe(false);
      clock.time = first + minuteMs - 1;
      expect(after.take('a', 1, figures).admitted).toBe(false);
      clock.time = promised;
      expect(after.take('a', 1, figures).admitted).toBe(true);
    }
  });

  test('believes no stored time that lies ahead', () => {
    const clock = fakeClock();
    const limiter = new LocalLimiter(clock);
    limiter.restore('a', start + 365 * dayMs, 10);
    expect(limiter.peek('a', { perMinute: 1, perDay: 10 })).toMatchObject({
      admitted: false,
      retryAfterSeconds: 60,
    });
  });

  test('forgets subjects that have nothing to count', () => {
    const clock = fakeClock();
    const limiter = new LocalLimiter(clock);
    for (let n = 0; n < 100; n += 1)
      limiter.take(`address:${n}`, 1, { perMinute: 30, perDay: Number.POSITIVE_INFINITY });
    limiter.take('key:1', 1, { perMinute: 30, perDay: 100 });
    clock.time += minuteMs;
    limiter.dropIdle();
    expect(limiter.subjects).toBe(1);
    clock.time += dayMs;
    limiter.dropIdle();
    expect(limiter.subjects).toBe(0);
  });

  test('knows no more subjects at once than it is told', () => {
    const limiter = new LocalLimiter(fakeClock(), { most: 50 });
    for (let n = 0; n < 500; n += 1) limiter.take(`address:${n}`, 1, { perMinute: 1, perDay: 1 });
    expect(limiter.subjects).toBe(50);
    expect(limiter.take('address:499', 1, { perMinute: 1, perDay: 1 }).admitted).toBe(false);
  });

  test('holds a Pro key that uses its whole 1,000,000 a day in at most 16 MB', () => {
    const clock = fakeClock();
    const limiter = new LocalLimiter(clock);
    const figures = { perMinute: 1_000_000, perDay: 1_000_000 };
    const memory = () => {
      const { arrayBuffers, heapUsed } = process.memoryUsage();
      return arrayBuffers + heapUsed;
    };
    limiter.take('small', 1, figures);
    const before = memory();
    for (let n = 0; n < 1_500_000; n += 1) {
      clock.time += 86;
      limiter.take('key', 1, figures);
    }
    globalThis.gc?.();
    expect(limiter.peek('key', figures).remaining).toBeLessThan(10_000);
    expect((memory() - before) / 1_048_576).toBeLessThan(16);
    clock.time += dayMs;
    limiter.dropIdle();
    expect(limiter.subjects).toBe(0);
  });
});
