import { describe, expect, test } from 'vitest';
import type { ObservableType } from '../../contract/ioc-type.ts';
import { nothingOwn, ownGround } from './own-ground.ts';

const own = ownGround([
  '203.0.113.0/24',
  '2001:db8:1::/48',
  '192.0.2.7',
  'ours.example',
  'sub.other.example',
]);

describe('own ground', () => {
  test.each([
    ['ipv4', '203.0.113.9', true],
    ['ipv4', '203.0.112.0/22', true],
    ['ipv4', '203.0.113.128/25', true],
    ['ipv4', '192.0.2.7', true],
    ['ipv4', '192.0.2.8', false],
    ['ipv6', '2001:db8:1::5', true],
    ['ipv6', '2001:db8:2::5', false],
    ['ip_port', '203.0.113.9:443', true],
    ['ip_port', '[2001:db8:1::5]:443', true],
    ['domain', 'ours.example', true],
    ['domain', 'mail.ours.example', true],
    ['domain', 'notours.example', false],
    ['domain', 'other.example', false],
    ['domain', 'a.sub.other.example', true],
    ['url', 'https://www.ours.example/a?b', true],
    ['url', 'http://203.0.113.1:8080/', true],
    ['url', 'http://[2001:db8:1::1]/', true],
    ['url', 'http://evil.example/ours.example', false],
    ['email', 'a@ours.example', true],
    ['email', 'ours.example@evil.example', false],
    ['sha1', '203.0.113.9', false],
  ] as [ObservableType, string, boolean][])('%s %s: %s', (type, value, held) => {
    expect(own({ type, value })).toBe(held);
  });

  test('of nobody holds nothing', () => {
    expect(ownGround([])).toBe(nothingOwn);
  });
});
