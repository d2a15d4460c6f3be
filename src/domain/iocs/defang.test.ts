import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indicator } from '../../../tests/support/values.ts';
import type { IocType } from '../../contract/ioc-type.ts';
import { defang } from './defang.ts';

test.each<[IocType, string, string]>([
  ['ipv4', '198.51.100.7', '198[.]51[.]100[.]7'],
  ['ipv6', '2001:db8::1', '2001:db8::1'],
  ['domain', 'evil.example', 'evil[.]example'],
  ['url', 'http://evil.example/a.b?c=d.e', 'hxxp://evil[.]example/a.b?c=d.e'],
  ['url', 'https://evil.example:8443/', 'hxxps://evil[.]example:8443/'],
  ['url', 'ftp://evil.example/x', 'fxp://evil[.]example/x'],
  ['url', 'http://a.b:c@evil.example/', 'hxxp://a.b:c@evil[.]example/'],
  ['url', 'http://[2001:db8::1]/a]b', 'hxxp://[2001:db8::1]/a]b'],
  ['email', 'first.last@evil.example', 'first.last[@]evil[.]example'],
  ['md5', 'd41d8cd98f00b204e9800998ecf8427e', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['cve', 'CVE-2026-12345', 'CVE-2026-12345'],
  ['mitre_attack', 'T1059.001', 'T1059.001'],
])('%s %s becomes %s', (type, value, shown) => {
  expect(defang(type, value)).toBe(shown);
});

test('no program takes a defanged address for one that can be followed', () => {
  fc.assert(
    fc.property(indicator, ({ type, value }) => {
      const shown = defang(type, value);
      if (type === 'url') expect(shown).toMatch(/^(?:hxxps?|fxp):\/\//);
      if (type === 'domain' || type === 'ipv4') expect(shown).not.toMatch(/[^[]\.[^\]]/);
      if (type === 'email') expect(shown).toContain('[@]');
    }),
    { numRuns: 10_000 },
  );
});
