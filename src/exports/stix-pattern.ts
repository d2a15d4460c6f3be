/** The STIX 2.1 pattern that finds an indicator; null for what the standard has no object of. */
import type { ObservableType } from '../contract/ioc-type.ts';
import { stixString } from './escape-stix.ts';
import { isNetwork } from './indicator-words.ts';

/** Hash names with a hyphen stand in quotes. */
const paths: Partial<Record<ObservableType, string>> = {
  ipv4: 'ipv4-addr:value',
  ipv6: 'ipv6-addr:value',
  domain: 'domain-name:value',
  url: 'url:value',
  email: 'email-addr:value',
  md5: 'file:hashes.MD5',
  sha1: "file:hashes.'SHA-1'",
  sha256: "file:hashes.'SHA-256'",
  sha512: "file:hashes.'SHA-512'",
  filename: 'file:name',
  x509_sha1: "x509-certificate:hashes.'SHA-1'",
};

export function stixPattern({ type, value }: { type: ObservableType; value: string }): string | null {
  if (type === 'ip_port') return servicePattern(value);
  if (type === 'asn') return `[autonomous-system:number = ${Number(value.slice(2))}]`;
  const path = paths[type];
  if (path === undefined) return null;
  const operator = isNetwork({ type, value }) ? 'ISSUBSET' : '=';
  return `[${path} ${operator} ${stixString(value)}]`;
}

/** Traffic to an address and a port; the address alone would stand for everything else that it serves. */
function servicePattern(value: string): string {
  const colon = value.lastIndexOf(':');
  const host = value.slice(0, colon);
  const [kind, address] = host.startsWith('[') ? ['ipv6-addr', host.slice(1, -1)] : ['ipv4-addr', host];
  const ref = 'network-traffic:dst_ref';
  const port = Number(value.slice(colon + 1));
  return `[${ref}.type = '${kind}' AND ${ref}.value = ${stixString(address)} AND network-traffic:dst_port = ${port}]`;
}
