/** JSON schema of a Sigma rule (SigmaHQ rule specification 2.1, as far as our rules go), for check-json.ts. */

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength });
const date = { type: 'string', format: 'date' };
const uuid = { type: 'string', format: 'uuid' };
const listOf = (items: object) => ({ type: 'array', items });
const values = { anyOf: [text(5000), listOf(text(5000))] };
const fieldMap = (names: string[]) => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, values])),
});

export const sigmaSchema = {
  type: 'object',
  required: ['title', 'id', 'status', 'description', 'logsource', 'detection', 'level', 'falsepositives'],
  properties: {
    title: text(256),
    id: uuid,
    related: listOf({
      type: 'object',
      required: ['id', 'type'],
      properties: { id: uuid, type: { enum: ['derived', 'obsolete', 'merged', 'renamed', 'similar'] } },
    }),
    status: { enum: ['stable', 'test', 'experimental', 'deprecated', 'unsupported'] },
    description: { type: 'string', pattern: '^Detects [^\\r\\n]+$', maxLength: 1000 },
    references: listOf({ type: 'string', pattern: '^https?://' }),
    author: text(100),
    date,
    modified: date,
    tags: listOf({ type: 'string', pattern: '^[a-z0-9_-]+\\.[a-z0-9._-]+$' }),
    logsource: {
      type: 'object',
      required: ['category'],
      properties: {
        category: {
          enum: ['network_connection', 'dns', 'proxy', 'process_creation', 'image_load', 'firewall'],
        },
        product: { const: 'windows' },
      },
    },
    detection: {
      type: 'object',
      required: ['selection', 'condition'],
      properties: {
        selection: {
          anyOf: [
            fieldMap([
              ...['DestinationIp', 'DestinationIp|cidr', 'dst_ip', 'dst_ip|cidr'],
              ...['QueryName', 'c-uri', 'Hashes|contains'],
            ]),
            listOf(fieldMap(['query', 'query|endswith'])),
          ],
        },
        condition: { const: 'selection' },
      },
    },
    fields: listOf(text(50)),
    falsepositives: listOf({ type: 'string', minLength: 2 }),
    level: { enum: ['informational', 'low', 'medium', 'high', 'critical'] },
  },
};
