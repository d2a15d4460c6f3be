import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEntry } from './read-entry.ts';

describe('an entry of a list', () => {
  test.each([
    ['cidr', '192.0.2.7', ['192.0.2.7']],
    ['cidr', ' 198.51.100.0/24 ', ['198.51.100.0/24']],
    ['cidr', '198.51.100.77/24', ['198.51.100.0/24']],
    ['cidr', '198.51.100.7/32', ['198.51.100.7']],
    ['cidr', '2001:DB8:0:0::/32', ['2001:db8::/32']],
    ['cidr', '2001:db8::1', ['2001:db8::1']],
    ['hostname', '.Example.COM', ['example.com']],
    ['hostname', '*.cdn.example.com', ['cdn.example.com']],
    ['string', 'bücher.example', ['xn--bcher-kva.example']],
    ['string', '203.0.113.9', ['203.0.113.9']],
    ['string', 'D41D8CD98F00B204E9800998ECF8427E', ['d41d8cd98f00b204e9800998ecf8427e']],
    ['string', 'HTTPS://Example.com:443/A', ['https://example.com/A']],
    ['string', 'Soc@Example.com', ['soc@example.com']],
    ['substring', 'Sandbox.example', ['sandbox.example']],
    ['regex', '/^abuse@.*$/i', ['abuse@*']],
  ] as const)('%s %s is kept in canonical form', (match, entry, kept) =>
    expect(readEntry(match, entry)).toEqual(kept),
  );

  test.each([
    ['cidr', 'example.com', 'no address or network'],
    ['cidr', '1.2.3.04', 'no address or network'],
    ['cidr', '0.0.0.0/0', 'network too wide'],
    ['hostname', '12.0.0.0/7', 'network too wide'],
    ['cidr', '2000::/3', 'network too wide'],
    ['hostname', 'com', 'no host name, address, URL or hash'],
    ['hostname', 'co.uk', 'public suffix'],
    ['string', 'google.com/maps', 'no host name, address, URL or hash'],
    ['string', 'x'.repeat(3000), 'too long'],
    ['string', 7, 'no text'],
    ['substring', '.', 'too short to be looked for anywhere'],
    ['regex', '/(a+)+/', 'expression that is not simple'],
  ] as const)('%s %s is refused: %s', (match, entry, reason) => expect(readEntry(match, entry)).toBe(reason));
});

test('no text can break the reading, and what is kept has no line break in it', () => {
  const match = fc.constantFrom('string', 'substring', 'hostname', 'cidr', 'regex');
  fc.assert(
    fc.property(match, fc.string({ unit: 'binary', maxLength: 80 }), (as, text) => {
      const read = readEntry(as as 'string', text);
      if (typeof read !== 'string') expect(read.join('')).not.toMatch(/[\n\r\0]/);
    }),
    { numRuns: 2000 },
  );
});
