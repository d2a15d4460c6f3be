import { expect, test } from 'vitest';
import { health } from './health.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const minute = 60_000;
const day = 86_400_000;
const run = { failures: 0, last_new_at: now, every_minutes: 15 };

test.each([
  [0, 'healthy'],
  [1, 'degraded'],
  [4, 'degraded'],
  [5, 'error'],
  [500, 'error'],
] as const)('%i failures in a row are %s', (failures, word) => {
  expect(health({ ...run, failures }, now)).toBe(word);
});

test('a source that never brought anything is not judged by its silence', () => {
  expect(health({ ...run, last_new_at: null }, now)).toBe('healthy');
});

test('silence degrades a frequent source only after a week', () => {
  expect(health({ ...run, last_new_at: now - 7 * day }, now)).toBe('healthy');
  expect(health({ ...run, last_new_at: now - 7 * day - 1 }, now)).toBe('degraded');
});

test('silence degrades a rare source only after five of its intervals', () => {
  const rare = { ...run, every_minutes: 10_080 };
  const gaps = 5 * rare.every_minutes * minute;
  expect(health({ ...rare, last_new_at: now - gaps }, now)).toBe('healthy');
  expect(health({ ...rare, last_new_at: now - gaps - 1 }, now)).toBe('degraded');
});

test('silence never makes an error of a source that answers', () => {
  expect(health({ ...run, last_new_at: 0 }, now)).toBe('degraded');
});
