/** Why a valid value is still no indicator: asked at ingest, of feeds and articles alike, never at look-up. */
import ipaddr from 'ipaddr.js';
import { parse } from 'tldts';
import type { Ioc } from './normalise.ts';

export type InadmissibleReason = 'private_or_reserved_address' | 'no_public_suffix' | 'reserved_name';

/** Null where the value may be an indicator. URLs and e-mail addresses are judged by their host. */
export function inadmissible({ type, value }: Ioc): InadmissibleReason | null {
  switch (type) {
    case 'ipv4':
    case 'ipv6':
      return address(value);
    case 'domain':
      return host(value);
    case 'url':
      return host(new URL(value).hostname);
    case 'email':
      return host(value.slice(value.lastIndexOf('@') + 1));
    default:
      return null;
  }
}

/** RFC 6890 special-purpose registries: only globally reachable unicast can be attacked from. */
function address(value: string): InadmissibleReason | null {
  const base = value.split('/', 1)[0]!;
  const range = ipaddr.process(base).range();
  return range === 'unicast' || range === '6to4' || range === 'teredo' || range === 'rfc6052'
    ? null
    : 'private_or_reserved_address';
}

/** RFC 2606 and RFC 6761 names, and names under no public suffix; `.onion` (RFC 7686) is one of ours. */
function host(value: string): InadmissibleReason | null {
  if (value.startsWith('[')) return address(value.slice(1, -1));
  if (/^[\d.]+$/.test(value)) return address(value);
  if (value.endsWith('.onion')) return null;
  if (/(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost|local|internal|arpa)$/.test(value))
    return 'reserved_name';
  const { isIcann, isPrivate, domain } = parse(value, { allowPrivateDomains: true, validateHostname: false });
  if (!isIcann && !isPrivate) return 'no_public_suffix';
  return domain === null && isIcann ? 'no_public_suffix' : null;
}
