import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeedError } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { readList } from './read-list.ts';

const read = (text: string) => [...readList(text, 'a list')];
const values = (text: string) => read(text).flatMap(({ value }) => value || []);

describe('a plain list', () => {
  it('has values between comments of three kinds, blank lines and mixed line ends', () => {
    const text = '# one\n; two\r\n// three\n\r\n \t \n192.0.2.1\r\n  192.0.2.2\t\n\n2001:db8::1';
    expect(read(text)).toEqual([
      { value: '', remark: 'one' },
      { value: '', remark: 'two' },
      { value: '', remark: 'three' },
      { value: '192.0.2.1', remark: '' },
      { value: '192.0.2.2', remark: '' },
      { value: '2001:db8::1', remark: '' },
    ]);
  });

  it('hands a remark out apart from its value', () => {
    expect(read('192.0.2.0/24 ; SBL1\n192.0.2.1 # Scanning Host\na.example\t// seen # twice\n')).toEqual([
      { value: '192.0.2.0/24', remark: 'SBL1' },
      { value: '192.0.2.1', remark: 'Scanning Host' },
      { value: 'a.example', remark: 'seen # twice' },
    ]);
  });

  it('keeps the marks that belong to a URL', () => {
    const urls = ['https://a.example/#/login', 'http://a.example/a;b=1', 'http://a.example//x'];
    expect(values(urls.join('\n'))).toEqual(urls);
  });

  it('has no byte order mark in its first value', () => {
    expect(values(feedBody(Buffer.from('\ufeff192.0.2.1\n')).text)).toEqual(['192.0.2.1']);
    expect(values(feedBody(Buffer.from('\ufeffa.example\r\n', 'utf16le')).text)).toEqual(['a.example']);
  });

  it('gives back any values, however they are laid out', () => {
    const value = fc.stringMatching(/^[a-z0-9][a-z0-9.:/?=-]{0,30}$/);
    const noise = fc.constantFrom('', '#', '# x', ' ', '; y', '\t// z');
    const end = fc.constantFrom('\n', '\r\n');
    const remark = fc.constantFrom('', ' # x', '\t; y', ' // z', '  ');
    fc.assert(
      fc.property(fc.array(fc.tuple(noise, end, value, remark, end)), (lines) => {
        const text = `192.0.2.1\n${lines.map((parts) => parts.join('')).join('')}`;
        expect(values(text)).toEqual(['192.0.2.1', ...lines.map((parts) => parts[2])]);
      }),
    );
  });

  it.each([
    ['nothing', '', 'empty body'],
    ['white space', ' \r\n\n', 'empty body'],
    ['a page', '<!DOCTYPE html><title>Log in</title>', 'an HTML page titled “Log in”'],
    ['other markup', '\n<?xml version="1.0"?><a/>', 'markup'],
    ['an archive', 'PK\u0003\u0004\u0014\u0000', 'binary data'],
    ['bytes that are no text', '\ufffd'.repeat(30), 'binary data'],
  ])('is not %s', (_, text, words) => {
    expect(() => read(text)).toThrow(FeedError);
    expect(() => read(text)).toThrow(
      `expected a list, got ${words === 'empty body' ? 'an empty body' : words}`,
    );
  });

  it('reads the begin of an endless line and goes on behind it', () => {
    expect(values(`${'a'.repeat(100_000)}\n192.0.2.1 # ${'b'.repeat(100_000)}\n192.0.2.2`)).toEqual([
      'a'.repeat(8192),
      '192.0.2.1',
      '192.0.2.2',
    ]);
  });

  it('ends with an error after half a million values', () => {
    const text = 'a.example\n'.repeat(500_001);
    let count = 0;
    expect(() => {
      for (const _ of readList(text, 'a list')) count++;
    }).toThrow('more than 500000');
    expect(count).toBe(500_000);
  });
});
