/** Finds our keys inside any text, by shape and checksum: chance alone makes one in 57 billion look-alikes pass. */
import { isWellFormed, keyLength, keyOpening, keyPrefix } from './format.ts';

export interface FoundKey {
  key: string;
  /** UTF-16 units from the start of the text. */
  at: number;
}

/** In order of place. Linear: looks for the opening words, and reads 46 characters behind each. */
export function findKeys(text: string): FoundKey[] {
  const found: FoundKey[] = [];
  for (let at = text.indexOf(keyOpening); at >= 0; at = text.indexOf(keyOpening, at + 1)) {
    const key = text.slice(at, at + keyLength);
    if (isWellFormed(key)) found.push({ key, at });
  }
  return found;
}

/** The text with only the prefix left of each key that stands in it. */
export function maskKeys(text: string): string {
  return findKeys(text).reduceRight(
    (masked, { key, at }) => `${masked.slice(0, at)}${keyPrefix(key)}…${masked.slice(at + keyLength)}`,
    text,
  );
}
