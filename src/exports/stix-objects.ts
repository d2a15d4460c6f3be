/** The STIX 2.1 objects of a row, and those that they all refer to. */
import type { ExportContext, ExportRow } from './export-format.ts';
import { possibleTlps } from './row-tlp.ts';
import { stixAttackPattern } from './stix-attack-pattern.ts';
import { stixIdentity } from './stix-identity.ts';
import { stixIndicator } from './stix-indicator.ts';
import { markingDefinition } from './stix-markings.ts';
import type { StixObject } from './stix-object.ts';
import { stixRelationships } from './stix-relationships.ts';
import { stixVulnerability } from './stix-vulnerability.ts';

/** What objects refer to: the producer and the markings, each unless it is unwanted. */
export function stixPreamble(context: ExportContext): StixObject[] {
  const { producer, options } = context;
  return [
    ...(options.include_identity === 'false' ? [] : [stixIdentity(producer)]),
    ...(options.include_marking_definitions === 'false' ? [] : possibleTlps(context).map(markingDefinition)),
  ];
}

/** The object of a row first; what it refers to may already stand in the document. */
export function stixObjects(row: ExportRow, context: ExportContext): StixObject[] {
  if (row.type === 'cve') return [stixVulnerability(row, context)];
  if (row.type === 'mitre_attack') return [stixAttackPattern(row.value)];
  const indicator = stixIndicator(row, context);
  if (context.options.include_relationships !== 'true') return [indicator];
  return [indicator, ...stixRelationships(indicator.id, row, context)];
}
