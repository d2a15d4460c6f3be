/** A MISP event that can be posted unchanged to `/events/add`. */
import { deriveId } from '../domain/iocs/identity.ts';
import { cleanText } from '../lib/clean-text.ts';
import { formatUuid } from '../lib/uuid.ts';
import { type ExportFormat, listPath } from './export-format.ts';
import { isTactic } from './indicator-words.ts';
import { hasMispForm } from './misp-attribute.ts';
import { mispEventText } from './misp-event-text.ts';
import { techniqueTags } from './misp-words.ts';

export const mispEvent: ExportFormat = {
  id: 'misp',
  name: 'a MISP event',
  path: `${listPath}/misp`,
  mediaType: 'application/json; charset=utf-8',
  extension: 'json',
  tier: 'pro',
  scope: 'read:misp',
  retractions: 'asked',
  options: { misp_ip_type: ['ip-src', 'ip-dst'], stable: ['false', 'true'] },
  states: ['active', 'low'],
  // A technique is a tag of the event, which needs its name.
  holds: (row) =>
    hasMispForm(row.type) ||
    (row.type === 'mitre_attack' && !isTactic(row) && techniqueTags([row.value]).length > 0),
  open(context) {
    const { documentId, filters, now, options, producer } = context;
    const stable = options.stable === 'true';
    return mispEventText(
      {
        uuid: stable ? formatUuid(deriveId('misp-event', 'filter', filters)) : documentId,
        info: cleanText(`${producer.name}: ${filters || 'all indicators'}`, 256),
        date: now.toISOString().slice(0, 10),
      },
      context,
    );
  },
};
