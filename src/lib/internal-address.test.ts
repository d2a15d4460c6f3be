import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { isInternalAddress } from './internal-address.ts';

/** From the IANA registries of special-purpose addresses, written down apart from the table under test. */
const special4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '168.63.129.16/32',
];

const special6 = [
  '::/96',
  '::ffff:0:0:0/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '3fff::/20',
  '4000::/2',
  '8000::/1',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
];

/** Networks that surely are public: root servers, big resolvers, and the edges beside private ranges. */
const public4 = [
  '8.8.8.0/24',
  '9.255.255.0/24',
  '11.0.0.0/8',
  '172.15.0.0/16',
  '172.32.0.0/11',
  '193.0.14.0/24',
];
const public6 = ['2001:4860::/32', '2001:500::/30', '2606:4700::/32', '2a00::/16', '2600::/16'];

function inNetwork(cidr: string): fc.Arbitrary<string> {
  const [network, length] = ipaddr.parseCIDR(cidr);
  const base = network.toByteArray();
  return fc.uint8Array({ minLength: base.length, maxLength: base.length }).map((noise) => {
    const bytes = base.map((fixed, index) => {
      const kept = Math.min(Math.max(length - index * 8, 0), 8);
      return fixed | (noise[index]! & (0xff >> kept));
    });
    return ipaddr.fromByteArray(bytes).toString();
  });
}

const anyOf = (networks: readonly string[]) => fc.oneof(...networks.map(inNetwork));

const hex = (address: string) =>
  ipaddr.IPv4.parse(address)
    .toByteArray()
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^.{4}/, '$&:');

/** Every way in which an IPv6 address leads to an IPv4 one. */
const carriers: readonly ((address: string) => string)[] = [
  (address) => address,
  (address) => `::ffff:${address}`,
  (address) => `::ffff:${hex(address)}`,
  (address) => `0:0:0:0:0:FFFF:${hex(address).toUpperCase()}`,
  (address) => `64:ff9b::${address}`,
  (address) => `64:ff9b::${hex(address)}`,
  (address) => `2002:${hex(address)}::1`,
  (address) => new URL(`http://[::ffff:${address}]`).hostname.slice(1, -1),
];

test('every address in a special range of IPv4 is internal, in each spelling', () => {
  fc.assert(
    fc.property(anyOf(special4), fc.constantFrom(...carriers), (address, spell) => {
      expect(isInternalAddress(spell(address)), spell(address)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('every address in a special range of IPv6 is internal, short, long and with a zone', () => {
  const spellings = [
    (address: string) => address,
    (address: string) => ipaddr.IPv6.parse(address).toNormalizedString(),
    (address: string) => address.toUpperCase(),
    (address: string) => `${address}%eth0`,
  ];
  fc.assert(
    fc.property(anyOf(special6), fc.constantFrom(...spellings), (address, spell) => {
      expect(isInternalAddress(spell(address)), spell(address)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('IPv4 in a URL is internal however it is written', () => {
  for (const host of ['127.1', '0x7f000001', '2130706433', '0177.0.0.1', '127.0.0.1.', '①②⑦.0.0.1', '0']) {
    expect(isInternalAddress(new URL(`http://${host}/`).hostname), host).toBe(true);
  }
});

test('public addresses pass, also where IPv6 carries them', () => {
  fc.assert(
    fc.property(anyOf(public4), fc.constantFrom(...carriers), (address, spell) => {
      expect(isInternalAddress(spell(address)), spell(address)).toBe(false);
    }),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(anyOf(public6), (address) => {
      expect(isInternalAddress(address), address).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('what is not an address is never taken for a public one', () => {
  for (const text of [
    '',
    'example.com',
    '8.8.8',
    '8.8.8.8/24',
    '08.8.8.8',
    '[2a00::1]',
    '8.8.8.8\n',
    ' 8.8.8.8',
  ]) {
    expect(isInternalAddress(text), text).toBe(true);
  }
});
