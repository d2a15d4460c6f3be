/** What an indicator indicates: techniques and malware families, as objects and relationships (standard section 4.7). */
import { deriveId } from '../domain/iocs/identity.ts';
import { formatUuid } from '../lib/uuid.ts';
import type { ExportContext, ExportRow } from './export-format.ts';
import { isTactic } from './indicator-words.ts';
import { stixAttackPattern } from './stix-attack-pattern.ts';
import { stixMalware } from './stix-malware.ts';
import { type StixObject, versionOf } from './stix-object.ts';

/** Each target stands before the relationship that names it; who puts them together writes each id once. */
export function stixRelationships(indicatorId: string, row: ExportRow, context: ExportContext): StixObject[] {
  const techniques = [...new Set(row.mitre_techniques)]
    .filter((value) => !isTactic({ type: 'mitre_attack', value }))
    .map(stixAttackPattern);
  const targets =
    row.malware_family === null ? techniques : [...techniques, stixMalware(row.malware_family, context)];
  return targets.flatMap((target) => [
    target,
    {
      type: 'relationship',
      spec_version: '2.1',
      id: `relationship--${idOf('relationship', 'indicates', `${indicatorId}|${target.id}`)}`,
      ...versionOf(row, context),
      relationship_type: 'indicates',
      source_ref: indicatorId,
      target_ref: target.id,
    },
  ]);
}

function idOf(kind: string, type: string, value: string): string {
  return formatUuid(deriveId(kind, type, value));
}
