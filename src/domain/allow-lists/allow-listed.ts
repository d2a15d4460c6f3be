/** Whether a canonical value stands on an allow-list, and on which. */
import type { IocType } from '../../contract/ioc-type.ts';
import { core } from './core.data.ts';

const listOf = new Map(
  Object.entries(core).flatMap(([list, values]) => values.map((value) => [value, list] as const)),
);

/** Nobody serves malware from these: a link to them is a report, whatever its path. */
const wholeSites = 'security vendors, analysis sites and authorities';

/**
 * The name of the list, or null. `www.` of a listed site is the site. A URL is listed when it is the bare front page of a
 * listed host, or any page of an analysis site: with a path other hosts are shared platforms and the URL stays.
 */
export function allowListed(type: IocType, value: string): string | null {
  if (type === 'url') {
    const { hostname, pathname, search } = new URL(value);
    const list = host(hostname);
    return list === wholeSites || (pathname === '/' && search === '') ? list : null;
  }
  if (type === 'email' || type === 'cve' || type === 'mitre_attack') return null;
  return type === 'domain' ? host(value) : (listOf.get(value) ?? null);
}

function host(name: string): string | null {
  return listOf.get(name) ?? (name.startsWith('www.') ? (listOf.get(name.slice(4)) ?? null) : null);
}
