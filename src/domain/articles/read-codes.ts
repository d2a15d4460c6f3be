/** Finds hashes, CVE ids and ATT&CK ids inside one run of name characters. */

import type { IocType } from '../../contract/ioc-type.ts';
import { normalise } from '../iocs/normalise.ts';
import type { Candidate, DropReason } from './candidate.ts';
import { isDigit, isHex, isHexDigit, isWord } from './characters.ts';

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

/**
 * What stands before a value of the length of a hash that identifies no file: fingerprints of connections and of parts of a
 * file, keys, identifiers, commits. After the word of a label may follow what kind of value it is.
 */
const otherLabel = new RegExp(
  `(?:${[
    '(?:\\b(?:ja[34][a-z]{0,2}|jarm|tlsh|[vt]hash|pehash|hassh(?:server)?|rich (?:pe )?header|icon|favicon)|imphash|impfuzzy|authenti-?hash)' +
      '(?:\\(\\))?(?:[ ._-](?:hash|digest|fingerprint|string|md5|sha-?256))?',
    '(?:\\b|_)(?:key|iv|nonce|salt|token|etag|commit|checkout|rev(?:ision)?|serial(?: (?:number|no\\.?))?|mutex)',
    '(?:campaign|bot|session|client|build|project|app|tenant|device|victim|user|machine|agent|request|image)[ _-]?id',
    '[gu]uid',
    'clsid',
    'btih',
    // A certificate, by one name or another; the image of a container.
    '(?:thumb|finger)print(?: \\(?sha-?(?:1|256)\\)?)?',
    '\\b(?:ssl|tls|x\\.?509|cert(?:ificate)?)[ ._-](?:md5|sha-?1|sha-?256|hash)(?: hash)?',
    '(?:@|\\bimage |\\bdigest[:=]? )sha256',
  ].join(
    '|',
  )})["'\`”)*]{0,3}(?:; {0,2}content)? {0,2}(?:[:=]{1,2}|\\b(?:is|of|was)\\b)? {0,2}["'\`“*({]{0,2}$`,
  'i',
);
const longestLabel = 48;

function hashReason(text: string, start: number, value: string): DropReason | undefined {
  // One digit repeated stands for a missing hash.
  if (value === value[0]!.repeat(value.length)) return 'example';
  if (/^(?:\.\.\.|…|\[(?:\.\.\.|…)\])/.test(text.slice(start + value.length, start + value.length + 5)))
    return 'truncated';
  return otherLabel.test(text.slice(Math.max(0, start - longestLabel), start)) ? 'not_a_file' : undefined;
}

/** What says how long the hash behind it is. */
const lengthLabel = /\bsha-?(1|256|512)(?: hash)?["*]{0,2} ?[:=|]?\r?\n?[ `]{0,8}$/i;
const lengths: Record<string, number> = { 1: 40, 256: 64, 512: 128 };
const maxPieces = 8;

/** The hash whose first line is the hexadecimal run `start`–`end`: its label tells a length that only several lines have. */
export function readBrokenHash(text: string, start: number, end: number): Candidate | null {
  if (!'\r\n<'.includes(text[end] ?? ' ')) return null;
  const length = lengths[lengthLabel.exec(text.slice(Math.max(0, start - 28), start))?.[1] ?? ''];
  if (!length || end - start >= length || !isHex(text, start, end)) return null;
  let value = text.slice(start, end);
  for (let piece = 0; piece < maxPieces && value.length < length; piece++) {
    const next = /^(?:[ \t]{0,40}\r?\n[ \t]{0,40}|<br ?\/?>)([0-9a-f]{1,128})(?![\w.])/i.exec(
      text.slice(end, end + 220),
    );
    if (!next) return null;
    value += next[1];
    end += next[0].length;
  }
  const type = hashTypes[length]!;
  return value.length === length ? { type, value: value.toLowerCase(), start, end } : null;
}

/** All CVE ids in `start`–`end`. */
export function readCves(text: string, start: number, end: number): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.slice(start, end).matchAll(/cve[-_](\d{4})[-_](\d{4,19})/gi)) {
    const from = start + match.index;
    const to = from + match[0].length;
    // Its capitals and its digits end an id that touches other words.
    const glued = isWord(text, from - 1) && !/^[a-z]CVE/.test(text.slice(from - 1, from + 3));
    if (glued || isDigit(text, to)) continue;
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
  // Sigma writes `attack.t1059.001`.
  const isTag = text.startsWith('attack.t', start);
  if (isTag) start += 7;
  if (end - start > 9) return null;
  const value = isTag ? text.slice(start, end).toUpperCase() : text.slice(start, end);
  if (!attackId.test(value)) return null;
  const known = value[1] === 'A' || !isTechnique || isTechnique(value);
  return { type: 'mitre_attack', value, start, end, ...(!known && { reason: 'unknown_technique' as const }) };
}
