import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count } from '../../web/text/count-words.ts';
import { nextAddress } from '../../web/text/next-address.ts';
import { paceWords, sizeWords, spanWords } from '../../web/text/size-words.ts';
import { agoWords, dayWords, fullTime, shortDayWords } from '../../web/text/time-words.ts';

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

test('times and numbers are written as the language has them', () => {
  const date = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const utc = { timeZone: 'UTC' };
  const written = (at: Date, more: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', more).format(at).replace('Sept', 'Sep');
  const noInvalidDate = { noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') };
  fc.assert(
    fc.property(fc.date(noInvalidDate), (at) => {
      expect(fullTime(at.getTime())).toBe(written(at, { ...date, ...time }));
      expect(fullTime(at.toISOString(), true)).toBe(`${written(at, { ...date, ...time, ...utc })} UTC`);
      expect(dayWords(at.getTime())).toBe(written(at, date));
      expect(shortDayWords(at.toISOString().slice(0, 10))).toBe(
        written(at, { day: 'numeric', month: 'short', ...utc }),
      );
    }),
  );
  expect([fullTime('never'), dayWords('never'), shortDayWords('never')]).toEqual(['', '', 'never']);
  const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
  fc.assert(
    fc.property(fc.nat(2 ** 40), (number) => {
      expect(count(number)).toBe(whole.format(number));
    }),
  );
  expect([1234.5, 0.25, 12.345].map(count)).toEqual(['1,234.5', '0.25', '12.35']);
});

test('how long ago it was, in one unit', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');
  const spans: [number, string][] = [
    [44, 'just now'],
    [59, '59s ago'],
    [60, '1m ago'],
    [3599, '59m ago'],
    [7200, '2h ago'],
    [86_400 * 29, '29d ago'],
    [86_400 * 60, '2mo ago'],
    [86_400 * 800, '2y ago'],
    [-7200, 'in 2h'],
  ];
  for (const [seconds, words] of spans) expect(agoWords(now - seconds * 1000, now)).toBe(words);
  expect(agoWords('never')).toBe('');
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
