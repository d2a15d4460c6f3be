/** One value per line and nothing else: a firewall reads it. */
import type { ExportFormat } from './export-format.ts';

export const txt: ExportFormat = {
  id: 'txt',
  mediaType: 'text/plain; charset=utf-8',
  extension: 'txt',
  tier: 'pro',
  scope: 'read:iocs',
  onlyWhenAsked: ['cve', 'mitre_attack'],
  states: ['active'],
  write: (rows) => Array.from(rows, (row) => `${row.value}\n`).join(''),
};
