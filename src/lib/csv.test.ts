import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';

const rows = (text: string) => [...readCsv(text)];

describe('readCsv', () => {
  it('gives back every table that RFC 4180 can write, whatever the fields hold', () => {
    const table = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }));
    const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, fc.constantFrom(',', ', '), fc.constantFrom('\n', '\r\n'), (wanted, comma, end) => {
        const text = wanted.map((row) => row.map(quoted).join(comma) + end).join('');
        expect(rows(text)).toEqual(wanted);
      }),
    );
  });

  it('skips the space before a quote and keeps commas, line ends and doubled quotes inside', () => {
    expect(rows('"a", "b,c", "d\r\ne", "f""g"\r\n')).toEqual([['a', 'b,c', 'd\r\ne', 'f"g']]);
  });

  it('keeps a quote that no comma follows as part of the field', () => {
    expect(rows('"http://x.example/a"b","2"\n')).toEqual([['http://x.example/a"b', '2']]);
  });

  it('reads unquoted fields, empty fields and lines that end in \\n, \\r\\n or \\r', () => {
    expect(rows('a,,c\r\n\r\n\nd\re,f')).toEqual([['a', '', 'c'], ['d'], ['e', 'f']]);
  });

  it('hands out comment lines, but not a # inside a row', () => {
    const comments: string[] = [];
    expect([...readCsv('## one #\n#\n"#a",b#c\n# END 1 entries', comments)]).toEqual([['#a', 'b#c']]);
    expect(comments).toEqual(['one #', '', 'END 1 entries']);
  });

  it('refuses a quote that is never closed, after the rows before it', () => {
    const read = readCsv('a,b\n"c,d\n');
    expect(read.next().value).toEqual(['a', 'b']);
    expect(() => read.next()).toThrow('never closed');
  });

  it('refuses a row over 1 MiB', () => {
    expect(() => rows(`${'a,'.repeat(600_000)}\n`)).toThrow('over 1 MiB');
  });

  it('reads any text in linear time', () => {
    for (const piece of ['"', '""', '" ', '",', '#', '\n', ' ', '"a"b', ', ', '\r']) {
      const text = piece.repeat(500_000 / piece.length);
      const start = performance.now();
      try {
        for (const _ of readCsv(text));
      } catch (error) {
        expect((error as Error).message).toMatch(/never closed|over 1 MiB/);
      }
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});
