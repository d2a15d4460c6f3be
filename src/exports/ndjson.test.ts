import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf, exportRows, goldenRows, hostilePairs } from '../../tests/support/export-rows.ts';
import { iocList } from '../contract/ioc.ts';
import type { ExportRow } from './export-format.ts';
import { ndjson } from './ndjson.ts';

const ioc = iocList.shape.data.element;
const linesOf = (rows: ExportRow[]) => {
  const lines = documentOf(ndjson, rows).text.split('\n');
  expect(lines.pop()).toBe('');
  return lines;
};

test('golden: one line of everything', async () => {
  await expect(documentOf(ndjson, goldenRows).text).toMatchFileSnapshot('golden/ndjson.golden');
});

test('every line has the keys of the JSON list in its order, and the row comes back', () => {
  fc.assert(
    fc.property(exportRows, (rows) => {
      const { text, admitted } = documentOf(ndjson, rows);
      const lines = text.split('\n').slice(0, -1);
      const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
      for (const row of read) expect(Object.keys(row)).toEqual(Object.keys(ioc.shape));
      expect(read).toEqual(admitted.map((row) => ioc.parse(row)));
    }),
    { numRuns: 10_000 },
  );
});

test('nothing hostile makes another line, for whatever program splits it', () => {
  for (const { hostile, harmless } of hostilePairs) {
    const lines = linesOf(hostile);
    expect(lines).toHaveLength(linesOf(harmless).length);
    expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u0085\u2028\u2029]/);
  }
});
