/** The project's own texts (tests/extraction-cases) in the shape of the extraction set's reports. */
import { extractionCases } from '../tests/support/extraction-cases.ts';
import type { Found, Report } from './quality-score.ts';

/** All that is plain text: the peer does not read HTML. Hosts of expected URLs and addresses may be found as well. */
export function ownReports(): Report[] {
  return extractionCases()
    .filter((one) => !one.html)
    .map(({ id, text, found }) => {
      const expected: Found = {};
      const optional: Found = {};
      for (const line of found) {
        const [type, value] = line.split(' ') as [string, string];
        add(
          expected,
          type === 'mitre_attack' ? 'attack' : value.includes('/') && type === 'ipv4' ? 'cidr' : type,
          value,
        );
        const host = hostOf(type, value);
        if (host) for (const kind of ['domain', 'ipv4', 'ipv6']) add(optional, kind, host);
      }
      return { id, text, expected, optional };
    });
}

function add(values: Found, type: string, value: string): void {
  values[type] ??= [];
  values[type].push(value);
}

function hostOf(type: string, value: string): string | undefined {
  if (type === 'email') return value.slice(value.lastIndexOf('@') + 1);
  return type === 'url' ? URL.parse(value)?.hostname.replace(/^\[|\]$/g, '') : undefined;
}
