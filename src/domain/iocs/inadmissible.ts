/** Why a valid value is still no indicator: asked at ingest, of feeds and articles alike, never at look-up. */
import ipaddr from 'ipaddr.js';
import { parse } from 'tldts';
import type { Observable } from './normalise-observable.ts';

export type InadmissibleReason =
  | 'private_or_reserved_address'
  | 'network_too_wide'
  | 'no_public_suffix'
  | 'reserved_name'
  | 'placeholder_hash';

/** Null where the value may be an indicator. URLs and e-mail addresses are judged by their host. */
export function inadmissible({ type, value }: Observable): InadmissibleReason | null {
  switch (type) {
    case 'ipv4':
    case 'ipv6':
      return address(value);
    case 'domain':
      return host(value);
    case 'url':
      return host(new URL(value).hostname);
    case 'ip_port':
      return address(value.slice(0, value.lastIndexOf(':')).replace(/^\[|\]$/g, ''));
    case 'email':
      return host(value.slice(value.lastIndexOf('@') + 1));
    case 'md5':
    case 'sha1':
    case 'sha256':
    case 'sha512':
      return /^0+$/.test(value) ? 'placeholder_hash' : null;
    default:
      return null;
  }
}

/** Prefixes this short hold whole providers: nobody means them as an indicator, and a block list must not. */
const widest = { ipv4: 8, ipv6: 16 };

/** RFC 6890 special-purpose registries: only globally reachable unicast can be attacked from. */
function address(value: string): InadmissibleReason | null {
  const slash = value.indexOf('/');
  const base = slash < 0 ? value : value.slice(0, slash);
  if (!isOrdinaryIpv4(base) && isSpecial(base)) return 'private_or_reserved_address';
  const bits = slash < 0 ? Infinity : Number(value.slice(slash + 1));
  return bits <= (value.includes(':') ? widest.ipv6 : widest.ipv4) ? 'network_too_wide' : null;
}

function isSpecial(address: string): boolean {
  return !['unicast', '6to4', 'teredo', 'rfc6052'].includes(ipaddr.process(address).range());
}

/** The quick answer for most addresses: a first octet in which no special range begins. */
function isOrdinaryIpv4(value: string): boolean {
  const first = Number.parseInt(value, 10);
  return !value.includes(':') && first > 0 && first < 224 && !octetsWithSpecialRanges.has(first);
}

/** First octets of the IANA IPv4 special-purpose address registry below multicast. */
const octetsWithSpecialRanges = new Set([10, 100, 127, 169, 172, 192, 198, 203]);

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
