import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indicator } from '../../../tests/support/values.ts';
import { formatUuid } from '../../lib/uuid.ts';
import { deriveId, identify, identifyHex } from './identity.ts';

test.each([
  ['indicator', 'ipv4', '198.51.100.7', '98478287-912f-5e1c-957e-92c73eaed671'],
  ['indicator', 'domain', 'evil.example', '0036ec86-4f8d-53de-a41c-5c4a7df19ba9'],
  ['indicator', 'url', 'http://198.51.100.7/a?b=1', '259371f2-915b-511a-9231-347d51eaceba'],
  ['vulnerability', 'cve', 'CVE-2026-12345', 'b1272139-092b-5e2c-8db1-7aca7f5e7511'],
  ['sigma', 'ipv4', '198.51.100.7', '94801c6e-b7b1-5025-8b07-63dfb4442b70'],
  ['sigma', 'domain', 'evil.example', 'ff9d8e4a-f76a-5329-8e03-5269eac97cf7'],
  ['misp-attribute', 'ipv4', '198.51.100.7', '762cc404-1c90-5101-96d0-7f7c60600df6'],
  ['openioc-item', 'domain', 'evil.example', '0f9b2501-de54-563f-ab54-0ebbba66d1f8'],
])('the published vector %s|%s|%s', (kind, type, value, id) => {
  expect(formatUuid(deriveId(kind, type, value))).toBe(id);
});

test('an indicator is identified by the kind of its STIX object', () => {
  expect(identify('ipv4', '198.51.100.7')).toEqual(deriveId('indicator', 'ipv4', '198.51.100.7'));
  expect(identify('cve', 'CVE-2026-12345')).toEqual(deriveId('vulnerability', 'cve', 'CVE-2026-12345'));
  expect(identify('mitre_attack', 'T1071')).toEqual(deriveId('attack-pattern', 'mitre_attack', 'T1071'));
});

test('every identity is a version 5 UUID of its name, in bytes and in hexadecimal', () => {
  const space = Buffer.from('1f68e88ee99e525a9217c4aa9c212710', 'hex');
  fc.assert(
    fc.property(indicator, ({ type, value }) => {
      const kind = { cve: 'vulnerability', mitre_attack: 'attack-pattern' }[type as string] ?? 'indicator';
      const bytes = createHash('sha1').update(space).update(`${kind}|${type}|${value}`).digest();
      bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
      bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
      const expected = bytes.subarray(0, 16).toString('hex');
      expect(identifyHex(type, value)).toBe(expected);
      expect(Buffer.from(identify(type, value)).toString('hex')).toBe(expected);
    }),
  );
});
