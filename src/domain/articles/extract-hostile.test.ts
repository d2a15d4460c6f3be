import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastCost } from '../../../tests/support/least-cost.ts';
import { extract } from './extract.ts';

const size = 1_000_000;
const fill = (text: string) => text.repeat(Math.ceil(size / text.length)).slice(0, size);

/** Milliseconds of the processor: see `leastCost`. */
const milliseconds = (text: string, enough: number, options = {}) =>
  leastCost(enough, () => extract(text, options));

const limit = 150;
/** Where every few characters are an indicator or a file, a hundred thousand of them have to be judged. */
const listLimit = 750;

const extensions = '.3ds.7z.accdb.ai.asp.aspx.avhd.back.bak.c.cfg';
const signs = [
  ')',
  '(',
  '[',
  ']',
  '[]',
  '](',
  '[.]',
  '[[',
  '[[.]]',
  '{{',
  '{.}',
  '.]',
  '<',
  '@',
  ':',
  '::',
  '/',
  '//',
  '.',
  '..',
  '...',
  '…',
  '\\',
  '\\n',
  '\\x00',
  '\\\\',
  "'",
  '"',
  '`',
  '|',
  '*',
  '_',
  '+',
  '-',
  '=',
  '&',
  '&amp;',
  '%s',
  '\t',
  '\n',
  '\u200b',
  '\u00ad',
  '–',
  'é.',
  '日',
];
const parts = [
  'a.',
  'a-',
  'a[.]',
  'a.com2',
  'a[.]comA',
  'a[.]com.The',
  'http://',
  'hxxp[:]//',
  'hxxp//',
  'http://a@',
  'http://a.com/',
  'http://a.com/(',
  ',http://',
  ';sh',
  '&&sh ',
  '{id}',
  '<id>',
  'a@',
  '0123456789abcdef',
  '1.',
  '255.255.255.255',
  '1:',
  '2a02:4780:',
  'CVE-',
  'CVE–',
  'cve 2031-',
  'T1059 ',
  'sha256: ',
  'ja3: ',
  'www.',
  '-.-',
  'xn--a.',
  '.onion',
  '.[net]',
  'cve 2031-hxxp[:]//',
  '0123456789abcdefhxxp[:]//',
  '\ud800',
];

describe('any megabyte takes at most 150 milliseconds of processor time', () => {
  test.each([...signs, ...parts, extensions, `${extensions} `])('%j repeated', (text) => {
    expect(milliseconds(fill(text), limit)).toBeLessThan(limit);
  });

  test.each([')', '(', '[', '[.]', "'", ',', '*', '_', '&', ';', '...', '.', 'a,http', '[a]', '{a', '<a'])(
    'a URL that goes on with %j',
    (text) => {
      expect(milliseconds(`http://a.quill.cc/${fill(text)}`, limit)).toBeLessThan(limit);
    },
  );

  test.each(['[]', '()', '{}', '<>'])('%s nested', ([open, close]) => {
    expect(milliseconds(open!.repeat(size / 2) + close!.repeat(size / 2), limit)).toBeLessThan(limit);
  });

  test.each([
    `sha256: ${'a'.repeat(32)}\n`,
    `${'b'.repeat(32)}...`,
    `ja3: ${'c'.repeat(32)} `,
    `${'d'.repeat(20)}\n`,
  ])('%j repeated', (text) => {
    expect(milliseconds(fill(text), limit)).toBeLessThan(limit);
  });

  test('any mixture of them', () => {
    const piece = fc.constantFrom(...signs, ...parts, extensions, ' ', 'quill.com', 'x'.repeat(300));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        expect(milliseconds(fill(pieces.join('')), listLimit)).toBeLessThan(listLimit);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a megabyte of HTML takes at most 150 milliseconds of processor time', () => {
  const tags = [
    '<',
    '<<',
    '</',
    '<a',
    '<a ',
    '<!--',
    '<!-',
    '<![CDATA[',
    '<?',
    '&',
    '&#',
    '&#x',
    '&#x2e;',
    '&amp;',
    '<a href="',
    '<a href=x>',
    '</a><a>',
    '</code><code>',
  ];
  const elements = [
    '<div>',
    '</div>',
    '<p>a',
    '<br>a',
    '<td>a',
    '<li>a',
    '<h1>a',
    '<pre>a',
    '<wbr>',
    'a<wbr>.com',
    '<nav>',
    '<script>',
    '<table>',
    '<code>',
  ];

  test.each([...tags, ...elements])('%s repeated', (text) => {
    expect(milliseconds(fill(text), limit, { html: true })).toBeLessThan(limit);
  });

  test('200,000 nested elements', () => {
    const html = `${'<div>'.repeat(200_000)}deep${'</div>'.repeat(200_000)}`;
    expect(milliseconds(html, limit * 2, { html: true })).toBeLessThan(limit * 2);
  });
});

describe('a megabyte of nothing but finds costs no more than a few microseconds for each', () => {
  test.each([
    '91.240.7.15 ',
    '1.2.3.4-',
    '\\\\quill.com\\ ',
    'http://quill.com/<a',
    '91.240.7.0/24 ',
    '2a02:4780::1 ',
    'a@quill.com ',
    'git@quill.com:a/b ',
    'quill.com\n',
    'quill.cc\n',
    'quill.sh | ',
    'quill.cc, ',
    'versions to 9.8.7.6 ',
    'Quill 10.2.3.1, ',
    'quill.sh\na.exe\n',
    'quill.zip ',
    'self.quill.id ',
    'quill.com/',
    'http://quill.com/a ',
    'hxxp://a[.]com/... ',
    '](http://quill.com)',
    `${'a1'.repeat(16)}\n`,
  ])('%j repeated', (text) => {
    expect(milliseconds(fill(text), listLimit)).toBeLessThan(listLimit);
  });
});
