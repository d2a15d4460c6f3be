import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileTexts, indicator } from '../../../tests/support/values.ts';
import { detect } from './detect.ts';

test.each([
  ['CVE-2026-12345', 'cve'],
  ['T1059.001', 'mitre_attack'],
  ['TA0001', 'mitre_attack'],
  ['http://evil.example/x', 'url'],
  ['user@evil.example', 'email'],
  ['2001:db8::1', 'ipv6'],
  ['198.51.100.7', 'ipv4'],
  ['::ffff:198.51.100.7', 'ipv4'],
  ['198.51.100.0/24', 'ipv4'],
  ['a'.repeat(32), 'md5'],
  ['a'.repeat(40), 'sha1'],
  ['a'.repeat(64), 'sha256'],
  ['a'.repeat(128), 'sha512'],
  ['evil.example', 'domain'],
  ['a'.repeat(33), undefined],
  ['evil', undefined],
  ['', undefined],
  ['127.1', undefined],
  ['0127.0.0.1', undefined],
  ['T1059 OR 1=1', undefined],
  ['CVE-2026-1234; rm -rf', undefined],
])('%s is of type %s', (text, type) => {
  expect(detect(text)?.type).toBe(type);
});

test('a domain as long as a hash is a domain', () => {
  const name = `${'a'.repeat(24)}.example`;
  expect(name).toHaveLength(32);
  expect(detect(name)).toEqual({ type: 'domain', value: name });
});

test('finds the type of every valid value', () => {
  fc.assert(
    fc.property(indicator, (ioc) => {
      expect(detect(ioc.value)).toEqual(ioc);
    }),
    { numRuns: 10_000 },
  );
});

test('never throws, whatever it is given', () => {
  for (const text of hostileTexts) detect(text);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => detect(text) === null || true));
});
