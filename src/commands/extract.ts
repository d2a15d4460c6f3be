/** `extract`: text or HTML in, one indicator per line out; needs no store. */
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { extract as extractFrom } from '../domain/articles/extract.ts';
import { isValueList } from '../domain/articles/is-value-list.ts';
import { isTechnique, tacticName } from '../domain/attack/techniques.ts';
import { csvLine } from '../lib/csv-cell.ts';
import { decodeText } from '../lib/decode-text.ts';
import type { Command } from './command.ts';
import { isHtml } from './is-html.ts';
import { oneOf } from './required.ts';

export const extract: Command = {
  name: 'extract',
  summary: 'Print the indicators of texts or HTML pages, one per line.',
  operands: '[FILE…|-]',
  options: {
    format: { type: 'string', value: 'FORMAT', default: 'jsonl', meaning: 'jsonl or csv' },
    dropped: { type: 'boolean', meaning: 'also print what was refused, with the reason' },
  },
  async run({ operands, text, flag, print }) {
    const format = oneOf(text('format')!, ['jsonl', 'csv'], 'format');
    const files = operands.length > 0 ? operands : ['-'];
    const columns = [...(files.length > 1 ? ['file'] : []), 'type', 'value', 'offset', 'confidence', 'place'];
    if (flag('dropped')) columns.push('reason');
    const show = (row: Record<string, unknown>) => {
      if (format === 'jsonl') return print(JSON.stringify(row));
      print(csvLine(columns.map((name) => String(row[name] ?? ''))).trimEnd());
    };
    if (format === 'csv') print(columns.join(','));
    for (const file of files) {
      const input = decodeText(file === '-' ? await buffer(process.stdin) : await readFile(file));
      const name = files.length > 1 ? { file } : {};
      const { found, dropped } = extractFrom(input, {
        html: isHtml(input),
        keepReserved: isValueList(input),
        isTechnique: isAttackId,
      });
      for (const { type, value, offset, confidence, place } of found) {
        show({ ...name, type, value, offset, confidence, place });
      }
      if (flag('dropped'))
        for (const { type, value, offset, reason } of dropped) show({ ...name, type, value, offset, reason });
    }
    return undefined;
  },
};

function isAttackId(id: string): boolean {
  return isTechnique(id) || tacticName(id) !== null;
}
