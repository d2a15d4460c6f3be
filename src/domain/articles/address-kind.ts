/** Which addresses cannot be somebody else's machine on the internet. */
import ipaddr from 'ipaddr.js';
import type { DropReason } from './candidate.ts';

/** RFC 5737 and RFC 3849, RFC 9637: written in examples only. */
const documentation: [ipaddr.IPv4 | ipaddr.IPv6, number][] = [
  '192.0.2.0/24',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '2001:db8::/32',
  '3fff::/20',
].map((range) => ipaddr.parseCIDR(range));

const privateRanges = new Set(['private', 'carrierGradeNat', 'uniqueLocal', 'linkLocal']);

/** Why a valid address or network (`a.b.c.d/n`) is not an indicator, or undefined for a public one. */
export function addressReason(value: string): DropReason | undefined {
  const address = ipaddr.parse(value.replace(/\/\d+$/, ''));
  for (const [range, bits] of documentation) {
    if (range.kind() === address.kind() && (address as ipaddr.IPv6).match(range as ipaddr.IPv6, bits))
      return 'documentation';
  }
  const range = address.range();
  if (range === 'unicast') return undefined;
  return privateRanges.has(range) ? 'private_address' : 'reserved_address';
}
