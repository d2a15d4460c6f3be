/** CSV: the documented columns, and no cell that a spreadsheet would calculate. */
import { lineCheck } from './line-check.ts';
import { readCsv } from './read-csv.ts';
import { RecentlySeen } from './recently-seen.ts';
import { valueFaults } from './value-forms.ts';

const header = 'id,type,value,confidence,first_seen,last_seen,source_article,source_feed,category,tags';
const columns = header.split(',').length;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z$/;
const formula = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** Of the value without the quote that guards it; a mail address may begin with one of its own. */
function faultsOf(type: string, cell: string): string[] {
  const faults = valueFaults(type, cell.replace(/^'(?=[=+\-@])/, ''));
  return faults.length > 0 && valueFaults(type, cell).length === 0 ? [] : faults;
}

export const csvCheck = lineCheck('csv', () => {
  const seen = new RecentlySeen();
  return (line, at) => {
    if (at === 0)
      return {
        about: 'the header',
        isRow: false,
        wrong: line === header ? [] : ['not the documented columns'],
      };
    const cells = readCsv(`${line}\n`)[0] ?? [];
    if (cells.length !== columns) throw new Error(`${cells.length} cells in place of ${columns}`);
    const [id, type, value, confidence, first, last] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const wrong = [
      ...(uuid.test(id) ? [] : [`no id: ${id}`]),
      ...faultsOf(type, value),
      ...(['high', 'medium', 'low'].includes(confidence) ? [] : [`no confidence: ${confidence}`]),
      ...[first, last].filter((text) => !time.test(text)).map((text) => `no time: ${text}`),
      ...cells.filter((cell) => formula.test(cell)).map((cell) => `a formula: ${cell}`),
      ...seen.add(id),
    ];
    return { about: value, isRow: true, wrong };
  };
});
