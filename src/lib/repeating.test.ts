import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { repeating } from './repeating.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A task that ends when it is told to. */
function slowTask() {
  const ends: ((error?: Error) => void)[] = [];
  let running = 0;
  let most = 0;
  return {
    ends,
    most: () => most,
    task() {
      running += 1;
      most = Math.max(most, running);
      return new Promise<void>((resolve, reject) => {
        ends.push((error) => {
          running -= 1;
          if (error) reject(error);
          else resolve();
        });
      });
    },
  };
}

test('runs by the clock and when told, one after the other', async () => {
  const { task, ends, most } = slowTask();
  const repeated = repeating(task, 1000, () => {});
  await vi.advanceTimersByTimeAsync(999);
  expect(ends).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  const told = repeated.run();
  await vi.advanceTimersByTimeAsync(1);
  expect(ends).toHaveLength(1);
  ends[0]!();
  await vi.advanceTimersByTimeAsync(1);
  expect(ends).toHaveLength(2);
  ends[1]!();
  await told;
  expect(most()).toBe(1);
});

test('goes on after a failed run, and reports it to who waited or to `failed`', async () => {
  const { task, ends } = slowTask();
  const failures: unknown[] = [];
  const repeated = repeating(task, 1000, (error) => failures.push(error));
  await vi.advanceTimersByTimeAsync(1000);
  ends[0]!(new Error('by the clock'));
  const told = expect(repeated.run()).rejects.toThrow('told');
  await vi.advanceTimersByTimeAsync(0);
  ends[1]!(new Error('told'));
  await told;
  await vi.advanceTimersByTimeAsync(1000);
  expect(ends).toHaveLength(3);
  expect(failures).toEqual([new Error('by the clock')]);
});

test('stops with a last run', async () => {
  const { task, ends } = slowTask();
  const repeated = repeating(task, 1000, () => {});
  const stopped = repeated.stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(ends).toHaveLength(1);
  ends[0]!();
  await stopped;
});
