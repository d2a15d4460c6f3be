/** The documented ten columns (RFC 4180, LF, UTF-8, formula guard). */
import { csvLine } from '../lib/csv-cell.ts';
import { type ExportFormat, listPath } from './export-format.ts';

const columns = [
  'id',
  'type',
  'value',
  'confidence',
  'first_seen',
  'last_seen',
  'source_article',
  'source_feed',
  'category',
  'tags',
];

export const csv: ExportFormat = {
  id: 'csv',
  name: 'CSV',
  path: listPath,
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  tier: 'free',
  scope: 'read:iocs',
  states: ['active', 'low', 'expired'],
  open: () => ({
    begin: csvLine(columns),
    row({ id, type, value, confidence, first_seen, last_seen, source, tags }) {
      const article = source.article_title ?? '';
      const cells = [id, type, value, confidence, first_seen, last_seen, article];
      return csvLine([...cells, source.feed_name, source.category, tags.join(';')]);
    },
    end: () => '',
  }),
};
