import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastCost } from '../../../../tests/support/least-cost.ts';
import { sentencesOf } from './sentences.ts';

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['It ran. Then it slept! Why? Nobody knows.', ['It ran.', 'Then it slept!', 'Why?', 'Nobody knows.']],
    ['Tools, e.g. PsExec, were used by Mr. Smith of Acme Inc. in May.', null],
    ['It loads kernel32.dll and beacons to 10.0.0.1 daily.', null],
    ['He said “it ran.” Then he left.', ['He said “it ran.”', 'Then he left.']],
    ['| T1059 | Shell |\n| T1003 | Dump |\n', ['| T1059 | Shell |', '| T1003 | Dump |']],
    ['A heading\nThe first sentence', ['A heading', 'The first sentence']],
  ])('%j is cut where one ends', (text, expected) => {
    expect(cut(text)).toEqual(expected ?? [text]);
  });

  it('a line that was only wrapped goes on in the next one', () => {
    const text =
      'The actor dumped the memory of the authentication process with\na tool of its own.\nThen it left.';
    expect(cut(text)).toEqual([text.slice(0, text.indexOf('\nThen')), 'Then it left.']);
  });

  it('every character that is not blank lies in exactly one sentence, and none is too long', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '\r', '!', '|', '“', 'é'),
      maxLength: 3000,
    });
    fc.assert(
      fc.property(text, (written) => {
        const found = sentencesOf(written);
        let last = 0;
        for (const { start, end } of found) {
          expect(written.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(end - start).toBeLessThanOrEqual(600);
          last = end;
        }
        expect(written.slice(last).trim()).toBe('');
      }),
    );
  });

  it.each(['a', 'a ', '. ', 'A.\n', '\n', 'e.g. '])('a megabyte of %j takes less than a second', (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    expect(leastCost(1000, () => sentencesOf(text))).toBeLessThan(1000);
  });
});
