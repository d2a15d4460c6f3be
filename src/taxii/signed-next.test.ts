import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCursor } from '../http/cursor.ts';
import { ProblemError } from '../http/problem.ts';
import { SignedNext } from './signed-next.ts';

const secret = Buffer.from('a secret of at least 32 characters');
const signed = new SignedNext(secret);
const question = ['all', true];

test('a position comes back to every server of the same secret, for the same question only', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (position) => {
      const next = signed.make(position, question);
      expect(next).toMatch(/^[\w-]+$/);
      expect(new SignedNext(secret).read(next, question)).toBe(position);
      expect(() => signed.read(next, ['ips', true])).toThrow('other filters');
    }),
  );
});

test('nobody without the secret makes one, changes one, or gives one of another server', () => {
  const mark = fc.constantFrom(...'abcXYZ0189-_');
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.nat(), mark, (position, at, other) => {
      const next = signed.make(position, question);
      const place = at % next.length;
      const changed = next.slice(0, place) + other + next.slice(place + 1);
      fc.pre(changed !== next);
      const refused = [
        changed,
        makeCursor([position], question),
        new SignedNext(Buffer.from('x'.repeat(32))).make(position, question),
      ];
      for (const wrong of refused) expect(() => signed.read(wrong, question)).toThrow(ProblemError);
    }),
  );
});
