/** One JSON object a line, with the keys and order of the JSON list on every line. */
import { type ExportFormat, listPath } from './export-format.ts';

export const ndjson: ExportFormat = {
  id: 'ndjson',
  name: 'JSON lines',
  path: listPath,
  mediaType: 'application/x-ndjson',
  extension: 'ndjson',
  tier: 'pro',
  scope: 'read:iocs',
  retractions: 'asked',
  open: () => ({
    begin: '',
    row({ created_at, modified_at, tlp, attributions, ...ioc }) {
      return `${JSON.stringify(ioc)}\n`;
    },
    end: () => '',
  }),
};
