/** The JSON document: indicators as lists show them, and what is said of all. */
import { type ExportCheck, partOf } from './export-check.ts';
import { jsonParts } from './json-parts.ts';
import { RowFaults } from './row-faults.ts';

export const jsonCheck: ExportCheck = {
  format: 'json',
  async *parts(pieces) {
    const faults = new RowFaults();
    for await (const { text, isItem } of jsonParts(pieces, 'data'))
      yield partOf(text, () => (isItem ? faults.read(text) : around(text)));
  },
};

function around(text: string) {
  const { meta, data } = JSON.parse(text) as { meta?: { generated_at?: string }; data?: unknown };
  const dated = !Number.isNaN(Date.parse(meta?.generated_at ?? ''));
  const wrong = [...(dated ? [] : ['no time']), ...(Array.isArray(data) ? [] : ['no list'])];
  return { about: 'the document', isRow: false, wrong };
}
