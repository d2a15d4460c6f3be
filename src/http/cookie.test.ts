import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCookie } from './cookie.ts';

test.each([
  [undefined, null],
  ['', null],
  ['id=1', '1'],
  ['theme=dark; id=1', '1'],
  ['theme=dark;id = 1 ;x=', '1'],
  ['id=', null],
  ['id', null],
  ['xid=1; id2=2; ID=3', null],
  ['id=a=b', 'a=b'],
  ['id=1; id=1', '1'],
  ['id=1; id=2', null],
  ['id=1; id=', null],
])('of %j the cookie id is %j', (header, value) => {
  expect(readCookie(header, 'id')).toBe(value);
});

test('any header is read without an error, and a value never holds a separator', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'id=; ,"\\\tx') }), (header) => {
      expect(readCookie(header, 'id') ?? '').not.toMatch(/;/);
    }),
  );
});
