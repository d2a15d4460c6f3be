import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressRange, networkText, overlap, smallestCover } from './address-range.ts';

const cover = (...texts: string[]) =>
  smallestCover(texts.map((text) => addressRange(text)!)).map(networkText);

test.each([
  [['192.0.2.1'], ['192.0.2.1']],
  [['192.0.2.0', '192.0.2.1'], ['192.0.2.0/31']],
  [
    ['192.0.2.1', '192.0.2.2'],
    ['192.0.2.1', '192.0.2.2'],
  ],
  [
    ['192.0.2.3', '192.0.2.1', '192.0.2.2', '192.0.2.0', '192.0.2.4'],
    ['192.0.2.0/30', '192.0.2.4'],
  ],
  [['192.0.2.0/25', '192.0.2.128/25', '192.0.2.77'], ['192.0.2.0/24']],
  [['0.0.0.0/1', '128.0.0.0/1'], ['0.0.0.0/0']],
  [
    ['255.255.255.255', '0.0.0.0'],
    ['0.0.0.0', '255.255.255.255'],
  ],
  [
    ['2001:db8::/33', '2001:db8:8000::/33', '192.0.2.1'],
    ['192.0.2.1', '2001:db8::/32'],
  ],
  [['::/0'], ['::/0']],
])('%j are covered by %j', (given, wanted) => {
  expect(cover(...given)).toEqual(wanted);
});

test('covers exactly the addresses that were given, with as few networks as there can be', () => {
  const inSmall = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: 64 });
  fc.assert(
    fc.property(inSmall, (last) => {
      const networks = smallestCover(last.map((byte) => addressRange(`192.0.2.${byte}`)!));
      const held = networks.flatMap(({ from, to }) =>
        Array.from({ length: Number(to - from) + 1 }, (_, at) => Number((from + BigInt(at)) & 255n)),
      );
      expect(held).toEqual([...last].sort((a, b) => a - b));
      expect(networks).toHaveLength(fewest(new Set(last), 0, 64));
      for (const network of networks) expect(addressRange(networkText(network))).toEqual(network);
    }),
    { numRuns: 2000 },
  );
});

/** By halving, which needs no clever step: a whole block is one network, else the best of its halves together. */
function fewest(held: Set<number>, from: number, size: number): number {
  const inside = Array.from({ length: size }, (_, at) => held.has(from + at));
  if (inside.every(Boolean)) return 1;
  if (!inside.some(Boolean)) return 0;
  return fewest(held, from, size / 2) + fewest(held, from + size / 2, size / 2);
}

test.each(['', 'x', '1', '192.0.2.1/33', '192.0.2.1/', '192.0.2.300', '::/129', 'evil.example', '1/8/9x'])(
  '%j is no address',
  (text) => {
    expect(addressRange(text)).toBeNull();
  },
);

test('networks of different families never overlap', () => {
  expect(overlap(addressRange('0.0.0.0/0')!, addressRange('::/0')!)).toBe(false);
  expect(overlap(addressRange('192.0.2.0/24')!, addressRange('192.0.2.9')!)).toBe(true);
});
