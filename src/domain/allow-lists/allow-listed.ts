/** Whether a canonical value stands on an allow-list, and on which. */
import type { IocType } from '../../contract/ioc-type.ts';
import { core } from './core.ts';

const listOf = new Map(
  Object.entries(core).flatMap(([list, values]) => values.map((value) => [value, list] as const)),
);

/**
 * The name of the list, or null. `www.` of a listed site is the site. A URL is listed only when it is the bare front
 * page of a listed host: with a path the host is a shared platform and the URL stays an indicator.
 */
export function allowListed(type: IocType, value: string): string | null {
  if (type === 'url') {
    const { hostname, pathname, search } = new URL(value);
    return pathname === '/' && search === '' ? host(hostname) : null;
  }
  if (type === 'email' || type === 'cve' || type === 'mitre_attack') return null;
  return type === 'domain' ? host(value) : (listOf.get(value) ?? null);
}

function host(name: string): string | null {
  return listOf.get(name) ?? (name.startsWith('www.') ? (listOf.get(name.slice(4)) ?? null) : null);
}
