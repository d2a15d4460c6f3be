import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseInstant } from './instant.ts';
import { parameterReader, parseQuery } from './parameters.ts';
import { ProblemError } from './problem.ts';
import {
  choice,
  choices,
  decimal,
  flag,
  id,
  instant,
  instantMicros,
  integer,
  wordList,
  words,
} from './query.ts';

const fruits = choices({
  values: ['apple', 'red_pear', 'plum'],
  aliases: { pome: ['apple', 'red_pear'], zwetschge: 'plum' },
  validKey: 'valid_fruits',
});

function read<T extends z.ZodType>(parameter: T, query: string): z.output<T> {
  return (parameterReader(z.object({ p: parameter }))(parseQuery(query)) as { p: z.output<T> }).p;
}

function refused(parameter: z.ZodType, query: string) {
  try {
    read(parameter, query);
  } catch (error) {
    if (error instanceof ProblemError) return { code: error.code, ...error.details };
    throw error;
  }
  throw new Error(`${query} was read`);
}

describe('every parameter', () => {
  test('is form-encoded: + is a space', () => {
    expect(read(words({ max: 20 }), 'p=a+b%2Bc')).toBe('a b+c');
  });

  test('counts as not given when it is empty or blank', () => {
    for (const query of ['', 'p=', 'p', 'p=%20+', 'p=&p=']) {
      expect(read(words({ max: 20 }), query)).toBeUndefined();
      expect(read(integer({ min: 1, max: 9, default: 5 }), query)).toBe(5);
      expect(read(fruits, query)).toBeUndefined();
      expect(refused(words({ max: 20, required: true }), query)).toMatchObject({
        parameter: 'p',
        message: 'is required',
      });
    }
  });

  test('wins by its last value that is not empty', () => {
    expect(read(words({ max: 20 }), 'p=a&p=b&p=')).toBe('b');
  });

  test('is refused with NUL, which no store takes', () => {
    expect(refused(words({ max: 20 }), 'p=a%00')).toMatchObject({
      code: 'invalid_parameter',
      parameter: 'p',
    });
    expect(refused(fruits, 'p=apple&p=%00')).toMatchObject({ parameter: 'p' });
  });

  test('may be called like a member of Object', () => {
    expect(parseQuery('__proto__=1&constructor=2')).toMatchObject({ constructor: ['2'] });
    expect(read(words({ max: 20 }), '__proto__=1&toString=2')).toBeUndefined();
  });
});

describe('vocabularies', () => {
  test('match in any case, with - and _ alike, and by alias', () => {
    for (const word of ['red_pear', 'RED-PEAR', 'Red_Pear'])
      expect(read(fruits, `p=${word}`)).toEqual(['red_pear']);
    expect(read(fruits, 'p=Pome,,zwetschge')).toEqual(['apple', 'red_pear', 'plum']);
  });

  test('a repeated list is joined, in the order of the vocabulary and without repeats', () => {
    expect(read(fruits, 'p=plum,apple&p=plum')).toEqual(['apple', 'plum']);
  });

  test('all is the same as nothing, also among others', () => {
    expect(read(fruits, 'p=ALL')).toBeUndefined();
    expect(read(fruits, 'p=plum,all')).toBeUndefined();
  });

  test('an illegal word is refused with every legal one', () => {
    expect(refused(fruits, 'p=plum,fig')).toEqual({
      code: 'invalid_parameter',
      parameter: 'p',
      message: 'is not one of the legal values',
      valid_fruits: ['apple', 'red_pear', 'plum', 'pome', 'zwetschge'],
    });
    expect(refused(choice({ values: ['json'] }, {}), 'p=json,csv')).toMatchObject({ valid_values: ['json'] });
    for (const word of ['__proto__', 'constructor'])
      expect(refused(fruits, `p=${word}`)).toMatchObject({ parameter: 'p' });
  });

  test('a choice has its default', () => {
    expect(read(choice({ values: ['json', 'csv'] }, { default: 'json' }), '')).toBe('json');
    expect(read(choice({ values: ['json', 'csv'] }, { default: 'json' }), 'p=CSV')).toBe('csv');
  });
});

describe('numbers and flags', () => {
  const limit = integer({ min: 1, max: 1000, default: 100 });

  test('a whole number above the cap is lowered to it, however large', () => {
    for (const [text, value] of [
      ['1', 1],
      ['+7', 7],
      ['1000', 1000],
      ['1001', 1000],
      ['9'.repeat(400), 1000],
    ] as const) {
      expect(read(limit, `p=${encodeURIComponent(text)}`)).toBe(value);
    }
  });

  test('what is below the least, or not whole, is refused', () => {
    for (const text of ['0', '-1', '1.5', '1e3', '0x10', 'ten', 'NaN', 'Infinity']) {
      expect(refused(limit, `p=${text}`)).toMatchObject({ code: 'invalid_parameter', parameter: 'p' });
    }
  });

  test('a decimal keeps within its bounds', () => {
    const score = decimal({ min: 0, max: 10 });
    expect(read(score, 'p=7.5')).toBe(7.5);
    for (const text of ['10.1', '-0.1', '.', '1,5', 'NaN', '1e1'])
      expect(refused(score, `p=${text}`)).toBeDefined();
  });

  test('a flag is true, false, 1 or 0 in any case', () => {
    for (const text of ['true', 'TRUE', '1']) expect(read(flag({}), `p=${text}`)).toBe(true);
    for (const text of ['false', 'False', '0'])
      expect(read(flag({ default: true }), `p=${text}`)).toBe(false);
    for (const text of ['yes', 'constructor'])
      expect(refused(flag({}), `p=${text}`)).toHaveProperty('valid_values');
  });
});

describe('texts', () => {
  test('keep within their lengths', () => {
    expect(refused(words({ min: 2, max: 4 }), 'p=a')).toMatchObject({
      message: 'must have 2 to 4 characters',
    });
    expect(refused(words({ min: 2, max: 4 }), 'p=abcde')).toBeDefined();
    expect(read(wordList({ items: 2, max: 3 }), 'p=a,b&p=a')).toEqual(['a', 'b']);
    expect(refused(wordList({ items: 2, max: 3 }), 'p=a,b,c')).toBeDefined();
    expect(refused(wordList({ items: 2, max: 3 }), 'p=abcd')).toBeDefined();
    // No store knows what to do with a list of nothing.
    for (const query of ['p=,', 'p=,,%20,&p=,'])
      for (const list of [wordList({ items: 2, max: 3 }), fruits])
        expect(refused(list, query)).toMatchObject({ message: 'must name something between its commas' });
  });

  test('an id is a UUID, in lower case', () => {
    expect(read(id({}), 'p=AAAAAAAA-2222-4333-8444-555555555555')).toBe(
      'aaaaaaaa-2222-4333-8444-555555555555',
    );
    for (const text of ['1', '{aaaaaaaa-2222-4333-8444-555555555555}'])
      expect(refused(id({}), `p=${text}`)).toBeDefined();
  });
});

describe('times', () => {
  test('any offset, a bare date, and a + that was not encoded', () => {
    for (const [text, iso] of [
      ['2026-01-31', '2026-01-31T00:00:00.000Z'],
      ['2026-01-31T08:00', '2026-01-31T08:00:00.000Z'],
      ['2026-01-31 08:00:01', '2026-01-31T08:00:01.000Z'],
      ['2026-01-31t08:00:00.5z', '2026-01-31T08:00:00.500Z'],
      ['2026-01-31T08:00:00,123456789Z', '2026-01-31T08:00:00.123Z'],
      ['2026-01-31T01:00:00+02:00', '2026-01-30T23:00:00.000Z'],
      ['2026-01-31T01:00:00-0530', '2026-01-31T06:30:00.000Z'],
      ['2026-01-31T01:00:00%2B02', '2026-01-30T23:00:00.000Z'],
      ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
      ['1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.999Z'],
    ]) {
      expect(read(instant({}), `p=${text}`)?.toISOString()).toBe(iso);
    }
  });

  test('microseconds are kept where they are asked for', () => {
    expect(read(instantMicros({}), 'p=2026-01-31T08:00:00.123456Z')).toBe(
      Date.UTC(2026, 0, 31, 8) * 1000 + 123_456,
    );
  });

  test('what is no time is refused', () => {
    for (const text of [
      'now',
      '2026',
      '2026-02-30',
      '2026-13-01',
      '2026-01-01T24:00:00Z',
      '2026-01-01T00:60',
      '1767225600',
      '2026-01-01T00:00:00+19:00',
      '2026-01-01T00:00:00 +02:00',
      '2026-01-01T00:00:00.Z',
    ]) {
      expect(refused(instant({}), `p=${encodeURIComponent(text)}`)).toMatchObject({ parameter: 'p' });
    }
  });

  test('whatever a clock shows is read as itself', () => {
    const date = fc.date({
      noInvalidDate: true,
      min: new Date(0),
      max: new Date('9999-12-31T23:59:59.999Z'),
    });
    fc.assert(
      fc.property(date, (when) => {
        expect(parseInstant(when.toISOString())).toBe(when.getTime() * 1000);
      }),
    );
  });
});
