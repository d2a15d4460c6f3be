import { describe, expect, it } from 'vitest';
import { FeedError } from './feed.ts';
import { readTable } from './read-table.ts';

const rows = (source: string | Iterable<string>) => {
  const { column, rows } = readTable(source, ['a', 'b']);
  return [...rows].map((row) => [row[column.a], row[column.b]]);
};

describe('a table', () => {
  it.each([
    ['in a row', 'B,x,A\n2,0,1\n'],
    ['in a comment', '# made today\n# "b", "x", "a"\n2,0,1\n'],
  ])('finds its columns by a header %s, whole or in pieces', (_, text) => {
    expect(rows(text)).toEqual([['1', '2']]);
    expect(rows([...text])).toEqual([['1', '2']]);
  });

  it('is told from a page by its first pieces, without reading on', () => {
    let taken = 0;
    function* page() {
      for (const piece of ['<ht', 'ml><title>Log in</title>']) yield piece;
      for (;;) {
        taken++;
        yield 'x'.repeat(1000);
      }
    }
    expect(() => rows(page())).toThrow('an HTML page titled “Log in”');
    expect(taken).toBeLessThan(6);
    expect(() => rows(['\n', ' '])).toThrow('an empty body');
  });

  it('is read as it is asked for, and says when it was cut off', () => {
    const read = readTable(['a,b\n1,', '2\n"3,4\n'], ['a', 'b']).rows[Symbol.iterator]();
    expect(read.next().value).toEqual(['1', '2']);
    expect(() => read.next()).toThrow(FeedError);
  });
});
