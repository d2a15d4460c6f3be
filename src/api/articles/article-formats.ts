/** Lists of articles for programs: a row a line. */
import type { ArticleRow } from '../../contract/article.ts';
import { csvLine } from '../../lib/csv-cell.ts';

interface ArticleFormat {
  mediaType: string;
  /** `fields` are those that the rows have, in their order. */
  write(rows: readonly ArticleRow[], fields: readonly string[]): string;
}

/** Arrays joined by `;`, indicators and techniques as their values and ids. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!Array.isArray(value)) return String(value);
  return value.map((each) => (typeof each === 'object' ? (each.value ?? each.id) : each)).join(';');
}

export const articleFormats: Record<'ndjson' | 'csv', ArticleFormat> = {
  ndjson: {
    mediaType: 'application/x-ndjson',
    write: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    write: (rows, fields) =>
      [fields, ...rows.map((row) => fields.map((name) => cell(row[name as keyof ArticleRow])))]
        .map(csvLine)
        .join(''),
  },
};
