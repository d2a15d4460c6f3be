/** The STIX object of an ATT&CK technique: MITRE's own id where the loaded ATT&CK data has it, so that graphs join. */
import { technique } from '../domain/attack/techniques.ts';
import { identify } from '../domain/iocs/identity.ts';
import { formatUuid, parseUuid } from '../lib/uuid.ts';
import { ofOthers, type StixObject } from './stix-object.ts';

/** `id` is that of a technique or sub-technique. Nobody is named as its creator, since it isn't us. */
export function stixAttackPattern(id: string): StixObject {
  const known = technique(id);
  // A revoked id gives its successor, which is another object.
  const found = known?.id === id ? known : null;
  const uuid = (found?.uuid && parseUuid(found.uuid)) || identify('mitre_attack', id);
  const url = found?.url;
  return {
    type: 'attack-pattern',
    spec_version: '2.1',
    id: `attack-pattern--${formatUuid(uuid)}`,
    ...ofOthers,
    external_references: [{ source_name: 'mitre-attack', external_id: id, url }],
    name: found?.name ?? id,
  };
}
