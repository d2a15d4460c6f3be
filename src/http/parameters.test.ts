import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { parameterReader, parseQuery } from './parameters.ts';

/** Every name with all its values, as the standard reads form encoding. */
function standard(query: string): Record<string, string[]> {
  const values: Record<string, string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(query)) {
    values[name] ??= [];
    values[name].push(value);
  }
  return values;
}

test.each([
  'ioc=http%3A%2F%2Fa.example%2Fb%3Fc%3Dd',
  'a=1&a=2&b&&=3&c=',
  '?a=1',
  'a+b=c+%2B+d',
  'a=%',
  'a=%4&b=%zz',
  'a=%ff%c3',
  'a=%EF%BB%BF1',
  'a=%C3%A4&\u00e4=1',
  '__proto__=1&constructor=2',
])('%s reads as in the standard', (query) => {
  expect(parseQuery(query)).toEqual(standard(query));
});

test('any query reads as in the standard', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'a',
      'b',
      '&',
      '=',
      '+',
      '%',
      '%41',
      '%2B',
      '%26',
      '%C3%A4',
      '%C3',
      '?',
      '#',
      ' ',
      '\u00e4',
    ),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const query = parts.join('').toWellFormed();
      expect(parseQuery(query)).toEqual(standard(query));
    }),
  );
});

test('a parameter that no building block reads is refused before any request', () => {
  expect(() => parameterReader(z.object({ a: z.string() }))).toThrow('the parameter a');
});
