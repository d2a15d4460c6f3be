/** The rows of the JSON list in one document, for files: lists over HTTP have pages. */
import type { ExportFormat } from './export-format.ts';
import { listPath } from './export-format.ts';
import { ndjson } from './ndjson.ts';

export const json: ExportFormat = {
  id: 'json',
  name: 'JSON',
  path: listPath,
  mediaType: 'application/json; charset=utf-8',
  extension: 'json',
  tier: 'free',
  scope: 'read:iocs',
  open(context) {
    const lines = ndjson.open(context);
    const { now, producer, filters } = context;
    const meta = { generated_at: now.toISOString(), source: producer.name, filters };
    let separator = '\n';
    return {
      begin: `{"meta":${JSON.stringify(meta)},"data":[`,
      row(row) {
        const text = separator + lines.row(row).trimEnd();
        separator = ',\n';
        return text;
      },
      end: () => '\n]}\n',
    };
  },
};
