import { expect, test } from 'vitest';
import { isKnown } from './known-version.ts';

test.each([
  ['"a"', '"a"', true],
  ['W/"a"', '"a"', true],
  ['"a"', 'W/"a"', true],
  ['"b", W/"a" ,"c"', '"a"', true],
  ['*', '"a"', true],
  ['"b"', '"a"', false],
  ['a', '"a"', false],
  ['""', '"a"', false],
  ['', '"a"', false],
  ['"a"', undefined, false],
  [undefined, '"a"', false],
])('If-None-Match %s of the version %s: %s', (asked, tag, known) => {
  expect(isKnown(asked, tag)).toBe(known);
});
