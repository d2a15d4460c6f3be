import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from './parse-date.ts';

const iso = (text: string) => {
  const at = parseDate(text);
  return at === undefined ? undefined : new Date(at).toISOString();
};

describe('parseDate', () => {
  it.each([
    ['2025-12-07 13:05:49', '2025-12-07T13:05:49.000Z'],
    ['2024-03-19 11:34:09 UTC', '2024-03-19T11:34:09.000Z'],
    ['2024-04-01', '2024-04-01T00:00:00.000Z'],
    ['2025-08-25T17:04:19.9796Z', '2025-08-25T17:04:19.979Z'],
    ['2016-02-01T17:54:50+01:00', '2016-02-01T16:54:50.000Z'],
    ['2025-02-18T18:37:00+0100', '2025-02-18T17:37:00.000Z'],
    ['2025-02-18T18:37', '2025-02-18T18:37:00.000Z'],
    ['Tue, 18 Feb 2025 18:37 EST', '2025-02-18T23:37:00.000Z'],
    ['Tue, 18 Feb 2025 18:37:00 EDT', '2025-02-18T22:37:00.000Z'],
    ['Tue, 18 Feb 2025 18:37:00 GMT+1', '2025-02-18T17:37:00.000Z'],
    ['Tue, 18 Feb 2025 18:37:00 UTC-03:30', '2025-02-18T22:07:00.000Z'],
    ['Tue, 18 Feb 2025 18:37:00 -0800 (PST)', '2025-02-19T02:37:00.000Z'],
    ['  Tue,  18 Feb 2025\n18:37:00  GMT ', '2025-02-18T18:37:00.000Z'],
    ['18 February 2025 6:37 pm', '2025-02-18T18:37:00.000Z'],
    ['18-Sept-2025 12:00 am', '2025-09-18T00:00:00.000Z'],
    ['Tue, 3 Mar 98 09:00:00 +0000', '1998-03-03T09:00:00.000Z'],
    ['February 18, 2025', '2025-02-18T00:00:00.000Z'],
    ['Tue Feb 18 18:37:00 EST 2025', '2025-02-18T23:37:00.000Z'],
    ['Tue, 18 Feb 2025 18:37:00 XYZ', '2025-02-18T18:37:00.000Z'],
    ['1518478934', '2018-02-12T23:42:14.000Z'],
  ])('reads %j', (text, wanted) => {
    expect(iso(text)).toBe(wanted);
  });

  it.each([
    '',
    'yesterday',
    '2025-02-30',
    '2025-13-01 00:00:00',
    '2025-01-01 24:00:00',
    'Tue, 31 Feb 2025 18:37:00 GMT',
    '1970-01-01 00:00:00',
    '0000-00-00 00:00:00',
    '02/18/2025',
    '99999999999999999999',
  ])('takes %j for no date', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('agrees with the runtime on every instant in both standard forms', () => {
    const range = { min: new Date('1990-01-01'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        expect(parseDate(date.toISOString())).toBe(date.getTime());
        expect(parseDate(date.toUTCString())).toBe(Math.floor(date.getTime() / 1000) * 1000);
      }),
    );
  });

  it('never throws and never leaves its range', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const at = parseDate(text) ?? Date.UTC(2000);
        expect(at).toBeGreaterThanOrEqual(Date.UTC(1990, 0, 1));
        expect(at).toBeLessThan(Date.UTC(2100, 0, 1));
      }),
    );
  });
});
