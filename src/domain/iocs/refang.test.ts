import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastCost } from '../../../tests/support/least-cost.ts';
import { hostileTexts, indicator } from '../../../tests/support/values.ts';
import { defang } from './defang.ts';
import { refang } from './refang.ts';

describe('refang', () => {
  test('undoes defang for every valid value of every type', () => {
    fc.assert(
      fc.property(indicator, ({ type, value }) => {
        expect(refang(defang(type, value))).toBe(value);
      }),
      { numRuns: 10_000 },
    );
  });

  test('undoes defang where brackets and dots stand behind the host', () => {
    const parts = fc.array(fc.constantFrom('[', ']', '.', 'dot', '[.]', '[[.]]', '[dot]', 'a', '?', '/'));
    fc.assert(
      fc.property(parts, (found) => {
        const value = `https://evil.example/${found.join('')}`;
        expect(refang(defang('url', value))).toBe(value);
        expect(refang(value)).toBe(value);
      }),
      { numRuns: 10_000 },
    );
  });

  test('leaves every valid value as it is', () => {
    fc.assert(
      fc.property(indicator, ({ value }) => {
        expect(refang(value)).toBe(value);
      }),
      { numRuns: 10_000 },
    );
  });

  test.each([
    ['hxxp://evil[.]example/a.b', 'http://evil.example/a.b'],
    ['hXXps://evil[.]example', 'https://evil.example'],
    ['h**p://evil.example/', 'http://evil.example/'],
    ['meow://evil.example/', 'http://evil.example/'],
    ['hxxp[:]//evil[.]example/', 'http://evil.example/'],
    ['hxxps[://]evil[.]example/', 'https://evil.example/'],
    ['hxxp:[//]evil.example/', 'http://evil.example/'],
    ['fxp://evil[.]example/x', 'ftp://evil.example/x'],
    ['hxxp://evil[.]example[/]a[.]b', 'http://evil.example/a.b'],
    ['hxxps[://]evil[.]example/setup[.]msi?v=1[dot]2', 'https://evil.example/setup.msi?v=1.2'],
    ['https://evil[.]example/setup[.]msi', 'https://evil.example/setup.msi'],
    ['https://evil.example/a[.]b', 'https://evil.example/a[.]b'],
    ['hxxps://evil[.]example/a[[.]]b', 'https://evil.example/a[.]b'],
    ['hxxp://evil[.]example:8080/x', 'http://evil.example:8080/x'],
    ['hxxp://198[.]51[.]100[.]7[:]8080/x', 'http://198.51.100.7:8080/x'],
    ['evil[.]example', 'evil.example'],
    ['evil(.)example', 'evil.example'],
    ['evil{.}example', 'evil.example'],
    ['evil[dot]example', 'evil.example'],
    ['evil(dot)example', 'evil.example'],
    ['evil [.] example', 'evil.example'],
    ['evil dot example', 'evil.example'],
    ['evil\\.example', 'evil.example'],
    ['evil[.example', 'evil.example'],
    ['198[.]51[.]100[.]7', '198.51.100.7'],
    ['2001[:]db8[:][:]1', '2001:db8::1'],
    ['user[@]evil[.]example', 'user@evil.example'],
    ['user(at)evil.example', 'user@evil.example'],
    ['user [at] evil [dot] example', 'user@evil.example'],
    ['first[.]last[@]evil[.]example', 'first.last@evil.example'],
    ['<evil.example>', 'evil.example'],
    ['"evil.example",', 'evil.example'],
    ['(<198[.]51[.]100[.]7>).', '198.51.100.7'],
    ['“evil.example”', 'evil.example'],
    ['(evil.example)', 'evil.example'],
    ['`evil.example`', 'evil.example'],
    ['evil.example.', 'evil.example'],
    ['evil.example?!', 'evil.example'],
    ['hxxp://evil[.]example,', 'http://evil.example'],
    ['2001:db8::.', '2001:db8::'],
    ['\u200bevil\u00ad.example\ufeff', 'evil.example'],
    ['  evil.example\n', 'evil.example'],
  ])('reads %j', (text, value) => {
    expect(refang(text)).toBe(value);
  });

  test('path, query and fragment of a URL stay as they are, dots in brackets behind a defanged host aside', () => {
    const tail = '/a[.]b(dot)c?d=hxxp://x[.]y&e=f[@]g#[:]//';
    expect(refang(`http://evil.example${tail}`)).toBe(`http://evil.example${tail}`);
    const undone = tail.replaceAll('[.]', '.');
    expect(refang(`hxxp://evil[.]example${tail}`)).toBe(`http://evil.example${undone}`);
  });

  test('never throws, whatever it is given', () => {
    for (const text of hostileTexts) refang(text);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof refang(text) === 'string'));
  });

  test.each([
    ['white space', `a${' '.repeat(16_000)}b`],
    ['open brackets', `a${'['.repeat(16_000)}b`],
    ['an endless IPv6 literal', `hxxp://[${':'.repeat(16_000)}x`],
    ['signs', `a${'@'.repeat(16_000)}b`],
    ['dots', `a${'.'.repeat(16_000)} b`],
    ['dots in brackets with spaces', `a${' [ . ] '.repeat(2_000)}b`],
    ['a megabyte of spaces', `a${' '.repeat(1_000_000)}b`],
    ['a megabyte of brackets', `hxxp://${'[.'.repeat(500_000)}`],
  ])('takes no longer than its length allows: %s', (_, text) => {
    expect(leastCost(30, () => refang(text))).toBeLessThan(30);
  });
});
