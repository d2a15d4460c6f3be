/** Base 62 in the order 0–9 A–Z a–z: random text and fixed-width numbers. */
import { randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** The largest multiple of 62 in a byte: bytes from here on are thrown away, so that each character is equally likely. */
const fair = 248;

/** `length` characters, each with 5.95 bits from the system's random source. */
export function randomBase62(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length * 2)) {
      if (byte < fair && text.length < length) text += alphabet[byte % 62];
    }
  }
  return text;
}

/** A whole number below 62^width as exactly `width` characters. */
export function toBase62(value: number, width: number): string {
  let text = '';
  for (let rest = value; text.length < width; rest = Math.floor(rest / 62)) text = alphabet[rest % 62] + text;
  return text;
}
