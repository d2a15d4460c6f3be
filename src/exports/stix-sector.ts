/** The STIX identity of a sector: a class of organisations (standard section 4.5), by its word of the open vocabulary. */
import type { Sector } from '../contract/sector.ts';
import { deriveId } from '../domain/iocs/identity.ts';
import { formatUuid } from '../lib/uuid.ts';
import type { ExportContext } from './export-format.ts';
import { createdBy, ofOthers, type StixObject } from './stix-object.ts';

/** Of the industry sector vocabulary (section 10). */
const words: Record<Sector, string> = {
  chemical: 'chemical',
  'commercial-facilities': 'commercial',
  communications: 'communications',
  'critical-manufacturing': 'manufacturing',
  dams: 'dams',
  'defense-industrial-base': 'defense',
  'emergency-services': 'emergency-services',
  energy: 'energy',
  'financial-services': 'financial-services',
  'food-and-agriculture': 'agriculture',
  'government-facilities': 'government',
  healthcare: 'healthcare',
  'information-technology': 'technology',
  nuclear: 'nuclear',
  'transportation-systems': 'transportation',
  'water-and-wastewater': 'water',
};

export function stixSector(sector: Sector, context: ExportContext): StixObject {
  const name = sector.replaceAll('-', ' ');
  return {
    type: 'identity',
    spec_version: '2.1',
    id: `identity--${formatUuid(deriveId('identity', 'sector', sector))}`,
    created_by_ref: createdBy(context),
    ...ofOthers,
    name: name[0]!.toUpperCase() + name.slice(1),
    identity_class: 'class',
    sectors: [words[sector]],
  };
}
