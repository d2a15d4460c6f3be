import { expect, test } from 'vitest';
import { addressSubject } from './address-subject.ts';

test.each([
  ['192.0.2.7', 'address:192.0.2.7'],
  ['::ffff:192.0.2.7', 'address:192.0.2.7'],
  ['::FFFF:c000:207', 'address:192.0.2.7'],
  ['2001:db8:0:1:a:b:c:d', 'address:2001:db8:0:1::/64'],
  ['2001:DB8::1:ffff:ffff:ffff:ffff', 'address:2001:db8:0:1::/64'],
  ['2001:db8:0:2::1', 'address:2001:db8:0:2::/64'],
  ['fe80::1%eth0', 'address:fe80::/64'],
  ['::1', 'address:::/64'],
  ['', 'address:unknown'],
  ['not an address', 'address:unknown'],
])('%s counts as %s', (ip, subject) => {
  expect(addressSubject(ip)).toBe(subject);
});

test('neighbours in a /64 share a limit, those in the next one do not', () => {
  const subjects = ['2001:db8::1', '2001:db8::ffff:ffff:ffff:ffff', '2001:db8:0:1::1'].map(addressSubject);
  expect(subjects[0]).toBe(subjects[1]);
  expect(subjects[1]).not.toBe(subjects[2]);
});
