import { expect, test } from 'vitest';
import { whenThere } from './soon.ts';

test('what is there is gone on with at once', () => {
  expect(whenThere(2, (n) => n + 1)).toBe(3);
});

test('what is to come is waited for', async () => {
  const later = whenThere(Promise.resolve(2), (n) => n + 1);
  expect(later).toBeInstanceOf(Promise);
  expect(await later).toBe(3);
});

test('what goes wrong is thrown at once, or rejected later', async () => {
  const fail = () => {
    throw new Error('no');
  };
  expect(() => whenThere(2, fail)).toThrow('no');
  await expect(whenThere(Promise.resolve(2), fail)).rejects.toThrow('no');
});
