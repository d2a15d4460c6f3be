/** Addresses as numbers: what a network covers, and the fewest networks that cover just so much. */
import ipaddr from 'ipaddr.js';

export interface AddressRange {
  bits: 32 | 128;
  /** First and last address. */
  from: bigint;
  to: bigint;
}

/** Of an address, or of a network as `address/prefix`; null for any other text. */
export function addressRange(text: string): AddressRange | null {
  const [, address = '', prefix] = /^([0-9a-f:.]+)(?:\/(\d{1,3}))?$/i.exec(text) ?? [];
  // Parts of an address are taken for one elsewhere: 1 is none here.
  if (!address.includes(':') && !/^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)) return null;
  if (!ipaddr.isValid(address)) return null;
  const bytes = ipaddr.parse(address).toByteArray();
  const bits = bytes.length === 4 ? 32 : 128;
  const length = prefix === undefined ? bits : Number(prefix);
  if (!Number.isInteger(length) || length < 0 || length > bits) return null;
  const host = (1n << BigInt(bits - length)) - 1n;
  const number = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return { bits, from: number & ~host, to: number | host };
}

export function overlap(a: AddressRange, b: AddressRange): boolean {
  return a.bits === b.bits && a.from <= b.to && b.from <= a.to;
}

/** The fewest networks that hold every address of the ranges and no other, in the order of addresses, IPv4 first. */
export function smallestCover(ranges: readonly AddressRange[]): AddressRange[] {
  const sorted = [...ranges].sort(
    (a, b) => a.bits - b.bits || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0),
  );
  const joined: AddressRange[] = [];
  for (const { bits, from, to } of sorted) {
    const last = joined.at(-1);
    if (last?.bits === bits && from <= last.to + 1n) {
      if (to > last.to) last.to = to;
    } else joined.push({ bits, from, to });
  }
  return joined.flatMap(networksOf);
}

/** The largest network that begins at the first address and ends within, then on from there. */
function networksOf({ bits, from, to }: AddressRange): AddressRange[] {
  const networks: AddressRange[] = [];
  for (let next = from; next <= to; ) {
    let size = next === 0n ? 1n << BigInt(bits) : next & -next;
    while (next + size - 1n > to) size >>= 1n;
    networks.push({ bits, from: next, to: next + size - 1n });
    next += size;
  }
  return networks;
}

/** `192.0.2.0/24`, or the address alone; the range must be a network. */
export function networkText({ bits, from, to }: AddressRange): string {
  const length = bits - (to - from + 1n).toString(2).length + 1;
  const bytes = Array.from({ length: bits / 8 }, (_, at) =>
    Number((from >> BigInt(bits - 8 - at * 8)) & 255n),
  );
  const address = ipaddr.fromByteArray(bytes);
  const text = address.kind() === 'ipv6' ? (address as ipaddr.IPv6).toRFC5952String() : address.toString();
  return length === bits ? text : `${text}/${length}`;
}
