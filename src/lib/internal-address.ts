/** Which addresses belong to the inside of a network and must never be reached for a source (feeds section 1). */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Public by its number, yet answered by the machine's own host: the metadata service of Azure. */
const metadata = new Set(['168.63.129.16']);

/**
 * True unless `text` is one address of the public internet. Private, loopback, link-local, carrier-grade NAT,
 * multicast, benchmarking, documentation and reserved ranges are internal, and so is an IPv6 address that leads to
 * such an IPv4 address (mapped, NAT64, 6to4). What is not an address is internal too: when in doubt, don't connect.
 */
export function isInternalAddress(text: string): boolean {
  if (isIP(text) === 0) return true;
  const address = ipaddr.process(text);
  if (address instanceof ipaddr.IPv4)
    return address.range() !== 'unicast' || metadata.has(address.toString());
  const carried = carriedIPv4(address);
  if (carried) return isInternalAddress(carried);
  // Only 2000::/3 has ever been given out; the table of special ranges knows the holes inside it.
  return (address.parts[0]! & 0xe000) !== 0x2000 || address.range() !== 'unicast';
}

/** The IPv4 address to which a gateway would send packets for this one: RFC 6052 (well-known prefix), RFC 3056. */
function carriedIPv4(address: ipaddr.IPv6): string | undefined {
  const { parts } = address;
  if (parts[0] === 0x2002) return dotted(parts[1]!, parts[2]!);
  const nat64 = parts[0] === 0x64 && parts[1] === 0xff9b && parts.slice(2, 6).every((part) => part === 0);
  return nat64 ? dotted(parts[6]!, parts[7]!) : undefined;
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}
