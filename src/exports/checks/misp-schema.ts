/** JSON schemas of MISP's event and feed formats (the core format and the manifest), for check-json.ts. */

const uuid = { type: 'string', format: 'uuid' };
const number = { type: 'string', pattern: '^\\d+$' };
const line = (maxLength: number) => ({ type: 'string', pattern: '^[^\\r\\n]*$', minLength: 1, maxLength });
const time = { type: 'string', format: 'date-time' };
const no = { const: false };

const tags = {
  type: 'array',
  items: {
    type: 'object',
    required: ['name'],
    properties: {
      // A plain word, a TLP marking, or a technique: nothing else that a server would take for a machine tag.
      name: {
        type: 'string',
        pattern:
          '^(?:[^:="]+|tlp:(?:clear|green|amber|amber\\+strict|red)|misp-galaxy:mitre-attack-pattern="[^"]+ - T\\d{4}(?:\\.\\d{3})?")$',
        maxLength: 255,
      },
    },
  },
};
const organisation = {
  type: 'object',
  required: ['uuid', 'name'],
  properties: { uuid, name: line(255) },
};
export const mispAttributeSchema = {
  type: 'object',
  required: ['uuid', 'type', 'category', 'value', 'to_ids', 'timestamp', 'distribution'],
  properties: {
    uuid,
    type: {
      enum: [
        ...[
          'ip-src',
          'ip-dst',
          'domain',
          'url',
          'md5',
          'sha1',
          'sha256',
          'sha512',
          'email-src',
          'vulnerability',
        ],
        ...['x509-fingerprint-sha1', 'ja3-fingerprint-md5', 'AS', 'filename'],
      ],
    },
    category: { enum: ['Network activity', 'Payload delivery', 'External analysis'] },
    value: line(2048),
    to_ids: { type: 'boolean' },
    comment: { type: 'string', maxLength: 2000 },
    timestamp: number,
    distribution: { const: '5' },
    sharing_group_id: { const: '0' },
    disable_correlation: no,
    deleted: no,
    first_seen: time,
    last_seen: time,
    Tag: tags,
  },
};
const told = {
  info: line(256),
  date: { type: 'string', format: 'date' },
  threat_level_id: { enum: ['1', '2', '3', '4'] },
  analysis: { const: '2' },
  timestamp: number,
  Orgc: organisation,
  Tag: tags,
};

export const mispEventSchema = {
  type: 'object',
  required: ['Event'],
  properties: {
    Event: {
      type: 'object',
      required: ['uuid', 'distribution', 'published', 'Attribute', ...Object.keys(told)],
      properties: {
        uuid,
        ...told,
        distribution: { const: '0' },
        sharing_group_id: { const: '0' },
        publish_timestamp: { const: '0' },
        published: no,
        Attribute: { type: 'array', items: mispAttributeSchema },
      },
    },
  },
};

export const mispManifestSchema = {
  type: 'object',
  additionalProperties: { type: 'object', required: Object.keys(told), properties: told },
};
