import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digest53 } from './digest.ts';

test('is a whole number below 2^53, the same for the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const digest = digest53(text);
      expect(digest >= 0 && Number.isSafeInteger(digest)).toBe(true);
      expect(digest53(text)).toBe(digest);
    }),
  );
});

test('300,000 texts that are alike have 300,000 digests', () => {
  const seen = new Set<number>();
  for (let n = 0; n < 100_000; n++)
    for (const text of [`${n}`, `http://files-ulmorra.xyz/${n}.exe`, `${'a'.repeat(200)}${n}`])
      seen.add(digest53(text));
  expect(seen.size).toBe(300_000);
});

test('each bit is set in about half of all digests', () => {
  const counts = new Array<number>(53).fill(0);
  for (let n = 0; n < 4000; n++) {
    const digest = BigInt(digest53(`line ${n}`));
    for (let bit = 0; bit < 53; bit++) if ((digest >> BigInt(bit)) & 1n) counts[bit]! += 1;
  }
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(250);
});
