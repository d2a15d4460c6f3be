/** Finds hashes, CVE ids and ATT&CK ids inside one run of name characters. */

import type { IocType } from '../../contract/ioc-type.ts';
import { normalise } from '../iocs/normalise.ts';
import type { Candidate, DropReason } from './candidate.ts';
import { isHexDigit, isWord } from './characters.ts';

const hashTypes: Record<number, IocType> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };
const shortestHash = 32;

/** All hashes in `start`–`end`: hexadecimal runs of an exact length that touch no other letter or digit. */
export function readHashes(text: string, start: number, end: number): Candidate[] {
  const found: Candidate[] = [];
  for (let i = start; i + shortestHash <= end; i++) {
    if (!isHexDigit(text.charCodeAt(i))) continue;
    const from = i;
    while (i < end && isHexDigit(text.charCodeAt(i))) i++;
    const type = hashTypes[i - from];
    if (!type || isWord(text, from - 1) || isWord(text, i)) continue;
    const value = text.slice(from, i).toLowerCase();
    const reason = hashReason(text, from, value);
    found.push({ type, value, start: from, end: i, ...(reason && { reason }) });
  }
  return found;
}

/** What stands before a value of the length of a hash that identifies no file: TLS fingerprints, keys, identifiers. */
const otherLabel =
  /(?:\bja[34][a-z]{0,2}|\bjarm|imphash|(?:\b|_)key|\bmutex|[gu]uid)["'`”)]{0,2} {0,2}[:=] {0,2}["'`“]?$/i;
const longestLabel = 16;

function hashReason(text: string, start: number, value: string): DropReason | undefined {
  // One digit repeated stands for a missing hash.
  if (value === value[0]!.repeat(value.length)) return 'example';
  return otherLabel.test(text.slice(Math.max(0, start - longestLabel), start)) ? 'not_a_file' : undefined;
}

/** All CVE ids in `start`–`end`. */
export function readCves(text: string, start: number, end: number): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.slice(start, end).matchAll(/cve[-_](\d{4})[-_](\d{4,19})/gi)) {
    const from = start + match.index;
    const to = from + match[0].length;
    if (isWord(text, from - 1) || isWord(text, to)) continue;
    found.push({ ...normalise('cve', `CVE-${match[1]}-${match[2]}`)!, start: from, end: to });
  }
  return found;
}

/** The CVE id whose number is `start`–`end` and whose letters stand one blank before it (`CVE 2014-0515`), or null. */
export function readSpacedCve(text: string, start: number, end: number): Candidate | null {
  if (text[start - 1] !== ' ' || isWord(text, start - 5)) return null;
  const found = normalise('cve', `${text.slice(start - 4, start - 1)}-${text.slice(start, end)}`);
  return found && { ...found, start: start - 4, end };
}

/** `T1059`, `T1059.001`, `TA0001`: enterprise and mobile techniques begin with T1, those of control systems with T0. */
const attackId = /^(?:T[01]\d{3}(?:\.\d{3})?|TA0\d{3})$/;

/** The ATT&CK id that the run is, or null. `isTechnique` tells which ids exist. */
export function readAttackId(
  text: string,
  start: number,
  end: number,
  isTechnique?: (id: string) => boolean,
): Candidate | null {
  if (end - start > 9) return null;
  const value = text.slice(start, end);
  if (!attackId.test(value)) return null;
  const known = value[1] === 'A' || !isTechnique || isTechnique(value);
  return { type: 'mitre_attack', value, start, end, ...(!known && { reason: 'unknown_technique' as const }) };
}
