import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCursor, readCursor } from './cursor.ts';
import { ProblemError } from './problem.ts';

const question = { type: 'ipv4' };

/** A cursor with the right binding and whatever else somebody thinks up. */
function forged(parts: unknown[]): string {
  const bound = hash('sha1', JSON.stringify(question), 'base64url').slice(0, 12);
  return Buffer.from(JSON.stringify([...parts, bound])).toString('base64url');
}

test('a position comes back as it went, for the same question only', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeInteger()), (position) => {
      const cursor = makeCursor(position, question);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(readCursor(cursor, question, position.length)).toEqual(position);
      expect(() => readCursor(cursor, { type: 'url' }, position.length)).toThrow('other filters');
      expect(() => readCursor(cursor, question, position.length + 1)).toThrow(ProblemError);
    }),
  );
});

test('a made-up cursor holds nothing but whole numbers, or is refused', () => {
  expect(readCursor(forged([1, 2]), question, 2)).toEqual([1, 2]);
  for (const parts of [
    [],
    [1],
    [1, 2, 3],
    [1.5, 2],
    [1e300, 2],
    ['1', 2],
    [null, 2],
    [[1], 2],
    [2 ** 53, 2],
  ]) {
    expect(() => readCursor(forged(parts), question, 2), JSON.stringify(parts)).toThrow('is not a cursor');
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => readCursor(text, question, 2)).toThrow(ProblemError);
    }),
  );
});
