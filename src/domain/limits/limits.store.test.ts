import { expect, test } from 'vitest';
import { onEveryStore } from '../../../tests/support/stores.ts';
import { forgetCosts, loadCosts, saveCosts } from './limits.store.ts';
import { LocalLimiter } from './local-limiter.ts';
import { UnsavedCosts } from './unsaved-costs.ts';

const start = Date.UTC(2026, 0, 2, 14, 0, 0);
const dayMs = 86_400_000;
const figures = { perMinute: 100_000, perDay: 100_000 };

function fakeClock(now = start) {
  return {
    time: now,
    now() {
      return this.time;
    },
  };
}

onEveryStore('rate limits', (kind) => {
  test('go on after a restart where they stood, for every subject and cost', async () => {
    const store = await kind.open();
    const clock = fakeClock();
    const unsaved = new UnsavedCosts();
    const before = new LocalLimiter(clock, { onTaken: unsaved.add.bind(unsaved) });
    for (let n = 0; n < 12_000; n += 1) {
      clock.time += 700;
      before.take(n % 3 === 0 ? 'key:b' : 'key:a', n % 2 === 0 ? 2.5 : 1, figures);
      if (n % 5000 === 0) await saveCosts(store.write, unsaved);
    }
    await saveCosts(store.write, unsaved);
    const after = new LocalLimiter(clock);
    await loadCosts(store.read, after, clock.time);
    for (const subject of ['key:a', 'key:b']) {
      expect(after.peek(subject, figures).remaining).toBe(before.peek(subject, figures).remaining);
      expect(after.peek(subject, figures).remaining).toBeLessThan(95_000);
    }
  });

  test('of several server processes add up', async () => {
    const store = await kind.open();
    const clock = fakeClock();
    for (let process = 0; process < 3; process += 1) {
      const unsaved = new UnsavedCosts();
      const limiter = new LocalLimiter(clock, { onTaken: unsaved.add.bind(unsaved) });
      limiter.take('key:a', 2.5, figures);
      await saveCosts(store.write, unsaved);
      await saveCosts(store.write, unsaved);
    }
    const next = new LocalLimiter(clock);
    await loadCosts(store.read, next, clock.time);
    expect(next.peek('key:a', figures).remaining).toBe(figures.perDay - 8);
  });

  test('of more than a day ago are neither loaded nor kept', async () => {
    const store = await kind.open();
    const clock = fakeClock();
    const unsaved = new UnsavedCosts();
    unsaved.add('key:a', start - dayMs, 10);
    unsaved.add('key:a', start - dayMs + 1, 10);
    unsaved.add('key:a', start, 10);
    await saveCosts(store.write, unsaved);
    const limiter = new LocalLimiter(clock);
    await loadCosts(store.read, limiter, clock.time);
    expect(limiter.peek('key:a', figures).remaining).toBe(figures.perDay - 2);
    await forgetCosts(store.write, clock.time);
    const rows = await store.read.selectFrom('rate_second').select('second').orderBy('second').execute();
    expect(rows.map(({ second }) => Number(second) * 1000 - start)).toEqual([-dayMs + 1000, 0]);
  });

  test('that could not be stored are stored the next time', async () => {
    const store = await kind.open();
    const unsaved = new UnsavedCosts();
    unsaved.add('key:a', start, 25);
    await expect(saveCosts(store.write.withSchema('nowhere'), unsaved)).rejects.toThrow();
    unsaved.add('key:a', start, 10);
    await saveCosts(store.write, unsaved);
    const rows = await store.read.selectFrom('rate_second').selectAll().execute();
    expect(rows.map((row) => ({ ...row, second: Number(row.second) }))).toEqual([
      { subject: 'key:a', second: start / 1000, tenths: 35 },
    ]);
  });
});
