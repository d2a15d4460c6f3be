import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastCost } from '../../tests/support/least-cost.ts';
import { type CsvForm, readCsv } from './csv.ts';

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

  it('gives the same rows and comments however the text is cut into pieces', () => {
    const text = fc.string({
      unit: fc.constantFrom('"', '""', ',', ';', '\n', '\r', '#', ' ', '\t', 'a', '😀', '\ud83d'),
      maxLength: 60,
    });
    const form = fc.constantFrom({}, { delimiter: ';' }, { delimiter: '\t', comment: ';' }, { comment: '' });
    const read = (source: string | Iterable<string>, asked: CsvForm) => {
      const comments: string[] = [];
      const found: string[][] = [];
      try {
        for (const row of readCsv(source, comments, asked)) found.push(row);
      } catch (error) {
        return { found, comments, error: (error as Error).message };
      }
      return { found, comments };
    };
    const filler = `${'x,"y\n"\n'.repeat(9000)}#\n`;
    fc.assert(
      fc.property(text, form, fc.array(fc.nat(60)), fc.nat(20), (end, asked, cuts, before) => {
        // A window's worth of rows in front, so that the text lies across the place where reading starts anew.
        const whole = filler.slice(filler.length - 65_536 + before) + end;
        const at = [...new Set(cuts.map((cut) => whole.length - cut).filter((cut) => cut > 0))].sort(
          (a, b) => a - b,
        );
        const pieces = [0, ...at].map((from, n) => whole.slice(from, at[n]));
        expect(read(pieces, asked)).toEqual(read(whole, asked));
        expect(read(end, asked)).toEqual(read([...end.split('')], asked));
      }),
      { numRuns: 150 },
    );
  });

  it('takes pieces as it needs them and lets go of them when nobody reads on', () => {
    let taken = 0;
    let closed = false;
    function* endless() {
      try {
        for (;;) {
          taken++;
          yield '"a","b"\n'.repeat(1000);
        }
      } finally {
        closed = true;
      }
    }
    let count = 0;
    for (const row of readCsv(endless())) {
      expect(row).toEqual(['a', 'b']);
      if (++count === 20_000) break;
    }
    expect(taken).toBeLessThan(30);
    expect(closed).toBe(true);
  });

  it('reads a row of very many pieces in linear time', () => {
    function* drops() {
      yield '"';
      for (let n = 0; n < 1_000_000; n++) yield 'x';
      yield '"\n';
    }
    const read = () => expect([...readCsv(drops())][0]?.[0]).toHaveLength(1_000_000);
    expect(leastCost(1000, read)).toBeLessThan(1000);
  });

  it('refuses an endless line or an endless quoted field and reads no further', () => {
    for (const mark of ['#', '"', 'x']) {
      let taken = 0;
      function* endless() {
        yield mark;
        for (;;) {
          taken++;
          yield 'y'.repeat(10_000);
        }
      }
      expect(() => [...readCsv(endless())]).toThrow('over 1 MiB');
      expect(taken).toBeLessThan(500);
    }
  });

  it('keeps the first 999 comments and the last, however many there are', () => {
    const comments: string[] = [];
    const text = Array.from({ length: 5000 }, (_, n) => `# ${n}\n`).join('');
    expect([...readCsv(text, comments)]).toEqual([]);
    expect(comments).toHaveLength(1000);
    expect([comments[998], comments[999]]).toEqual(['998', '4999']);
  });

  it('takes another delimiter and another comment sign, or none', () => {
    expect([...readCsv('a\t"b\tc"\t\t d\n', [], { delimiter: '\t' })]).toEqual([['a', 'b\tc', '', 'd']]);
    const comments: string[] = [];
    expect([...readCsv('// one\n#a;b\n', comments, { delimiter: ';', comment: '//' })]).toEqual([
      ['#a', 'b'],
    ]);
    expect(comments).toEqual(['one']);
    expect([...readCsv('#a,b\n', [], { comment: '' })]).toEqual([['#a', 'b']]);
  });

  it('reads any text in linear time', () => {
    for (const piece of ['"', '""', '" ', '",', '#', '\n', ' ', '"a"b', ', ', '\r']) {
      const text = piece.repeat(500_000 / piece.length);
      const cost = leastCost(1000, () => {
        try {
          for (const _ of readCsv(text));
        } catch (error) {
          expect((error as Error).message).toMatch(/never closed|over 1 MiB/);
        }
      });
      expect(cost, piece).toBeLessThan(1000);
    }
  });
});
