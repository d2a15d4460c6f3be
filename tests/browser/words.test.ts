import { expect, test } from 'vitest';
import { nextAddress } from '../../web/text/next-address.ts';
import { paceWords, sizeWords, spanWords } from '../../web/text/size-words.ts';

test('amounts in the unit that keeps them short', () => {
  expect([0, 999, 1000, 1_449_000, 999_600, 2.5e12].map(sizeWords)).toEqual([
    '0 B',
    '999 B',
    '1.0 kB',
    '1.4 MB',
    '1.0 MB',
    '2.5 TB',
  ]);
  expect([5, 60, 3600, 90_000].map(spanWords)).toEqual(['5 s', '1 min', '1 h 0 min', '1 d 1 h']);
  expect([5, 60, 90, 240, 1440, 2880, 10_080].map(paceWords)).toEqual([
    'every 5 min',
    'hourly',
    'every 90 min',
    'every 4 h',
    'daily',
    'every 2 d',
    'weekly',
  ]);
});

test('after signing in nobody is led to another site, nor round in a circle', () => {
  for (const away of [
    '//evil.com',
    '/\\evil.com',
    'https://evil.com',
    'javascript:alert(1)',
    '',
    'x',
    '/sign-in?next=/',
  ])
    expect(nextAddress(away), away).toBe('/');
  expect(nextAddress('/cves?q=a&kev=true#top')).toBe('/cves?q=a&kev=true#top');
  expect(nextAddress('/a/../\t/evil.com')).toMatch(/^\/[^/]/);
});
