import { expect, test } from 'vitest';
import { chosenCoding } from './encoding.ts';

test.each([
  [undefined, null],
  ['', null],
  ['identity', null],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['gzip, deflate', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate, br, zstd', 'zstd'],
  ['*', 'zstd'],
  ['*, zstd;q=0', 'br'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['br;q=0, gzip;q=0', null],
  ['br;q=high', null],
  ['GZIP;Q=1', 'gzip'],
] as const)('Accept-Encoding: %s is answered in %s', (accept, coding) => {
  expect(chosenCoding(accept)).toBe(coding);
});
