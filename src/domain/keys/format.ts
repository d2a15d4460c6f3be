/** What an API key looks like: `sk_live_`, 32 random base62 characters, 6 of CRC-32 over everything before. */
import { crc32 } from 'node:zlib';
import { randomBase62, toBase62 } from '../../lib/base62.ts';

/** How every key begins, and its whole length. */
export const keyOpening = 'sk_live_';
export const keyLength = 46;
const shape = /^sk_live_[0-9A-Za-z]{38}$/;

/** A new key; 190 bits of randomness. */
export function makeKey(): string {
  const body = keyOpening + randomBase62(32);
  return body + checksum(body);
}

/** Whether the text has a key's shape and checksum; anything else is refused without hashing or a look at the store. */
export function isWellFormed(key: string): boolean {
  return shape.test(key) && checksum(key.slice(0, -6)) === key.slice(-6);
}

/** What may be shown of a key for ever: `sk_live_` and the first four secret characters. */
export function keyPrefix(key: string): string {
  return key.slice(0, keyOpening.length + 4);
}

function checksum(body: string): string {
  return toBase62(crc32(body), 6);
}
