/** Whom a limit by address counts: an IPv4 address, or the /64 of an IPv6 one, which is what a single line is given. */
import ipaddr from 'ipaddr.js';

/** `address:192.0.2.7` or `address:2001:db8:0:1::/64`; all that is no address counts as one. */
export function addressSubject(ip: string): string {
  if (!ipaddr.isValid(ip)) return 'address:unknown';
  // IPv4 written as IPv6 (RFC 4291 section 2.5.5.2) is IPv4.
  const address = ipaddr.process(ip);
  if (!(address instanceof ipaddr.IPv6)) return `address:${address}`;
  return `address:${new ipaddr.IPv6([...address.parts.slice(0, 4), 0, 0, 0, 0])}/64`;
}
