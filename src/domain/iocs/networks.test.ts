import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { networksAround } from './networks.ts';
import { normalise } from './normalise.ts';

test.each([
  ['192.0.2.201', [8, 24, 25, 31, 32], ['192.0.0.0/8', '192.0.2.0/24', '192.0.2.128/25', '192.0.2.200/31']],
  ['2001:db8:1:2::3', [32, 48, 64, 128], ['2001:db8::/32', '2001:db8:1::/48', '2001:db8:1:2::/64']],
])('the networks around %s', (address, lengths, expected) => {
  expect(networksAround(address, lengths)).toEqual(expected);
});

test('each contains the address, and is spelt as it is stored', () => {
  const v4 = fc.ipV4().map((address) => ({ address, bits: 32 }));
  const v6 = fc.ipV6().map((address) => ({ address, bits: 128 }));
  fc.assert(
    fc.property(fc.oneof(v4, v6), fc.nat(127), ({ address, bits }, length) => {
      const canonical = normalise(bits === 32 ? 'ipv4' : 'ipv6', address);
      fc.pre(canonical !== null && length < bits && (bits === 32) === (canonical.type === 'ipv4'));
      const [network] = networksAround(canonical!.value, [length]);
      expect(normalise(canonical!.type, network!)).toEqual({ type: canonical!.type, value: network });
      expect(ipaddr.parse(canonical!.value).match(ipaddr.parseCIDR(network!))).toBe(true);
    }),
  );
});
