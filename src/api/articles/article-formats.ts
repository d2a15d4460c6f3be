/** Lists of articles for programs: a row a line. */
import type { ArticleRow } from '../../contract/article.ts';
import { article } from '../../contract/article.ts';
import { csvLine } from '../../lib/csv-cell.ts';

interface ArticleFormat {
  mediaType: string;
  write(rows: readonly ArticleRow[]): string;
}

const columns = Object.keys(article.shape);

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
    write(rows) {
      const present = columns.filter((name) => rows.length === 0 || rows.some((row) => name in row));
      const lines = rows.map((row) => csvLine(present.map((name) => cell(row[name as keyof ArticleRow]))));
      return csvLine(present) + lines.join('');
    },
  },
};
