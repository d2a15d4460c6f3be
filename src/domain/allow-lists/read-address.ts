/** Addresses as 32-bit words, most significant first: one for IPv4, four for IPv6. */

/** The one word of an IPv4 address in canonical form. */
export function ipv4Word(text: string): number {
  let word = 0;
  let octet = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 46) {
      word = word * 256 + octet;
      octet = 0;
    } else octet = octet * 10 + unit - 48;
  }
  return (word * 256 + octet) >>> 0;
}

/** The four words of an IPv6 address in canonical form (RFC 5952). */
export function ipv6Words(text: string): [number, number, number, number] {
  const [head = '', tail] = text.split('::', 2) as [string, string?];
  const left = groups(head);
  const right = tail === undefined ? [] : groups(tail);
  const all = [...left, ...new Array<number>(Math.max(0, 8 - left.length - right.length)).fill(0), ...right];
  const word = (at: number) => (all[at]! * 65_536 + all[at + 1]!) >>> 0;
  return [word(0), word(2), word(4), word(6)];
}

/** 16-bit groups; an IPv4 address at the end is two of them. */
function groups(text: string): number[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => {
    if (!group.includes('.')) return [Number.parseInt(group, 16)];
    const word = ipv4Word(group);
    return [word >>> 16, word & 0xffff];
  });
}
