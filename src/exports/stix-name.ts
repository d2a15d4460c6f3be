/** The STIX object of an actor, malware or tool that an article names: MITRE's own id where ATT&CK has been loaded. */
import type { ReportedName } from '../contract/report-row.ts';
import { deriveId } from '../domain/iocs/identity.ts';
import { formatUuid, parseUuid } from '../lib/uuid.ts';
import type { ExportContext } from './export-format.ts';
import { stixMalware } from './stix-malware.ts';
import { createdBy, filled, ofOthers, type StixObject } from './stix-object.ts';

/** ATT&CK calls a group an intrusion set, and who is behind it nobody knows for certain. */
const types = { actor: 'intrusion-set', malware: 'malware', tool: 'tool' } as const;

export function stixName(named: ReportedName, context: ExportContext): StixObject {
  const { kind, name, id, uuid } = named;
  const type = types[kind];
  const theirs = id === null || uuid === null ? null : parseUuid(uuid);
  // As indicators name it: one object of one id.
  if (type === 'malware' && !theirs) return stixMalware(name, context);
  return {
    type,
    spec_version: '2.1',
    id: `${type}--${formatUuid(theirs ?? deriveId(type, 'name', name))}`,
    // Nobody is named as its creator where that isn't us.
    ...(!theirs && { created_by_ref: createdBy(context) }),
    ...ofOthers,
    name,
    ...(type === 'malware' && { is_family: true }),
    ...told(named),
  };
}

function told({ id, name, aliases }: ReportedName) {
  return {
    aliases: filled(aliases.filter((alias) => alias !== name)),
    external_references: filled(id === null ? [] : [{ source_name: 'mitre-attack', external_id: id }]),
  };
}
