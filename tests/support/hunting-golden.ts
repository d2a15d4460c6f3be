/** The queries of one indicator of each shape, as tests/hunting-cases/queries.txt has them. */
import { type HuntedType, type Shape, shapeOf } from '../../src/domain/hunting/hunted.ts';
import { huntingFor } from '../../src/domain/hunting/hunting-for.ts';

const digits = '0123456789abcdef';

/** One value of each shape. */
export const huntedValues: [type: HuntedType, value: string][] = [
  ['ipv4', '198.51.100.7'],
  ['ipv4', '198.51.100.0/24'],
  ['ipv6', '2001:db8::7'],
  ['ipv6', '2001:db8::/32'],
  ['ip_port', '[2001:db8::7]:443'],
  ['domain', 'evil.example'],
  ['url', 'http://evil.example/a?b=*&c="d"\\e'],
  ['md5', digits.repeat(2)],
  ['sha1', digits.repeat(3).slice(0, 40)],
  ['sha256', digits.repeat(4)],
  ['sha512', digits.repeat(8)],
  ['email', 'bad.actor@evil.example'],
  ['email', '*a`b$c@evil.example'],
  ['cve', 'CVE-2026-12345'],
  ['mitre_attack', 'T1071'],
  ['mitre_attack', 'T1071.001'],
  ['mitre_attack', 'TA0011'],
  ['x509_sha1', digits.repeat(3).slice(0, 40)],
  ['ja3', digits.repeat(2)],
  ['ja4', `t13d1516h2_${digits.slice(0, 12)}_${digits.slice(4)}`],
];

export const shapesHunted: Shape[] = huntedValues.map(([type, value]) => shapeOf(type, value));

/** All of it as one text, a section for each. */
export function huntingGolden(): string {
  return huntedValues
    .map(([type, value]) => {
      const { splunk_query, kql_query, variants, left_out } = huntingFor({ type, value });
      const queries = [
        { id: 'splunk_query', query: splunk_query },
        { id: 'kql_query', query: kql_query },
        ...variants,
      ];
      return [
        `# ${type} ${value}`,
        ...queries.flatMap(({ id, query }) => (query === null ? [] : [`## ${id}`, query])),
        ...left_out.map(({ query, reason }) => `## ${query}: ${reason}`),
        '',
      ].join('\n');
    })
    .join('\n');
}
