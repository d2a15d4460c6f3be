/** STIX 2.1: a bundle, or its objects alone. */
import { type ExportFormat, listPath } from './export-format.ts';
import { isTactic } from './indicator-words.ts';
import { StixObjectList } from './stix-object-list.ts';
import { stixObjects, stixPreamble } from './stix-objects.ts';
import { stixPattern } from './stix-pattern.ts';

export const stix: ExportFormat = {
  id: 'stix',
  name: 'STIX 2.1',
  path: `${listPath}/stix`,
  mediaType: 'application/json; charset=utf-8',
  namedTypes: ['application/stix+json;version=2.1'],
  extension: 'json',
  tier: 'pro',
  scope: 'read:stix',
  retractions: 'always',
  options: {
    format: ['bundle', 'objects'],
    include_identity: ['true', 'false'],
    include_marking_definitions: ['true', 'false'],
    include_relationships: ['false', 'true'],
    bundle_spec_version: ['false', 'true'],
  },
  optionAliases: {
    include_markings: 'include_marking_definitions',
    include_tlp: 'include_marking_definitions',
  },
  holds: (row) =>
    row.type === 'cve' || (row.type === 'mitre_attack' ? !isTactic(row) : stixPattern(row) !== null),
  open(context) {
    const { options } = context;
    const bare = options.format === 'objects';
    const list = new StixObjectList(bare ? '[' : ',"objects":[', ofOneRow);
    const version = options.bundle_spec_version === 'true' ? ',"spec_version":"2.1"' : '';
    const head = bare ? '' : `{"type":"bundle","id":"bundle--${context.documentId}"${version}`;
    return {
      begin: head + list.add(stixPreamble(context)),
      row: (row) => list.add(stixObjects(row, context)),
      end: () => `${list.isEmpty ? (bare ? '[]' : '') : ']'}${bare ? '' : '}'}\n`,
    };
  },
};

/** What is made of one row alone; it would take memory for every row to see that it is written once. */
const ofOneRow = ['indicator', 'vulnerability', 'relationship'];
