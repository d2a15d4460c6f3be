import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { onceATurn } from './once-a-turn.ts';

test('reads once in a turn of the event loop, and anew in the next', async () => {
  let reads = 0;
  const read = onceATurn(() => ++reads);
  expect([read(), read()]).toEqual([1, 1]);
  await Promise.resolve();
  expect(read()).toBe(1);
  await nextTurn();
  expect([read(), read()]).toEqual([2, 2]);
});

test('a reading that fails is tried again at once', () => {
  let fails = true;
  const read = onceATurn(() => {
    if (fails) throw new Error('locked');
    return 7;
  });
  expect(read).toThrow('locked');
  fails = false;
  expect(read()).toBe(7);
});
