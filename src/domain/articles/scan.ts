/** Second pass of the extractor: walks over refanged text once and hands every promising run to the reader for it. */
import type { Candidate, Source } from './candidate.ts';
import { classOf, digit, dot, isHex, isWord, joiner, letter } from './characters.ts';
import { readGluedIpv4, readIpv4, readIpv6 } from './read-address.ts';
import { readAttackId, readBrokenHash, readCves, readHashes, readSpacedCve } from './read-codes.ts';
import { isShare, readDomain } from './read-domain.ts';
import { readEmail } from './read-email.ts';
import { readUrl } from './read-url.ts';

/** What a CVE id is made of. */
const mixed = letter | digit | joiner;
/** Shortest run in which a technique, a CVE id or a hash can hide. */
const shortestCode = 5;
const shortestCve = 13;
const shortestHash = 32;
const longestNumber = 64;

/**
 * Reports every candidate in order of its end. A run is a row of letters, digits, dots, hyphens and underscores; most
 * words of a text are runs without dot and digit and cost a table look-up per character. Readers look a bounded way
 * around their run or move the walk forward, so the time is linear.
 */
export function scan(
  source: Source,
  report: (candidate: Candidate) => void,
  isTechnique?: (id: string) => boolean,
): void {
  const { text } = source;
  /** Everything before it has been read. */
  let read = 0;
  for (let i = 0; i < text.length; ) {
    const start = i;
    let bits = 0;
    for (let bit = 1; i < text.length; i++) {
      bit = classOf(text.charCodeAt(i));
      if (bit === 0) break;
      bits |= bit;
    }
    if (i === start) {
      i++;
      continue;
    }
    const next = text.charCodeAt(i);
    if (next === 0x3a) {
      const url = text.startsWith('//', i + 1) ? readScheme(start, i) : null;
      if (url) {
        i = url.end;
        read = i;
        continue;
      }
      const address = i - start <= 4 ? readColons(start, i) : null;
      if (address) {
        report(address);
        i = address.end;
        read = i;
        continue;
      }
    } else if (next === 0x40) {
      const email = readEmail(source, i, read);
      if (email) {
        for (const candidate of email) report(candidate);
        i = email[0]!.end;
        read = i;
        continue;
      }
      if (text[i - 1] !== '.' && !isShare(text, start)) continue;
    }
    const interesting = (bits & dot) !== 0 || ((bits & digit) !== 0 && i - start >= shortestCode);
    if (interesting && (bits & (letter | digit)) !== 0) i = readRun(start, i, bits);
  }

  function readScheme(start: number, colon: number): { end: number } | null {
    const length = schemeLength(text.slice(Math.max(start, colon - 6), colon).toLowerCase());
    const url = length > 0 ? readUrl(source, colon - length, colon + 3) : null;
    if (!url) return null;
    for (const candidate of url.found) report(candidate);
    return url;
  }

  function readColons(start: number, colon: number): Candidate | null {
    if (text.startsWith('::', start - 2) && !isWord(text, start - 3)) start -= 2;
    else if (text[start - 1] === ':') return null;
    return isHex(text, colon - 1, colon) ? readIpv6(text, start) : null;
  }

  /** Reads what a run holds; returns where reading goes on, beyond the run when a reader went there. */
  function readRun(start: number, end: number, bits: number): number {
    const long = end - start;
    if (long >= shortestCve && (bits & mixed) === mixed)
      for (const cve of readCves(text, start, end)) report(cve);
    const numeric = (bits & letter) === 0;
    let reached = end;
    let host = false;
    for (let from = start, to = start; to <= end; to++) {
      const code = text.charCodeAt(to);
      const splits = to === end || (code === 0x2e && text[to + 1] === '.') || (numeric && code === 0x2d);
      if (!splits) continue;
      while (from < to) {
        const found = readName(from, to);
        if (found) report(found);
        reached = Math.max(reached, found?.end ?? 0);
        host ||= found?.type === 'domain' && !found.reason;
        // What is glued to a name is read on its own.
        from = found?.type === 'domain' ? found.end : to;
      }
      from = to + 1;
    }
    // A hash that is a label of a host is no hash of a file.
    if (long >= shortestHash && !host) {
      const broken = readBrokenHash(text, start, end);
      for (const hash of broken ? [broken] : readHashes(text, start, end)) report(hash);
      reached = Math.max(reached, broken?.end ?? 0);
    }
    const spaced = numeric && (bits & mixed) !== 0 ? readSpacedCve(text, start, end) : null;
    if (spaced) report(spaced);
    return reached;
  }

  /** A run without empty labels, after taking off the dots and joiners around it. */
  function readName(start: number, end: number): Candidate | null {
    while (start < end && (classOf(text.charCodeAt(start)) & (dot | joiner)) !== 0) start++;
    while (end > start && (classOf(text.charCodeAt(end - 1)) & (dot | joiner)) !== 0) end--;
    const code = text.charCodeAt(start);
    const isDigit = code >= 0x30 && code <= 0x39;
    return (
      readAttackId(text, start, end, isTechnique) ??
      (isDigit && end - start <= longestNumber ? readIpv4(source, start, end) : null) ??
      readDomain(source, start, end) ??
      (end - start <= longestNumber ? readGluedIpv4(source, start, end) : null)
    );
  }
}

/** Length of the web scheme at the end of `word`, 0 without one; other words may be glued to the front of `http`. */
function schemeLength(word: string): number {
  if (word.endsWith('https')) return 5;
  if (word.endsWith('http')) return 4;
  return word === 'ftp' ? 3 : 0;
}
