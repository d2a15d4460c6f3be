import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastCost } from '../../../tests/support/least-cost.ts';
import { parsePattern } from '../../domain/stix/stix-pattern.ts';
import { observedByPattern } from './stix-observed.ts';

const observed = (pattern: string) =>
  observedByPattern(parsePattern(pattern) ?? []).map(({ type, value }) => [type, value]);

describe('a STIX pattern', () => {
  it.each([
    ["[ipv4-addr:value = '192.0.2.7']", [['ipv4', '192.0.2.7']]],
    ["[ipv6-addr:value='2001:db8::7']", [['ipv6', '2001:db8::7']]],
    ["[ipv4-addr:value ISSUBSET '192.0.2.0/24']", [['ipv4', '192.0.2.0/24']]],
    ["[domain-name:value == 'bad.example']", [['domain', 'bad.example']]],
    ["[url:value = 'http://a.example/it\\'s?a=\\\\b']", [['url', "http://a.example/it's?a=\\b"]]],
    ["[email-message:from_ref.value = 'a@bad.example']", [['email', 'a@bad.example']]],
    ["[file:hashes.'SHA-256' = 'AB']", [['sha256', 'AB']]],
    ["[file:hashes.SHA256 = 'ab']", [['sha256', 'ab']]],
    ["[file:hashes.MD5 = 'ab' AND file:name = 'a.exe']", [['md5', 'ab']]],
    ["[x509-certificate:hashes.'SHA-1' = 'ab']", [['x509_sha1', 'ab']]],
    ["[x509-certificate:hashes.'SHA-256' = 'ab']", []],
    ["[file:name = 'a.exe']", [['filename', 'a.exe']]],
    ['[autonomous-system:number = 64500]', [['asn', '64500']]],
    [
      "[ipv4-addr:value IN ('192.0.2.7', '192.0.2.8')]",
      [
        ['ipv4', '192.0.2.7'],
        ['ipv4', '192.0.2.8'],
      ],
    ],
    [
      "[url:value = 'http://a.example/'] OR [url:value = 'http://b.example/']",
      [
        ['url', 'http://a.example/'],
        ['url', 'http://b.example/'],
      ],
    ],
    [
      "([url:value = 'http://a.example/'] FOLLOWEDBY [domain-name:value = 'b.example']) WITHIN 600 SECONDS",
      [
        ['url', 'http://a.example/'],
        ['domain', 'b.example'],
      ],
    ],
    [
      "[url:value = 'http://a.example/'] START t'2026-01-01T00:00:00Z' STOP t'2026-02-01T00:00:00Z' REPEATS 3 TIMES",
      [['url', 'http://a.example/']],
    ],
    ["[url:value = 'http://a.example/' OR url:value = 'http://a.example/']", [['url', 'http://a.example/']]],
  ])('%s', (pattern, wanted) => {
    expect(observed(pattern)).toEqual(wanted);
  });

  const dst = "network-traffic:dst_ref.type = 'ipv4-addr' AND network-traffic:dst_ref.value";

  it.each([
    [`[${dst} = '192.0.2.7']`, [['ipv4', '192.0.2.7']]],
    [`[${dst} = '192.0.2.7' AND network-traffic:dst_port = 443]`, [['ip_port', '192.0.2.7:443']]],
    [
      "[ipv6-addr:value = '2001:db8::7' AND network-traffic:dst_port = '443']",
      [['ip_port', '[2001:db8::7]:443']],
    ],
    [
      "[(ipv4-addr:value = '192.0.2.7' OR ipv4-addr:value = '192.0.2.8') AND network-traffic:dst_port = 80]",
      [
        ['ip_port', '192.0.2.7:80'],
        ['ip_port', '192.0.2.8:80'],
      ],
    ],
    [
      "[ipv4-addr:value = '192.0.2.7' AND network-traffic:dst_port = 80 OR ipv4-addr:value = '192.0.2.8']",
      [
        ['ip_port', '192.0.2.7:80'],
        ['ipv4', '192.0.2.8'],
      ],
    ],
    ["[domain-name:value = 'bad.example' AND network-traffic:dst_port = 80]", [['domain', 'bad.example']]],
  ])('%s: an address with a port is a service', (pattern, wanted) => {
    expect(observed(pattern)).toEqual(wanted);
  });

  it.each([
    "[ipv4-addr:value = '192.0.2.7' AND process:command_line LIKE '%x%']",
    "[domain-name:value = 'cdn.example' AND network-traffic:extensions.'http-request-ext'.request_value = '/evil']",
    "[domain-name:value != 'good.example']",
    "[domain-name:value NOT = 'good.example']",
    "[domain-name:value LIKE '%.example']",
    "[file:name = 'svchost.exe' AND file:size = 4711]",
    '[EXISTS domain-name:value]',
    "[windows-registry-key:values[*].name = 'x']",
  ])('%s names no indicator by itself', (pattern) => {
    expect(parsePattern(pattern)).not.toBeNull();
    expect(observed(pattern)).toEqual([]);
  });

  it.each([
    '',
    "domain-name:value = 'a'",
    "[domain-name:value = 'a'",
    "[domain-name:value = 'a]",
    "[domain-name:value = 'a']]",
    "[domain-name:value 'a']",
    "[domain-name:value = 'a' AND]",
    '[domain-name:value = ]',
    "[domain-name:value IN 'a']",
    `${'('.repeat(500)}[a:b = 'c']${')'.repeat(500)}`,
    `[${'('.repeat(500)}a:b = 'c'${')'.repeat(500)}]`,
  ])('%s is none', (pattern) => {
    expect(parsePattern(pattern)).toBeNull();
  });

  it('gives back every value whatever it holds', () => {
    const character = fc.constantFrom("'", '\\', ']', ' ', '\n', 'a', '=', 'é', '😀', '\u0000');
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: character, minLength: 1 }), { minLength: 1, maxLength: 5 }),
        (values) => {
          const quoted = values.map((value) => `url:value = '${value.replace(/[\\']/g, '\\$&')}'`);
          const wanted = [...new Set(values)].map((value) => ['url', value]);
          expect(observed(`[${quoted.join(' OR ')}]`)).toEqual(wanted);
          expect(observed(quoted.map((test) => `[${test}]`).join(' AND '))).toEqual(wanted);
        },
      ),
    );
  });

  it('survives any text made of its words', () => {
    const word = fc.constantFrom(
      ...['[', ']', '(', ')', "'", "\\'", '=', 'AND', 'OR', 'NOT', 'IN', ',', "'x'", 'a:b', '.', '[*]'],
      ...[
        'ipv4-addr:value',
        'network-traffic:dst_port',
        '443',
        'FOLLOWEDBY',
        'WITHIN',
        'SECONDS',
        ' ',
        "t'x'",
      ],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom('', ' '), (words, space) => {
        observed(words.join(space));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["'", "'"],
    ['quotes that stay open', "[a:b = '\\'"],
    ['escapes', '\\\\'],
    ['paths', 'a:b.c.'],
    ['signs', '= '],
    ['alternatives', "[a:b='c'] OR "],
    ['tests', "a:b = 'c' AND "],
    ['digits', '1'],
    ['white space', ' '],
  ])('needs little time for a quarter of a megabyte of %s', (_, piece) => {
    const texts = ['', '[', "[a:b = '"].map((head) =>
      (head + piece.repeat(300_000 / piece.length)).slice(0, 262_000),
    );
    expect(leastCost(2000, () => texts.map(observed))).toBeLessThan(2000);
  });
});
