/** One entry of a list in canonical form, or why it is not used. Lists are as hostile as any other body. */
import ipaddr from 'ipaddr.js';
import { parse } from 'tldts';
import type { AllowListRecord } from '../../contract/record.ts';
import { normalise, normaliseDomain } from '../iocs/normalise.ts';
import { globsOf } from './glob.ts';

export type EntryRefusal =
  | 'no text'
  | 'too long'
  | 'no address or network'
  | 'network too wide'
  | 'no host name, address, URL or hash'
  | 'public suffix'
  | 'too short to be looked for anywhere'
  | 'expression that is not simple';

const longest = 2048;
/** A wider one would take in whole regions of the internet: nobody's list means that. */
const widest = { ipv4: 8, ipv6: 16 };

/** Canonical entries (an expression may become several), or the reason why the entry is not used. */
export function readEntry(match: AllowListRecord['match'], entry: unknown): string[] | EntryRefusal {
  if (typeof entry !== 'string') return 'no text';
  if (entry.length > longest) return 'too long';
  const text = entry.trim().toLowerCase();
  if (match === 'regex') return globsOf(entry.trim()) ?? 'expression that is not simple';
  if (match === 'substring') {
    // Only what hosts and mail addresses are made of: what lists look for stands in those.
    return /^[a-z\d@._-]{4,80}$/.test(text) ? [text] : 'too short to be looked for anywhere';
  }
  const network = readNetwork(text);
  if (network) return widthOf(network) < widest[network.type] ? 'network too wide' : [network.value];
  if (match === 'cidr') return 'no address or network';
  return readName(entry.trim());
}

/** An address or network in canonical form; bits behind the prefix are cleared. */
function readNetwork(text: string): { type: 'ipv4' | 'ipv6'; value: string } | null {
  if (!/^[\da-f.:]{2,45}(?:\/\d{1,3})?$/.test(text)) return null;
  const type = text.includes(':') ? 'ipv6' : 'ipv4';
  const found = normalise(type, text) ?? normalise(type, withoutHostBits(text));
  return found?.type === 'ipv4' || found?.type === 'ipv6' ? { type: found.type, value: found.value } : null;
}

function withoutHostBits(text: string): string {
  if (!ipaddr.isValidCIDR(text)) return '';
  const family = text.includes(':') ? ipaddr.IPv6 : ipaddr.IPv4;
  return `${family.networkAddressFromCIDR(text)}/${text.slice(text.indexOf('/') + 1)}`;
}

function widthOf({ value }: { value: string }): number {
  const slash = value.indexOf('/');
  return slash < 0 ? 128 : Number(value.slice(slash + 1));
}

/** Hash, e-mail address, URL, or a host name; `.example.com` and `*.example.com` are `example.com`. */
function readName(text: string): string[] | EntryRefusal {
  if (/^[\da-f]{32,128}$/i.test(text)) return [text.toLowerCase()];
  const whole = text.includes('://')
    ? normalise('url', text)
    : text.includes('@')
      ? normalise('email', text)
      : null;
  if (whole) return [whole.value];
  const host = normaliseDomain(text.replace(/^\*?\./, ''));
  if (host === null) return 'no host name, address, URL or hash';
  const { isIcann, domain } = parse(host, { validateHostname: false });
  return isIcann && domain === null ? 'public suffix' : [host];
}
