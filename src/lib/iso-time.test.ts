import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate, isoMicros, isoTime } from './iso-time.ts';

test.each([
  [0, '1970-01-01T00:00:00Z'],
  [Date.parse('2026-01-02T03:04:05Z'), '2026-01-02T03:04:05Z'],
  [Date.parse('2026-01-02T03:04:05.06Z'), '2026-01-02T03:04:05.060Z'],
])('%d ms is %s', (millis, text) => {
  expect(isoTime(millis)).toBe(text);
});

test('every time is told as the runtime tells it, but for whole seconds', () => {
  fc.assert(
    fc.property(fc.nat({ max: 253_402_300_799_999 }), (millis) => {
      expect(isoTime(millis)).toBe(new Date(millis).toISOString().replace('.000Z', 'Z'));
    }),
  );
});

test.each([
  [0, '1970-01-01T00:00:00.000000Z'],
  [1, '1970-01-01T00:00:00.000001Z'],
  [999_999, '1970-01-01T00:00:00.999999Z'],
  [1_767_323_045_000_006, '2026-01-02T03:04:05.000006Z'],
])('%d µs is %s', (micros, text) => {
  expect(isoMicros(micros)).toBe(text);
});

test('microseconds sort as text as they do as numbers, and nothing of them is lost', () => {
  const micros = fc.nat({ max: 4_000_000_000_000_000 });
  fc.assert(
    fc.property(micros, micros, (a, b) => {
      expect(isoMicros(a) < isoMicros(b)).toBe(a < b);
      expect(Date.parse(isoMicros(a)) * 1000 + Number(isoMicros(a).slice(23, 26))).toBe(a);
    }),
  );
});

test('a date is the day in UTC', () => {
  expect(isoDate(Date.parse('2026-01-02T23:59:59.999Z'))).toBe('2026-01-02');
});
