/** JSON schemas of the STIX 2.1 objects that we write, from the standard's tables, for check-json.ts. */

const id = (type: string) => ({
  type: 'string',
  pattern: `^${type}--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`,
});
const time = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' };
const text = { type: 'string', minLength: 1 };
const listOf = (items: object) => ({ type: 'array', items });

const common = {
  spec_version: { const: '2.1' },
  created: time,
  modified: time,
  created_by_ref: id('identity'),
  object_marking_refs: listOf(id('marking-definition')),
};
const described = { ...common, name: text, description: text, labels: listOf(text) };
const references = listOf({
  type: 'object',
  required: ['source_name'],
  properties: {
    source_name: text,
    description: text,
    url: { type: 'string', pattern: '^https?://' },
    external_id: text,
  },
});

function object(type: string, properties: object, required: string[]) {
  return {
    type: 'object',
    required: ['type', 'spec_version', 'id', 'created', ...required],
    properties: { type: { const: type }, id: id(type), ...properties },
  };
}

const named = { ...described, aliases: listOf(text), external_references: references };

/** The open vocabularies of sectors and of report types (section 10). */
const sectorWords =
  'agriculture aerospace automotive chemical commercial communications construction defense education energy entertainment financial-services government emergency-services government-local government-national government-public-services government-regional healthcare hospitality-leisure infrastructure dams nuclear water insurance manufacturing mining non-profit pharmaceuticals retail technology telecommunications transportation utilities'.split(
    ' ',
  );
const reportWords =
  'attack-pattern campaign identity indicator intrusion-set malware observed-data threat-actor threat-report tool vulnerability'.split(
    ' ',
  );

const kinds = {
  identity: object(
    'identity',
    {
      ...described,
      identity_class: { enum: ['organization', 'class'] },
      sectors: listOf({ enum: sectorWords }),
    },
    ['modified', 'name', 'identity_class'],
  ),
  'marking-definition': object(
    'marking-definition',
    {
      spec_version: { const: '2.1' },
      created: { const: '2022-10-01T00:00:00.000Z' },
      name: { type: 'string', pattern: '^TLP:[A-Z+]+$' },
      extensions: {
        type: 'object',
        required: ['extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d'],
        properties: {
          'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d': {
            type: 'object',
            required: ['extension_type', 'tlp_2_0'],
            properties: {
              extension_type: { const: 'property-extension' },
              tlp_2_0: { enum: ['clear', 'green', 'amber', 'amber+strict', 'red'] },
            },
          },
        },
      },
    },
    ['name', 'extensions'],
  ),
  indicator: object(
    'indicator',
    {
      ...described,
      revoked: { const: true },
      confidence: { type: 'integer', minimum: 0, maximum: 100 },
      external_references: references,
      indicator_types: listOf({
        enum: [
          'anomalous-activity',
          'anonymization',
          'benign',
          'compromised',
          'malicious-activity',
          'attribution',
          'unknown',
        ],
      }),
      pattern: { type: 'string', pattern: '^\\[.*\\]$' },
      pattern_type: { const: 'stix' },
      pattern_version: { const: '2.1' },
      valid_from: time,
      valid_until: time,
      kill_chain_phases: listOf({
        type: 'object',
        required: ['kill_chain_name', 'phase_name'],
        properties: {
          kill_chain_name: { const: 'mitre-attack' },
          phase_name: { type: 'string', pattern: '^[a-z-]+$' },
        },
      }),
    },
    [
      'modified',
      'name',
      'description',
      'confidence',
      'indicator_types',
      'pattern',
      'pattern_type',
      'pattern_version',
      'valid_from',
      'valid_until',
    ],
  ),
  vulnerability: object('vulnerability', { ...described, external_references: references }, [
    'modified',
    'name',
    'external_references',
  ]),
  'attack-pattern': object('attack-pattern', { ...described, external_references: references }, [
    'modified',
    'name',
    'external_references',
  ]),
  malware: object('malware', { ...named, is_family: { const: true } }, ['modified', 'name', 'is_family']),
  tool: object('tool', named, ['modified', 'name']),
  'intrusion-set': object('intrusion-set', named, ['modified', 'name']),
  report: object(
    'report',
    {
      ...described,
      external_references: references,
      report_types: listOf({ enum: reportWords }),
      published: time,
      object_refs: listOf(id('[a-z-]+')),
    },
    ['modified', 'name', 'report_types', 'published', 'object_refs', 'external_references'],
  ),
  opinion: object(
    'opinion',
    {
      ...common,
      opinion: { enum: ['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree'] },
      object_refs: listOf(id('[a-z-]+')),
    },
    ['modified', 'opinion', 'object_refs'],
  ),
  sighting: object(
    'sighting',
    {
      ...common,
      first_seen: time,
      last_seen: time,
      count: { type: 'integer', minimum: 0, maximum: 999_999_999 },
      sighting_of_ref: id('[a-z-]+'),
    },
    ['modified', 'sighting_of_ref'],
  ),
  relationship: object(
    'relationship',
    {
      ...common,
      relationship_type: { enum: ['indicates', 'targets'] },
      source_ref: id('(?:indicator|intrusion-set|malware|tool)'),
      target_ref: id('(?:attack-pattern|malware|identity)'),
    },
    ['modified', 'relationship_type', 'source_ref', 'target_ref'],
  ),
};

/** The schema of an object of that type; none for a type that we do not write. */
export function stixSchema(type: string): Record<string, unknown> {
  const schema = kinds[type as keyof typeof kinds];
  if (!schema) throw new Error(`no STIX object of ours: ${type}`);
  return schema;
}
