/** One value per line and nothing else: a firewall reads it. */
import { internalTypes } from '../contract/ioc-type.ts';
import { type ExportFormat, listPath } from './export-format.ts';

export const txt: ExportFormat = {
  id: 'txt',
  path: listPath,
  mediaType: 'text/plain; charset=utf-8',
  extension: 'txt',
  tier: 'pro',
  scope: 'read:iocs',
  onlyWhenAsked: ['cve', 'mitre_attack'],
  states: ['active'],
  // A line says nothing of its type: a service would be taken for an address, a file's name for anything.
  holds: ({ type }) => !internalTypes.includes(type as (typeof internalTypes)[number]),
  open: () => ({ begin: '', row: ({ value }) => `${value}\n`, end: () => '' }),
};
