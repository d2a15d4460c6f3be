import { expect, test } from 'vitest';
import { Attempts } from './attempts.ts';

const limit = { most: 3, windowMs: 1000 };

test('no more than the limit within any window, and the wait is exactly until the next is free', () => {
  const attempts = new Attempts(limit);
  for (const at of [0, 100, 200]) {
    expect(attempts.wait('ana', at)).toBe(0);
    attempts.begin('ana', at);
  }
  expect(attempts.wait('ana', 300)).toBe(700);
  expect(attempts.wait('ana', 999)).toBe(1);
  expect(attempts.wait('ana', 1000)).toBe(0);
  attempts.begin('ana', 1000);
  expect(attempts.wait('ana', 1000)).toBe(100);
  expect(attempts.wait('bob', 1000)).toBe(0);
});

test('what is forgiven does not count, and forgiving what was not begun changes nothing', () => {
  const attempts = new Attempts({ most: 1, windowMs: 1000 });
  attempts.begin('ana', 0);
  attempts.forgive('ana', 5);
  attempts.forgive('bob', 0);
  expect(attempts.wait('ana', 10)).toBe(990);
  attempts.forgive('ana', 0);
  expect(attempts.wait('ana', 10)).toBe(0);
});

test('made-up subjects do not fill the memory, and those seen last are kept', () => {
  const attempts = new Attempts({ most: 1, windowMs: 1e9 });
  for (let n = 0; n < 60_000; n++) attempts.begin(`nobody-${n}`, n);
  expect(attempts.wait('nobody-0', 60_000)).toBe(0);
  expect(attempts.wait('nobody-59999', 60_000)).toBeGreaterThan(0);
});
