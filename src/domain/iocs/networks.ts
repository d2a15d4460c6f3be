/** The networks that an address lies in, by name: each prefix of it, of the lengths that are asked for. */
import ipaddr from 'ipaddr.js';

/** `192.0.2.1` and 24 → `192.0.2.0/24`; longer than the address allows are left out. */
export function networksAround(address: string, lengths: readonly number[]): string[] {
  const parsed = ipaddr.parse(address);
  const bytes = parsed.toByteArray();
  return lengths
    .filter((bits) => bits < bytes.length * 8)
    .map((bits) => {
      const base = ipaddr.fromByteArray(bytes.map((byte, at) => byte & mask(bits - at * 8)));
      return `${base.kind() === 'ipv6' ? (base as ipaddr.IPv6).toRFC5952String() : base.toString()}/${bits}`;
    });
}

/** Of one byte, of which so many leading bits count. */
function mask(bits: number): number {
  return bits >= 8 ? 0xff : bits <= 0 ? 0 : (0xff << (8 - bits)) & 0xff;
}
