import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastCost } from '../../../tests/support/least-cost.ts';
import { globsOf, readGlob } from './glob.ts';

const matches = (globs: string[], text: string) => globs.some((glob) => readGlob(glob)(text));

test('what is simple enough says the same as the expression', () => {
  const token = fc.constantFrom(
    'ab',
    'soc',
    '@',
    '\\.',
    '\\@',
    '.',
    '.*',
    '.+',
    '(ab|cd)',
    '(?:x|yz)',
    '-',
    '(a\\.b|c)',
  );
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'o', 's', 'x', 'y', 'z', '@', '.', '-'),
    maxLength: 14,
  });
  fc.assert(
    fc.property(
      fc.array(token, { minLength: 2, maxLength: 5 }),
      fc.boolean(),
      fc.boolean(),
      text,
      (tokens, from, to, value) => {
        const body = `${from ? '^' : ''}${tokens.join('')}${to ? '$' : ''}`;
        const globs = globsOf(`/${body}/i`);
        fc.pre(globs !== null);
        expect(matches(globs!, value)).toBe(new RegExp(body, 'i').test(value));
      },
    ),
    { numRuns: 2000 },
  );
});

test('the addresses that everybody publishes are one expression and four patterns', () => {
  const globs = globsOf('/^(security|noc|soc|abuse)\\@.*\\..*$/i')!;
  expect(globs).toHaveLength(4);
  expect(matches(globs, 'abuse@northwind-hosting.net')).toBe(true);
  expect(matches(globs, 'no-abuse@northwind-hosting.net')).toBe(false);
});

describe('refused', () => {
  test.each([
    ['what can backtrack', '/^(a+)+$/'],
    ['repetition of alternatives', '/(ab|cd)*abcd/'],
    ['classes', '/[a-z]+\\.evil/'],
    ['digits', '/\\d{4}evil/'],
    ['counts', '/evil{2,9}/'],
    ['look-around', '/(?=evil)evil/'],
    ['an inner anchor', '/evil$more/'],
    ['what says nothing', '/.*/'],
    ['one that becomes too many', `/${'(a|b|c|d)'.repeat(8)}/`],
    ['flags that change the meaning', '/evil.name/s'],
    ['no expression at all', 'evil.name'],
  ])('%s: %s', (_, expression) => expect(globsOf(expression)).toBeNull());
});

test('a pattern that would backtrack takes no time worth naming', () => {
  const match = () => expect(readGlob('*a*a*a*a*a*a*a*b')('a'.repeat(2048))).toBe(false);
  expect(leastCost(100, match)).toBeLessThan(100);
});
