import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileTexts, indicator } from '../../../tests/support/values.ts';
import { type IocType, iocTypes } from '../../contract/ioc-type.ts';
import { valueForms } from '../../exports/checks/value-forms.ts';
import { normalise } from './normalise.ts';

describe('every type', () => {
  test('a canonical value is canonical: normalising it again changes nothing, and it has the form of its type', () => {
    fc.assert(
      fc.property(indicator, ({ type, value }) => {
        expect(normalise(type, value)).toEqual({ type, value });
        expect(value).toMatch(valueForms[type]);
      }),
      { numRuns: 10_000 },
    );
  });

  test.each(iocTypes)('%s: hostile texts are refused or come out in the form of their type', (type) => {
    const check = (text: string) => {
      const found = normalise(type, text);
      if (found) expect(found.value).toMatch(valueForms[found.type]);
    };
    hostileTexts.forEach(check);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), check), { numRuns: 2000 });
  });
});

/** Text in, canonical value out; null where it is refused. */
function table(type: IocType, rows: [text: string, value: string | null, as?: IocType][]) {
  describe(type, () => {
    test.each(rows)('%j is %j', (text, value, as = type) => {
      expect(normalise(type, text)).toEqual(value === null ? null : { type: as, value });
    });
  });
}

table('ipv4', [
  ['198.51.100.7', '198.51.100.7'],
  [' 198.51.100.7 ', '198.51.100.7'],
  ['0127.0.0.1', null],
  ['198.51.100.07', null],
  ['127.1', null],
  ['0x7f.0.0.1', null],
  ['2130706433', null],
  ['256.1.1.1', null],
  ['1.2.3.4.5', null],
  ['١.٢.٣.٤', null],
  ['198.51.100.0/24', '198.51.100.0/24'],
  ['198.51.100.7/32', '198.51.100.7'],
  ['0.0.0.0/0', '0.0.0.0/0'],
  ['198.51.100.7/24', null],
  ['198.51.100.0/33', null],
  ['198.51.100.0/', null],
  ['198.51.100.0/2 4', null],
  ['198.51.100.0/24/24', null],
]);

table('ipv6', [
  ['2001:DB8::1', '2001:db8::1'],
  ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
  ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
  ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
  ['::', '::'],
  ['::ffff:198.51.100.7', '198.51.100.7', 'ipv4'],
  ['::FFFF:c633:6407', '198.51.100.7', 'ipv4'],
  ['2001:db8::/32', '2001:db8::/32'],
  ['2001:db8::1/128', '2001:db8::1'],
  ['2001:db8::1/32', null],
  ['2001:db8::/129', null],
  ['::ffff:198.51.100.0/120', null],
  ['2001:db8:::1', null],
  ['1:2:3:4:5:6:7:8:9', null],
  ['12345::', null],
]);

test('IPv6 addresses are written as the WHATWG URL serialiser writes them (RFC 5952)', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const found = normalise('ipv6', address)!;
      if (found.type === 'ipv6') expect(`[${found.value}]`).toBe(new URL(`http://[${address}]/`).hostname);
    }),
    { numRuns: 5000 },
  );
});

table('domain', [
  ['Evil.Example', 'evil.example'],
  ['evil.example.', 'evil.example'],
  ['evil.example..', null],
  ['_dmarc.evil.example', '_dmarc.evil.example'],
  ['a-b.example', 'a-b.example'],
  ['-a.example', null],
  ['a-.example', null],
  ['evil', null],
  ['evil..example', null],
  ['.evil.example', null],
  ['evil.123', null],
  ['1.2.3', null],
  ['evil.example/x', null],
  ['evil example.com', null],
  [`${'a'.repeat(63)}.example`, `${'a'.repeat(63)}.example`],
  [`${'a'.repeat(64)}.example`, null],
  [`${'a.'.repeat(126)}a`, `${'a.'.repeat(126)}a`],
  [`${'a.'.repeat(127)}a`, null],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['\u0430pple.example', 'xn--pple-43d.example'],
  ['xn--80ak6aa92e.example', 'xn--80ak6aa92e.example'],
  ['evil。example', 'evil.example'],
  ['ｅvil.example', 'evil.example'],
  ['lone\ud800.example', null],
]);

test('IDNs become punycode as every WHATWG program makes it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zäöüßñçøłžабвгд]{1,12}$/u), (word) => {
      const name = `${word}.example`;
      expect(normalise('domain', name)?.value ?? '').toBe(domainToASCII(name));
    }),
  );
});

table('url', [
  ['HTTP://Evil.Example/A?b=C', 'http://evil.example/A?b=C'],
  ['http://evil.example', 'http://evil.example/'],
  ['http://evil.example:80/', 'http://evil.example/'],
  ['https://evil.example:8443/a/../b', 'https://evil.example:8443/b'],
  ['http://evil.example/?b=2&a=1#F', 'http://evil.example/?b=2&a=1#F'],
  ['http://evil.example/ä', 'http://evil.example/%C3%A4'],
  ['http://bücher.example/', 'http://xn--bcher-kva.example/'],
  ['http://0x7f.1/', 'http://127.0.0.1/'],
  ['http://[2001:DB8::1]:8443/a]b', 'http://[2001:db8::1]:8443/a]b'],
  ['http://a:b@evil.example/', 'http://a:b@evil.example/'],
  ['ftp://evil.example/x', 'ftp://evil.example/x'],
  ['http://a.example/\u202e', 'http://a.example/%E2%80%AE'],
  ['evil.example/x', null],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['gopher://evil.example/', null],
  ['http:evil.example', null],
  ['http://', null],
  ['http://evil.example/a b', null],
  ['http://evil.example/\n', 'http://evil.example/'],
  ['http://evil.example/a\tb', null],
  ['http://evil.example/\x7f', null],
  ['http://1.2.3.4.5/', null],
  ['http://a_b.example/', 'http://a_b.example/'],
  ['http://evil!.example/', null],
  [`http://a.example/${'x'.repeat(2031)}`, `http://a.example/${'x'.repeat(2031)}`],
  [`http://a.example/${'x'.repeat(2032)}`, null],
  [`http://a.example/${'ä'.repeat(400)}`, null],
]);

table('email', [
  ['First.Last+tag@Evil.Example', 'first.last+tag@evil.example'],
  ["o'neil@evil.example", "o'neil@evil.example"],
  ['a`b|c@evil.example', 'a`b|c@evil.example'],
  [`${'a'.repeat(64)}@evil.example`, `${'a'.repeat(64)}@evil.example`],
  [`${'a'.repeat(65)}@evil.example`, null],
  ['a@bücher.example', 'a@xn--bcher-kva.example'],
  ['a@b@evil.example', null],
  ['@evil.example', null],
  ['a@', null],
  ['a@evil', null],
  ['a@[198.51.100.7]', null],
  ['a@198.51.100.7', null],
  ['.a@evil.example', null],
  ['a..b@evil.example', null],
  ['"a b"@evil.example', null],
  ['ä@evil.example', null],
]);

table('md5', [
  ['D41D8CD98F00B204E9800998ECF8427E', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['d41d8cd98f00b204e9800998ecf8427', null],
  ['d41d8cd98f00b204e9800998ecf8427g', null],
]);
table('sha1', [
  ['A'.repeat(40), 'a'.repeat(40)],
  ['a'.repeat(41), null],
]);
table('sha256', [
  ['A'.repeat(64), 'a'.repeat(64)],
  ['a'.repeat(63), null],
]);
table('sha512', [
  ['A'.repeat(128), 'a'.repeat(128)],
  ['a'.repeat(127), null],
]);
table('cve', [
  ['cve-2026-12345', 'CVE-2026-12345'],
  ['CVE-2026-1234567890123456789', 'CVE-2026-1234567890123456789'],
  ['CVE-2026-12345678901234567890', null],
  ['CVE-2026-123', null],
  ['CVE-26-1234', null],
  ['CVE-2026-1234; rm -rf', null],
  ['CVE-٢٠٢٦-1234', null],
]);
table('mitre_attack', [
  ['t1059.001', 'T1059.001'],
  ['TA0001', 'TA0001'],
  ['T105', null],
  ['T1059.01', null],
  ['TA0001.001', null],
  ['T1059 OR 1=1', null],
]);
