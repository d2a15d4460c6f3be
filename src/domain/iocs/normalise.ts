/**
 * The one canonical spelling of each indicator, so that equal things are equal text.
 * Rules: detections-and-formats section 1 and feeds "Canonical values". Input is already refanged.
 */
import { isIPv4, isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';
import ipaddr from 'ipaddr.js';
import type { IocType } from '../../contract/ioc-type.ts';

/** A value in its canonical spelling; the type may differ from the asked one (an IPv4-mapped IPv6 address is `ipv4`). */
export interface Ioc {
  type: IocType;
  value: string;
}

const maxUrl = 2048;
const label = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
const localPart = /^[a-z0-9.!#$%&'*+/=?^_{}~`|-]{1,64}$/;

/** The canonical form of `text` as a `type`, or null where it is not a valid one. Never repairs, never guesses. */
export function normalise(type: IocType, text: string): Ioc | null {
  const value = text.trim();
  switch (type) {
    case 'ipv4':
    case 'ipv6':
      return normaliseAddress(type, value);
    case 'domain':
      return as('domain', normaliseDomain(value));
    case 'url':
      return as('url', normaliseUrl(value));
    case 'email':
      return as('email', normaliseEmail(value));
    case 'md5':
      return hex('md5', value, 32);
    case 'sha1':
      return hex('sha1', value, 40);
    case 'sha256':
      return hex('sha256', value, 64);
    case 'sha512':
      return hex('sha512', value, 128);
    case 'cve':
      return as('cve', /^CVE-\d{4}-\d{4,19}$/i.test(value) ? value.toUpperCase() : null);
    case 'mitre_attack':
      return as('mitre_attack', /^(?:T\d{4}(?:\.\d{3})?|TA\d{4})$/i.test(value) ? value.toUpperCase() : null);
  }
}

function as(type: IocType, value: string | null): Ioc | null {
  return value === null ? null : { type, value };
}

function hex(type: IocType, value: string, length: number): Ioc | null {
  return value.length === length && /^[0-9a-f]+$/i.test(value) ? { type, value: value.toLowerCase() } : null;
}

/** An address or a network `address/prefix` with zero host bits; IPv4-mapped IPv6 becomes IPv4, a zone id is dropped. */
function normaliseAddress(type: 'ipv4' | 'ipv6', text: string): Ioc | null {
  const slash = text.indexOf('/');
  if (slash >= 0) return normaliseNetwork(type, text.slice(0, slash), text.slice(slash + 1));
  if (type === 'ipv4') return isIPv4(text) ? { type, value: text } : null;
  if (!text.includes(':')) return null;
  const bare = text.replace(/%.*$/s, '').replace(/^\[(.*)\]$/s, '$1');
  if (!isIPv6(bare)) return null;
  const address = ipaddr.IPv6.parse(bare);
  if (address.isIPv4MappedAddress()) return { type: 'ipv4', value: address.toIPv4Address().toString() };
  return { type: 'ipv6', value: address.toRFC5952String() };
}

function normaliseNetwork(type: 'ipv4' | 'ipv6', address: string, prefix: string): Ioc | null {
  if (!/^\d{1,3}$/.test(prefix)) return null;
  const base = normaliseAddress(type, address);
  const bits = Number(prefix);
  if (base?.type !== type || bits > (type === 'ipv4' ? 32 : 128)) return null;
  const text = `${base.value}/${bits}`;
  const network =
    type === 'ipv4' ? ipaddr.IPv4.networkAddressFromCIDR(text) : ipaddr.IPv6.networkAddressFromCIDR(text);
  const canonical = type === 'ipv4' ? network.toString() : (network as ipaddr.IPv6).toRFC5952String();
  if (canonical !== base.value) return null;
  return { type, value: bits === (type === 'ipv4' ? 32 : 128) ? base.value : text };
}

/** A host name of at least two labels: lower case, IDN as punycode, no trailing dot. The public suffix is not asked here. */
export function normaliseDomain(text: string): string | null {
  let value = text.toLowerCase();
  if (/[^\x20-\x7e]/.test(value)) value = domainToASCII(value);
  if (value.endsWith('.')) value = value.slice(0, -1);
  if (value.length < 3 || value.length > 253) return null;
  const labels = value.split('.');
  if (labels.length < 2 || !labels.every((part) => label.test(part))) return null;
  return /^\d+$/.test(labels.at(-1)!) ? null : value;
}

/** WHATWG parse and serialise; path and query keep their case and order. */
function normaliseUrl(text: string): string | null {
  if (!/^(?:https?|ftp):\/\//i.test(text) || /[\x00-\x20\x7f]/.test(text)) return null;
  const url = URL.parse(text);
  if (!url || url.href.length > maxUrl || !isHost(url.hostname)) return null;
  return url.href;
}

function isHost(host: string): boolean {
  if (host.startsWith('[')) return true;
  return isIPv4(host) || normaliseDomain(host) === host || label.test(host);
}

function normaliseEmail(text: string): string | null {
  const at = text.lastIndexOf('@');
  if (at < 1) return null;
  const local = text.slice(0, at).toLowerCase();
  if (!localPart.test(local) || local.startsWith('.') || local.endsWith('.') || local.includes('..'))
    return null;
  const domain = normaliseDomain(text.slice(at + 1));
  return domain === null ? null : `${local}@${domain}`;
}
