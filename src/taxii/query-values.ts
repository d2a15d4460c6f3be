/** Values of query parameters as TAXII has them: each once, lists joined by commas (section 3.4). */
import { problem } from '../http/problem.ts';
import type { TaxiiCall } from './taxii-endpoint.ts';

type Asked = Pick<TaxiiCall, 'query' | 'door'>;

/** Undefined where it is not given. Empty ones count as not given at the documented door, and where they `mayBeEmpty`. */
export function parameter({ query, door }: Asked, name: string, mayBeEmpty = false): string | undefined {
  const values = query[name];
  if (values === undefined) return undefined;
  if (values.length > 1) throw refuse(name, 'is given twice');
  const value = values[0]!.trim();
  if (value !== '') return value;
  if (door.strict && !mayBeEmpty) throw refuse(name, 'is empty');
  return undefined;
}

export function listParameter(asked: Asked, name: string): string[] | undefined {
  const values = parameter(asked, name)?.split(',');
  if (values?.some((value) => value === '' || value.length > 300 || value.includes('\0')))
    throw refuse(name, 'is no list of values joined by commas');
  return values;
}

/** `match` names a field in brackets; fields that nobody knows are passed over. */
export function refuseStrangeMatches({ query }: Asked): void {
  for (const name of Object.keys(query)) {
    if (name.startsWith('match') && !/^match\[[a-z][a-z_]*\]$|^match[a-z_]/.test(name))
      throw refuse(name.slice(0, 50), 'must be match[field]');
  }
}

export function refuse(parameter: string, message: string) {
  return problem('invalid_parameter', {
    message: `${parameter}: ${message}`,
    details: { parameter, message },
  });
}
