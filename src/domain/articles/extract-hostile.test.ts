import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';

describe('hostile megabytes take half a second of processor time at most', () => {
  const size = 1_000_000;
  const fill = (text: string) => text.repeat(Math.ceil(size / text.length)).slice(0, size);
  const milliseconds = (text: string) => {
    const before = process.cpuUsage();
    extract(text);
    return process.cpuUsage(before).user / 1000;
  };
  const extensions = '.3ds.7z.accdb.ai.asp.aspx.avhd.back.bak.c.cfg';
  const signs = [')', '[.]', 'a[.]', '.]', '@', ':', '[]', '(', '.', '](', '<', '\u200b'];
  const parts = [
    'a.',
    'http://',
    'hxxp[:]//',
    'http://a@',
    'a@',
    'CVE-',
    '0123456789abcdef',
    '1.2.3.4-',
    '2a02:4780:',
  ];

  test.each([...signs, ...parts, extensions, `${extensions} `])('%s repeated', (text) => {
    extract(text.repeat(1000));
    expect(milliseconds(fill(text))).toBeLessThan(500);
  });

  test.each(['[', '(', 'a,http'])('a URL that goes on with %s', (text) => {
    expect(milliseconds(`http://a.quill.cc/${fill(text)}`)).toBeLessThan(500);
  });

  test('nested brackets', () => {
    expect(milliseconds('['.repeat(size / 2) + ']'.repeat(size / 2))).toBeLessThan(500);
  });

  test.each(['2a02:4780::1 ', '91.240.7.15 ', 'a@quill.com ', 'quill.cc\n', '](http://quill.com)'])(
    'a list of nothing but %j takes a second at most',
    (text) => {
      expect(milliseconds(fill(text))).toBeLessThan(1000);
    },
  );
});
