import { expect, test } from 'vitest';
import { decodeHtml } from './decode-html.ts';

const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
const page = (head: string, body: Uint8Array) =>
  Buffer.concat([Buffer.from(`<html><head>${head}</head>`), body]);

test.each([
  ['<meta charset="windows-1251">', ''],
  ['<META HTTP-EQUIV="Content-Type" content="text/html; charset=windows-1251">', 'text/html'],
  ['<meta charset="utf-8">', 'text/html; charset=windows-1251'],
])('%s with the header %j is windows-1251', (head, contentType) => {
  expect(decodeHtml(page(head, cyrillic), contentType)).toContain('Привет');
});

test('without a word it is UTF-8, and so it is where the word is none or can’t be true', () => {
  const utf8 = Buffer.from('Привет');
  for (const head of ['', '<meta charset="no-such-thing">', '<meta charset="utf-16le">'])
    expect(decodeHtml(page(head, utf8))).toContain('Привет');
});

test('a byte order mark outweighs the page’s own word', () => {
  const marked = Buffer.concat([
    Buffer.from([0xef, 0xbb, 0xbf]),
    page('<meta charset="windows-1251">', Buffer.from('Привет')),
  ]);
  expect(decodeHtml(marked)).toContain('Привет');
});

test('a page that is cut anywhere, or empty, is read', () => {
  const whole = page('<meta charset="windows-1251">', cyrillic);
  for (let end = 0; end <= whole.length; end++)
    expect(typeof decodeHtml(whole.subarray(0, end))).toBe('string');
});
