import { expect, test } from 'vitest';
import { answerHints } from './answer-hints.ts';

const now = Date.parse('2026-02-12T10:00:00Z');
const day = 86_400;

test('validators are handed back as they came', () => {
  const hints = answerHints({ etag: 'W/"a-1"', 'last-modified': 'Thu, 12 Feb 2026 09:00:00 GMT' }, now);
  expect(hints).toEqual({ etag: 'W/"a-1"', lastModified: 'Thu, 12 Feb 2026 09:00:00 GMT' });
});

test('a validator of absurd length is left out', () => {
  expect(answerHints({ etag: `"${'x'.repeat(600)}"`, 'last-modified': '' }, now)).toEqual({});
});

test.each<[header: string, seconds: number | undefined]>([
  ['120', 120],
  ['0', 0],
  ['Thu, 12 Feb 2026 10:02:00 GMT', 120],
  ['Thu, 12 Feb 2026 09:00:00 GMT', 0],
  ['999999999', day],
  ['Fri, 12 Feb 2038 10:00:00 GMT', day],
  ['soon', undefined],
  ['-5', undefined],
  ['1e5', undefined],
])('Retry-After "%s" is %s seconds', (header, seconds) => {
  expect(answerHints({ 'retry-after': header }, now).retryAfterSeconds).toBe(seconds);
});

test.each<[header: string, seconds: number | undefined]>([
  ['max-age=600', 600],
  ['public, max-age=600, must-revalidate', 600],
  ['Max-Age="600"', 600],
  ['s-maxage=600', undefined],
  ['no-cache', undefined],
  ['max-age=99999999999', day],
])('Cache-Control "%s" allows %s seconds', (header, seconds) => {
  expect(answerHints({ 'cache-control': header }, now).maxAgeSeconds).toBe(seconds);
});
