import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refangText } from './refang-text.ts';

const plain = (text: string) => refangText(text).text;

describe('refanging of running text', () => {
  test.each([
    'mallow-drop[.]net',
    'mallow-drop(.)net',
    'mallow-drop{.}net',
    'mallow-drop<.>net',
    'mallow-drop[dot]net',
    'mallow-drop(DOT)net',
    'mallow-drop [.] net',
    'mallow-drop[. .]net',
    'mallow-drop[.)net',
    'mallow-drop[,]net',
    'mallow-drop[.net',
    'mallow-drop[.net]',
    'mallow-drop.[net]',
    'mallow-drop[[.]]net',
    'mallow-drop[.]\nnet',
    'mallow-drop.]net',
    'mallow-drop].net',
    'mallow-drop\\.net',
    'mallow-drop\\[.\\]net',
    'mallow[-]drop[.]net',
    'mallow\u00ad-drop\u200b.net',
    'mallow\u2011drop.net',
  ])('%s is mallow-drop.net', (text) => {
    expect(plain(`seen at ${text}, again`)).toBe('seen at mallow-drop.net, again');
  });

  test.each([
    'hxxp://a.quill.cc/x',
    'hXXp://a.quill.cc/x',
    'hxtp://a.quill.cc/x',
    'h**p://a.quill.cc/x',
    'h[tt]p://a.quill.cc/x',
    'ttp://a.quill.cc/x',
    'xxxx://a.quill.cc/x',
    'hxxp//a.quill.cc/x',
    '[hxxp]://a.quill.cc/x',
    'hxxp[:/]/a.quill.cc/x',
    'hxxp[://a.quill.cc/x',
    'meow://a.quill.cc/x',
    'hxxp[:]//a.quill.cc/x',
    'hxxp[://]a.quill.cc/x',
    'hxxp:[//]a.quill.cc/x',
    'http:[/][/]a.quill.cc/x',
    'hxxp:// a.quill.cc/x',
    'hxxp\\[:\\]//a.quill.cc/x',
    'http:\\/\\/a.quill.cc\\/x',
    'http[:]//a[.]quill[.]cc[/]x',
  ])('%s is a plain URL', (text) => {
    expect(plain(`(${text})`)).toBe('(http://a.quill.cc/x)');
  });

  test.each([
    ['hxxps://q.cc', 'https://q.cc'],
    ['hxxps//q.cc', 'https://q.cc'],
    ['q.cc[:443]', 'q.cc:443'],
    ['45 [.] 9 [.] 20 [.] 77', '45.9.20.77'],
    ['q.cc\\x00q.net\\r\\n', 'q.cc\nq.net\n'],
    ['http[s]://q.cc', 'https://q.cc'],
    ['hxxp[s]://q.cc', 'https://q.cc'],
    ['fxp://q.cc', 'ftp://q.cc'],
    ['tcp[:]//q.cc[:]443', 'tcp://q.cc:443'],
    ['ann[@]quill.cc', 'ann@quill.cc'],
    ['ann(at)quill(dot)cc', 'ann@quill.cc'],
    ['ann [at] quill [dot] cc', 'ann@quill.cc'],
    ['CVE\u20132031\u20134455', 'CVE-2031-4455'],
  ])('%s is %s', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test.each([
    'a word (see above). Next',
    'list[0].name and list[i].call()',
    'write [.] to defang',
    '[redacted].quill.net',
    'dot.gov-quill.one is one name',
    'a range of 3–5 days',
    '\\\\server\\share',
    'C:\\net\\readme',
    'arr.[i] and key[:n]',
    'https://quill.cc/host[v17]/a.js',
  ])('%s stays as it is', (text) => {
    expect(plain(text)).toBe(text);
  });

  test('positions lead back to the text as given', () => {
    const input = 'x hxxps://one[.]two[.]cc/a then three(.)cc';
    const { text, map } = refangText(input);
    const at = text.indexOf('two.cc');
    expect(input.slice(map.start(at), map.end(at + 6))).toBe('two[.]cc');
    const last = text.indexOf('three.cc');
    expect(input.slice(map.start(last), map.end(last + 8))).toBe('three(.)cc');
  });

  test('for any text every position of the result has a range in the input, in order', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '.',
      '[.]',
      '(dot)',
      'http',
      'hxxp',
      ':',
      '//',
      ' ',
      'a',
      '\\',
      '\u200b',
      '@',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const input = pieces.join('');
        const { text, map, marks } = refangText(input);
        let previous = 0;
        for (let i = 0; i < text.length; i++) {
          expect(map.start(i)).toBeGreaterThanOrEqual(i === 0 ? 0 : map.start(i - 1));
          expect(map.end(i + 1)).toBeGreaterThanOrEqual(previous);
          previous = map.end(i + 1);
        }
        expect(previous).toBeLessThanOrEqual(input.length);
        for (const mark of marks) expect(mark).toBeLessThan(text.length);
      }),
    );
  });
});
