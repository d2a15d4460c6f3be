import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, test } from 'vitest';
import { indicator } from '../../../tests/support/values.ts';
import { detect } from './detect.ts';
import { inadmissible } from './inadmissible.ts';

const judge = (text: string) => inadmissible(detect(text)!);

describe('addresses', () => {
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.7',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '10.0.0.0/8',
    '::',
    '::1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '2001:db8::1',
    '2001:db8::/32',
    '::ffff:10.1.2.3',
    'http://10.1.2.3/x',
    'http://[::1]/x',
    'http://[::ffff:10.1.2.3]/',
  ])('%s is not reached from the Internet', (text) => {
    expect(judge(text)).toBe('private_or_reserved_address');
  });

  test.each(['45.148.244.119', '172.32.0.1', '100.128.0.1', '2a02:6b8::1', 'http://45.148.244.119:8080/x'])(
    '%s may be an indicator',
    (text) => {
      expect(judge(text)).toBeNull();
    },
  );

  test('the quick answer for ordinary first octets agrees with the full table', () => {
    fc.assert(
      fc.property(fc.ipV4(), (value) => {
        const ordinary = ipaddr.parse(value).range() === 'unicast';
        expect(inadmissible({ type: 'ipv4', value }) === null).toBe(ordinary);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('names', () => {
  test.each([
    ['evil.example', 'reserved_name'],
    ['www.example.com', 'reserved_name'],
    ['example.org', 'reserved_name'],
    ['printer.local', 'reserved_name'],
    ['db.internal', 'reserved_name'],
    ['x.test', 'reserved_name'],
    ['1.0.0.127.in-addr.arpa', 'reserved_name'],
    ['http://localhost/x', 'reserved_name'],
    ['user@example.com', 'reserved_name'],
    ['invoice.pdf', 'no_public_suffix'],
    ['setup.exe', 'no_public_suffix'],
    ['co.uk', 'no_public_suffix'],
    ['http://intranet/x', 'no_public_suffix'],
  ])('%s: %s', (text, reason) => {
    expect(judge(text)).toBe(reason);
  });

  test.each([
    'files-transfer-ulmorra.xyz',
    'notexample.com',
    'example.com.evil-ulmorra.xyz',
    'attacker.github.io',
    `${'a'.repeat(56)}.onion`,
    'http://evil-ulmorra.co.uk/x',
    'user@evil-ulmorra.xyz',
  ])('%s may be an indicator', (text) => {
    expect(judge(text)).toBeNull();
  });
});

test.each([32, 40, 64, 128])('a hash of %i zeros stands for none', (length) => {
  expect(judge('0'.repeat(length))).toBe('placeholder_hash');
  expect(judge('1'.padStart(length, '0'))).toBeNull();
});

test('other hashes, CVE and technique ids are never refused, and nothing valid makes it throw', () => {
  const always = ['md5', 'sha1', 'sha256', 'sha512', 'cve', 'mitre_attack'];
  fc.assert(
    fc.property(indicator, (ioc) => {
      const reason = inadmissible(ioc);
      if (always.includes(ioc.type) && !/^0+$/.test(ioc.value)) expect(reason).toBeNull();
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['ipv4', '1.0.0.0/8', 'network_too_wide'],
  ['ipv4', '1.0.0.0/9', null],
  ['ipv6', '2a00::/16', 'network_too_wide'],
  ['ipv6', '2a00::/17', null],
  ['ipv4', '10.0.0.0/8', 'private_or_reserved_address'],
] as const)('a network as wide as a provider is no indicator: %s %s', (type, value, reason) => {
  expect(inadmissible({ type, value })).toBe(reason);
});
