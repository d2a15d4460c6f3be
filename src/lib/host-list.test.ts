import { expect, test } from 'vitest';
import { hostList } from './host-list.ts';

test.each<[entry: string, host: string, port: number, listed: boolean]>([
  ['feeds.corp.example', 'feeds.corp.example', 443, true],
  ['Feeds.Corp.Example', 'feeds.corp.example.', 443, true],
  ['feeds.corp.example', 'x.feeds.corp.example', 443, false],
  ['feeds.corp.example', 'evilfeeds.corp.example', 443, false],
  ['bücher.example', 'xn--bcher-kva.example', 443, true],
  ['misp', 'misp', 80, true],
  ['feeds.corp.example:8443', 'feeds.corp.example', 8443, true],
  ['feeds.corp.example:8443', 'feeds.corp.example', 443, false],
  ['.corp.example', 'feeds.corp.example', 443, true],
  ['*.corp.example', 'a.b.corp.example', 443, true],
  ['.corp.example', 'corp.example', 443, false],
  ['.corp.example', 'evilcorp.example', 443, false],
  ['10.1.2.3', '10.1.2.3', 80, true],
  ['10.1.2.3', '10.1.2.4', 80, false],
  ['10.1.2.3', '::ffff:10.1.2.3', 80, true],
  ['10.1.2.3:8080', '10.1.2.3', 8080, true],
  ['10.1.2.3:8080', '10.1.2.3', 80, false],
  ['10.1.0.0/16', '10.1.255.255', 80, true],
  ['10.1.0.0/16', '10.2.0.0', 80, false],
  ['10.1.0.0/16', '10.1.0.0.example', 80, false],
  ['0.0.0.0/0', '::1', 80, false],
  ['fd00::/8', 'fdab::1', 80, true],
  ['fd00::/8', 'fe80::1', 80, false],
  ['fd00::1', 'fd00:0:0::1', 80, true],
  ['[fd00::1]:8443', 'fd00::1', 8443, true],
  ['[fd00::1]:8443', 'fd00::1', 443, false],
])('%s lists %s at port %i: %s', (entry, host, port, listed) => {
  expect(hostList([entry])(host, port)).toBe(listed);
  expect(hostList(['other.example', entry])(host, port)).toBe(listed);
});

test.each([
  '',
  '*',
  '.',
  '10.1.0.0/33',
  '10.1.0.0/',
  '10.1.2',
  '10.1.2.3:',
  'host:port',
  'a b',
  'http://x',
  'fd00::/129',
])('an entry that is none of the known forms is named in the error: "%s"', (entry) => {
  expect(() => hostList(['fine.example', entry])).toThrow(RangeError);
  expect(() => hostList(['fine.example', entry])).toThrow(`"${entry}"`);
});
