import { expect, test } from 'vitest';
import { namedType } from './accept.ts';

const stix = 'application/stix+json;version=2.1';

test.each([
  [undefined, undefined],
  ['*/*', undefined],
  ['application/*', undefined],
  [stix, stix],
  ['application/stix+json', stix],
  ['application/stix+json; version="2.1"; q=0.5', stix],
  ['text/html, APPLICATION/STIX+JSON; Version=2.1', stix],
  ['application/stix+json;version=2.0', undefined],
  [`${stix};q=0`, undefined],
  ['application/stix+jsonx', undefined],
])('Accept: %s names %s', (accept, named) => {
  expect(namedType(accept, ['text/other', stix])).toBe(named);
});
