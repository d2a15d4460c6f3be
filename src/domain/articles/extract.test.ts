import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defang } from '../iocs/defang.ts';
import { normalise } from '../iocs/normalise.ts';
import { refang } from '../iocs/refang.ts';
import { extract } from './extract.ts';

/** `type value` of everything reported, hosts of reported URLs and addresses left out. */
function found(text: string): string[] {
  return extract(text)
    .found.filter((one) => !one.related)
    .map((one) => `${one.type} ${one.value}`);
}

function reason(text: string): string | undefined {
  return extract(text).dropped[0]?.reason;
}

describe('URLs end where they end', () => {
  test.each([
    '(https://a.quill.cc/x)',
    '<https://a.quill.cc/x>',
    '++https://a.quill.cc/x++',
    '*https://a.quill.cc/x*',
    '**https://a.quill.cc/x**,',
    '`https://a.quill.cc/x`',
    '"https://a.quill.cc/x",',
    "get('https://a.quill.cc/x', {",
    '| https://a.quill.cc/x | yes |',
    'see https://a.quill.cc/x. Then',
    'https://a.quill.cc/x · next',
    '[https://a.quill.cc/x]',
    '「https://a.quill.cc/x」',
  ])('%s', (text) => {
    expect(found(text)).toEqual(['url https://a.quill.cc/x']);
  });

  test.each([
    'http://a.quill.cc/host[v17]/admin/mj.php',
    'http://a.quill.cc/get(RUN).txt',
    'http://a.quill.cc/a_(b)',
    'http://a.quill.cc/x?a[]=1&b=2',
    'http://a.quill.cc/x;5061;0',
    'http://a.quill.cc/?u=http://b.quill.cc/',
    'http://a.quill.cc:8080/a,b',
    'http://a.quill.cc//a.php#part',
    'https://www.parcel.com@a.quill.cc/us',
  ])('%s keeps what belongs to it', (text) => {
    expect(found(`at ${text} here`)).toEqual([`url ${text}`]);
  });

  test.each([
    'https://a.quill.cc/x…',
    'https://a.quill.cc/x...',
    'https://a.quill.cc/x[...]',
    'https://a.quill.cc/x/[redacted]',
    'https://a.quill.cc/x/<id>/y',
    'https://a.quill.cc/{id}/y',
    'https://a.quill.cc/%s/y',
    'https://a.quill.cc/?m=ab...yz',
  ])('%s is only a part of a URL: its host is reported instead', (text) => {
    const { found: finds, dropped } = extract(`at ${text} here`);
    expect(finds.map((one) => [one.value, one.related])).toEqual([['a.quill.cc', false]]);
    expect(['truncated', 'template']).toContain(dropped[0]!.reason);
  });

  test('two URLs joined by a comma are two', () => {
    expect(found('http://a.quill.cc/x,http://b.quill.cc/y')).toHaveLength(2);
  });

  test('targets of Markdown and AsciiDoc links are not reported, nor is their host', () => {
    for (const text of [
      '[text](https://a.quill.cc/x)',
      'https://a.quill.cc/x[text]',
      'http://a.quill.cc/[text]',
    ]) {
      expect(extract(text).found).toEqual([]);
      expect(reason(text)).toBe('link_target');
    }
  });

  test('a defanged link target, or one under a heading of indicators, is reported', () => {
    expect(found('[text](hxxps://a.quill[.]cc/x)')).toEqual(['url https://a.quill.cc/x']);
    expect(found('# Indicators\n[text](https://a.quill.cc/x)')).toEqual(['url https://a.quill.cc/x']);
  });

  test('the host comes along as related; nothing else inside a URL is reported', () => {
    const text = 'http://a.quill.cc/d41d8cd98f00b204e9800998ecf8427e/CVE-2031-4455/1.2.3.4/b.quill.cc';
    expect(extract(text).found.map((one) => [one.type, one.related])).toEqual([
      ['url', false],
      ['domain', true],
    ]);
  });

  test.each(['http://:', 'enter http:// or https:// or www.', 'http://quill.nosuchtld/', 'http://%s/x'])(
    '%s is none',
    (text) => {
      expect(extract(text).found).toEqual([]);
    },
  );
});

describe('e-mail addresses', () => {
  test.each([
    '`ann.b+c@quill[.]cc`',
    '10|ann.b+c@quill.cc',
    'mailto:ann.b+c@quill.cc',
    '<ann.b+c@quill.cc>,',
  ])('%s', (text) => {
    expect(found(text)).toEqual(['email ann.b+c@quill.cc']);
  });

  test('a message is no mailbox, unless the author defanged it', () => {
    expect(found('Message-ID: <1.2@mail.quill.com>')).toEqual(['domain mail.quill.com']);
    expect(found('Message-ID: <1.2@mail.quill[.]com>')).toEqual(['email 1.2@mail.quill.com']);
  });

  test('a user name before a host is no mailbox', () => {
    expect(found('//www.parcel.com@quill.cc')).toEqual(['domain quill.cc']);
  });
});

describe('options', () => {
  test('none of them switches anything else off', () => {
    const text = 'hxxps://a[.]quill[.]cc/x libtor.so a.b.c 45.9.20[.]77';
    const plain = extract(text);
    expect(plain.found.map((one) => one.value)).toEqual(['https://a.quill.cc/x', 'a.quill.cc', '45.9.20.77']);
    for (const options of [
      { keepReserved: true },
      { html: true },
      { ownHosts: ['maple.com'] },
      { isTechnique: () => true },
    ]) {
      expect(extract(text, options).found).toEqual(plain.found);
    }
  });
});

describe('what is said about a find', () => {
  test('one entry per value with the first offset, the count and the best confidence', () => {
    const text = 'We saw maple.com today. Later maple[.]com, maple.com.';
    expect(extract(text).found).toEqual([
      {
        type: 'domain',
        value: 'maple.com',
        offset: 7,
        length: 9,
        confidence: 90,
        place: 'text',
        count: 3,
        defanged: true,
        related: false,
      },
    ]);
  });

  test('confidence follows the evidence', () => {
    const confidence = (text: string) => extract(text).found[0]!.confidence;
    const md5 = 'd41d8cd98f00b204e9800998ecf8427e';
    expect(confidence('we saw maple.com today')).toBe(60);
    expect(confidence('we saw maple[.]com today')).toBe(90);
    expect(confidence('## Network indicators\nThen maple.com too')).toBe(90);
    expect(confidence('## Network indicators\nx\n## References\nThen maple.com too')).toBe(60);
    expect(confidence(`the sample ${md5} did`)).toBe(85);
    expect(confidence(`and then ${md5} did`)).toBe(60);
  });

  test('the place is read from Markdown', () => {
    const place = (text: string) => extract(text).found[0]!.place;
    expect(place('| a | maple.com |')).toBe('table');
    expect(place('- maple.com')).toBe('list');
    expect(place('```\nmaple.com\n```')).toBe('code');
  });

  test('hosts of the article are not reported, nor what lies below them', () => {
    const { found: rest, dropped } = extract('https://blog.maple.com/a ann@maple.com maple.com quill.cc/x', {
      ownHosts: ['www.maple.com'],
    });
    expect(rest.map((one) => one.value)).toEqual(['quill.cc']);
    expect(new Set(dropped.map((one) => one.reason))).toEqual(new Set(['own_host']));
  });
});

describe('for any text', () => {
  const word = fc.constantFrom(
    'the',
    'was',
    '(',
    ')',
    '**',
    '|',
    '\n',
    '`',
    ',',
    '- ',
    '日本',
    '[',
    ']',
    '"',
    'C:\\',
  );
  const name = fc.stringMatching(/^[a-z][a-z0-9]{2,10}$/).map((text) => `q${text}`);
  const host = fc
    .tuple(name, fc.constantFrom('com', 'net', 'org', 'ru', 'xyz'))
    .map((parts) => parts.join('.'));
  const octet = fc.integer({ min: 21, max: 99 });
  const value = fc.oneof(
    host.map((text) => ['domain', text] as const),
    fc.tuple(host, name).map(([at, path]) => ['url', `https://${at}/${path}`] as const),
    fc.tuple(name, host).map((parts) => ['email', parts.join('@')] as const),
    fc.tuple(octet, octet, octet, octet).map((parts) => ['ipv4', parts.join('.')] as const),
  );

  test('defanged values in prose are found, and their range refangs to them', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 6 }),
        value,
        fc.array(word, { maxLength: 6 }),
        (before, [type, text], after) => {
          const input = [...before, defang(type, text), ...after].join(' ');
          const one = extract(input).found.find((entry) => entry.type === type && entry.value === text);
          expect(one).toMatchObject({ defanged: true, confidence: 90 });
          const written = input.slice(one!.offset, one!.offset + one!.length);
          expect(normalise(type, refang(written))?.value).toBe(text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('nothing throws, every value is canonical and every range lies in the input', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        'http://',
        'hxxp[:]//',
        '[.]',
        '.',
        '@',
        'com',
        '1.2.3.4',
        '/24',
        '::',
        '<a href="',
        '">',
        '&#x2e;',
        '<td>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, html) => {
        const input = pieces.join('');
        for (const { type, value: text, offset, length } of extract(input, { html }).found) {
          expect(normalise(type, text)).toEqual({ type, value: text });
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset + length).toBeLessThanOrEqual(input.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
