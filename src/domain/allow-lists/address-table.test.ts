import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AddressTable, type RankedNetwork } from './address-table.ts';
import { ipv4Word, ipv6Words } from './read-address.ts';

/** Networks in a small corner, so that they meet, lie inside each other and touch the ends of the space. */
const network = fc
  .record({
    top: fc.constantFrom(0, 10, 255),
    low: fc.nat(0xffff),
    prefix: fc.integer({ min: 8, max: 32 }),
    rank: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ top, low, prefix, rank }): RankedNetwork => {
    const word = (top * 2 ** 24 + (top === 255 ? 0xff0000 : 0) + low) >>> 0;
    return { start: [(word & (prefix === 32 ? -1 : ~(0xffffffff >>> prefix))) >>> 0], prefix, rank };
  });

const last = ({ start, prefix }: RankedNetwork) => start[0]! + 2 ** (32 - prefix) - 1;
const holds = (one: RankedNetwork, word: number) => word >= one.start[0]! && word <= last(one);
const strongest = (networks: RankedNetwork[], word: number) =>
  Math.min(...networks.filter((one) => holds(one, word)).map(({ rank }) => rank), 6) % 6;

test('the strongest network that holds an address answers, at every edge', () => {
  fc.assert(
    fc.property(fc.array(network, { maxLength: 12 }), (networks) => {
      const table = new AddressTable(1, [...networks]);
      const edges = networks.flatMap((one) => [one.start[0]! - 1, one.start[0]!, last(one), last(one) + 1]);
      for (const word of [0, 0xffffffff, ...edges].filter((each) => each >= 0 && each <= 0xffffffff))
        expect([word, table.find([word])]).toEqual([word, strongest(networks, word)]);
    }),
  );
});

test('IPv6 answers as IPv4 does, moved to any word of the address', () => {
  fc.assert(
    fc.property(fc.array(network, { maxLength: 12 }), fc.nat(3), (networks, at) => {
      const place = (word: number) => [1, 2, 3, 4].map((fill, n) => (n < at ? fill : n === at ? word : 0));
      const moved = networks.map((one) => ({
        ...one,
        start: place(one.start[0]!),
        prefix: one.prefix + 32 * at,
      }));
      const table = new AddressTable(4, moved);
      for (const one of networks)
        for (const word of [one.start[0]!, last(one)])
          expect(table.find(place(word))).toBe(strongest(networks, word));
    }),
  );
});

test('a network meets every list that has a part of it, and 0 where a part is on none', () => {
  const net = (text: string, prefix: number, rank: number) => ({ start: [ipv4Word(text)], prefix, rank });
  const table = new AddressTable(1, [net('10.0.0.0', 8, 3), net('10.1.0.0', 16, 1), net('192.0.2.0', 25, 2)]);
  expect(table.within([ipv4Word('10.0.0.0')], 8)).toEqual(new Set([3, 1]));
  expect(table.within([ipv4Word('10.1.2.0')], 24)).toEqual(new Set([1]));
  expect(table.within([ipv4Word('192.0.2.0')], 24)).toEqual(new Set([2, 0]));
  expect(table.within([ipv4Word('1.0.0.0')], 8)).toEqual(new Set([0]));
});

test.each([
  ['::', [0, 0, 0, 0]],
  ['::1', [0, 0, 0, 1]],
  ['2001:db8::17', [0x20010db8, 0, 0, 0x17]],
  ['fe80::a:b:c:d', [0xfe800000, 0, 0x000a000b, 0x000c000d]],
  ['1:2:3:4:5:6:7:8', [0x10002, 0x30004, 0x50006, 0x70008]],
  ['64:ff9b::1.2.3.4', [0x64ff9b, 0, 0, 0x01020304]],
])('%s is read as words', (text, words) => {
  expect(ipv6Words(text)).toEqual(words);
});
