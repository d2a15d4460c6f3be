import { describe, expect, test } from 'vitest';
import { isNetwork, networks } from './networks.ts';

describe('networks', () => {
  test.each([
    ['45.148.244.119', '45.148.244.119', true],
    ['45.148.244.119', '45.148.244.118', false],
    ['45.148.244.0/24', '45.148.244.255', true],
    ['45.148.244.77/24', '45.148.244.1', true],
    ['45.148.244.0/24', '::ffff:45.148.244.9', true],
    ['45.148.244.0/24', '::ffff:2d94:f409', true],
    ['0.0.0.0/0', '8.8.8.8', true],
    ['0.0.0.0/0', '2a02:6b8::1', false],
    ['::ffff:45.148.244.119', '45.148.244.119', true],
    ['2a02:6b8::/32', '2a02:6b8:1::9', true],
    ['2a02:6b8::/32', '2a02:6b9::9', false],
    ['2A02:6B8::/32', '2a02:6b8::9', true],
    ['fe80::/10', 'fe80::1%eth0', true],
    ['45.148.244.0/24', 'nonsense', false],
    ['45.148.244.0/24', '', false],
  ])('%s, asked for %s: %j', (entry, address, expected) => {
    expect(networks([entry])(address)).toBe(expected);
  });

  test.each([
    '',
    ' ',
    'localhost',
    '45.148.244.0/',
    '45.148.244.0/33',
    '45.148.244.0/-1',
    '45.148.244.0/24/8',
    '45.148.244.0/ 8',
    '45.148.244.0/0x8',
    '45.148.244',
    '2a02:6b8::/129',
    '/8',
  ])('refuses %j', (entry) => {
    expect(isNetwork(entry)).toBe(false);
    expect(() => networks([entry])).toThrow();
  });
});
