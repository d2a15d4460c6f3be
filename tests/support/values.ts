/** Values for property tests: valid indicators of every type, and texts that have broken parsers elsewhere. */
import fc from 'fast-check';
import { type IocType, iocTypes } from '../../src/contract/ioc-type.ts';
import { type Ioc, normalise } from '../../src/domain/iocs/normalise.ts';

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF'), minLength: length, maxLength: length });
const label = fc.stringMatching(/^[a-z0-9_](?:[a-z0-9_-]{0,20}[a-z0-9_])?$/);
const domain = fc
  .tuple(fc.array(label, { minLength: 1, maxLength: 4 }), fc.stringMatching(/^[a-z]{2,8}$/))
  .map(([labels, top]) => [...labels, top].join('.'));
const host = fc.oneof(
  domain,
  fc.ipV4(),
  fc.ipV6().map((address) => `[${address}]`),
);
/** Everything that may stand in a path, and everything that a defanged value uses as a mark. */
const rest = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        '.',
        '[.]',
        '(dot)',
        'hxxp://',
        '[:]//',
        '[/]',
        '@',
        '[@]',
        '?',
        '#',
        "'",
        '"',
        '>',
        ')',
        ']',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const authority = fc
  .tuple(fc.option(rest, { freq: 5 }), host, fc.option(fc.nat({ max: 65_535 }), { freq: 3 }))
  .map(([user, name, port]) => `${user === null ? '' : `${user}@`}${name}${port === null ? '' : `:${port}`}`);
const url = fc
  .tuple(fc.constantFrom('http', 'https', 'ftp', 'HTTP'), authority, fc.constantFrom('', '/', '?', '#'), rest)
  .map(([scheme, where, mark, tail]) => `${scheme}://${where}${mark}${mark === '' ? '' : tail}`);
const local = fc.string({
  unit: fc.constantFrom(..."abcxyz0189.!#$%&'*+/=?^_{}~`|-", '{at}', '{dot}'),
  minLength: 1,
  maxLength: 40,
});
const email = fc.tuple(local, domain).map(([name, where]) => `${name}@${where}`);
const digits = (min: number, max: number) => fc.stringMatching(new RegExp(`^\\d{${min},${max}}$`));

const texts: Record<IocType, fc.Arbitrary<string>> = {
  ipv4: fc.oneof(
    fc.ipV4(),
    fc.ipV4().map((address) => address.replace(/\d+$/, '0/24')),
  ),
  ipv6: fc.oneof(fc.ipV6(), fc.constantFrom('2001:db8::/32', '::', '::1', 'fe80::1%eth0')),
  domain,
  url,
  md5: hex(32),
  sha1: hex(40),
  sha256: hex(64),
  sha512: hex(128),
  email,
  cve: fc.tuple(digits(4, 4), digits(4, 19)).map(([year, number]) => `CVE-${year}-${number}`),
  mitre_attack: fc.stringMatching(/^(?:T\d{4}(?:\.\d{3})?|TA\d{4})$/),
};

/** A valid indicator in its canonical spelling. */
export const indicator: fc.Arbitrary<Ioc> = fc
  .oneof(...iocTypes.map((type) => texts[type].map((text) => normalise(type, text))))
  .filter((found): found is Ioc => found !== null);

/** Values and texts that have broken renderers and parsers elsewhere. */
export const hostileTexts: string[] = [
  'http://a.example/x?y=1&z=*',
  "http://a.example/it's",
  'http://a.example/%22%20%7C%20delete',
  'http://a.example/" | delete',
  'x"; union * //',
  '`macro` $token$ [search index=*]',
  'C:\\new\\table\\*',
  'a|b=c\\',
  '] "] \\]',
  "'] OR [file:name='x",
  '- a: b # c',
  '=HYPERLINK("http://a.example")',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '\uff1d1',
  '\0=1',
  '</Content><!-- ]]> &xxe; <?php',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'a\u202eb\u2028c\u0000d\u0085e',
  'lone \ud800 surrogate \udfff',
  '\ud83d\ude00.example',
  '\u0130stanbul.example',
  `http://a.example/${'x'.repeat(2031)}`,
  `http://a.example/${'x'.repeat(2032)}`,
  `${'a.'.repeat(126)}a`,
  `${'a.'.repeat(127)}a`,
  `${'a'.repeat(64)}@a.example`,
  `${'a'.repeat(65)}@a.example`,
  'xn--80ak6aa92e.example',
  '\u0430pple.example',
  '0127.0.0.1',
  '127.1',
  '0x7f.1',
  '2130706433',
  '::ffff:198.51.100.7',
  '2001:DB8::1',
  'CVE-2026-1234; rm -rf',
  'T1059 OR 1=1',
  'https://[2001:db8::1]:8443/a]b',
  'line\r\nbreak,"quoted"',
  ' leading and trailing ',
];
