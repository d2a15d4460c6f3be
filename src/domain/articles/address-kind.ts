/** Which addresses cannot be somebody else's machine on the internet. */
import ipaddr from 'ipaddr.js';
import type { DropReason } from './candidate.ts';

/** RFC 5737: written in examples only. */
const documentationV4 = /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\./;
/** RFC 3849 and RFC 9637, in the spelling of RFC 5952. */
const documentationV6 = /^(?:2001:db8|3fff:[0-9a-f]{0,3}):/;
/** First octets with nothing reserved in their range. */
const ordinary = new Uint8Array(256).fill(1, 1, 224);
for (const octet of [10, 100, 127, 169, 172, 192, 198, 203]) ordinary[octet] = 0;

const privateRanges = new Set(['private', 'carrierGradeNat', 'uniqueLocal', 'linkLocal']);
const publicRanges = new Set(['unicast', '6to4', 'teredo', 'rfc6052']);

/** Why a canonical address or network (`a.b.c.d/n`) is not an indicator, or undefined for a public one. */
export function addressReason(value: string): DropReason | undefined {
  if (value.includes(':')) {
    if (documentationV6.test(value)) return 'documentation';
    // 2000::/3 is the global unicast space; its special parts are reachable or rare.
    if (/^[23][0-9a-f]{3}:/.test(value)) return undefined;
  } else {
    if (ordinary[Number.parseInt(value, 10)] === 1) return undefined;
    if (documentationV4.test(value)) return 'documentation';
  }
  const range = ipaddr.parse(value.replace(/\/\d+$/, '')).range();
  if (publicRanges.has(range)) return undefined;
  return privateRanges.has(range) ? 'private_address' : 'reserved_address';
}
