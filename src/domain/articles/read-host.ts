/** Reads the host of a URL or e-mail address: there its place says what it is, only validity has to be checked. */
import { isIPv4, isIPv6 } from 'node:net';
import { normalise, normaliseDomain } from '../iocs/normalise.ts';
import { addressReason } from './address-kind.ts';
import type { Candidate } from './candidate.ts';
import { classOf, dot, joiner } from './characters.ts';
import { reservedName } from './reserved-names.ts';
import { isAlternative, isRegistrable, isTopLevel } from './suffixes.ts';

const maxHost = 255;

/** The host at `start` with the reason against it, or null where the text is no host at all. */
export function readHost(text: string, start: number): Candidate | null {
  if (text[start] === '[') return readBracketed(text, start);
  const limit = Math.min(text.length, start + maxHost);
  let end = start;
  while (end < limit && classOf(text.charCodeAt(end)) !== 0) {
    if (text[end] === '.' && text[end + 1] === '.') break;
    end++;
  }
  while (end > start && (classOf(text.charCodeAt(end - 1)) & (dot | joiner)) !== 0) end--;
  let written = text.slice(start, end);
  if (!written.includes('.')) return null;
  const cut = suffixEnd(written);
  if (cut > 0) {
    end = start + cut;
    written = text.slice(start, end);
  }
  if (isIPv4(written)) {
    const reason = addressReason(written);
    return { type: 'ipv4', value: written, start, end, ...(reason && { reason }) };
  }
  const name = normaliseDomain(written);
  if (name === null) return null;
  const reason = isAlternative(name) ? undefined : nameReason(name);
  return { type: 'domain', value: name, start, end, ...(reason && { reason }) };
}

/**
 * Where in a run the public suffix of a host ends to which a word or a number is glued (`evil.comCreated`, `evil.net2019`), 0
 * where nothing is: a suffix in lower case holds no capital and no digit.
 */
export function suffixEnd(run: string): number {
  const glued = /\.([a-z]{2,18})(?:[A-Z][A-Za-z-]|[A-Z\d]\w*$)/.exec(run);
  if (!glued || glued.index === 0 || !isTopLevel(glued[1]!)) return 0;
  const name = run.slice(0, glued.index);
  return name === name.toLowerCase() ? glued.index + 1 + glued[1]!.length : 0;
}

/** Why a canonical host name cannot be one on the internet. */
export function nameReason(name: string): 'unknown_suffix' | 'example' | undefined {
  const last = name.slice(name.lastIndexOf('.') + 1);
  // `7.20.9.45.in-addr.arpa` is the address plan's, nobody's host.
  if (last === 'arpa' || !isTopLevel(last) || !isRegistrable(name)) return 'unknown_suffix';
  return reservedName(name) ? 'example' : undefined;
}

function readBracketed(text: string, start: number): Candidate | null {
  const close = text.slice(start, start + 64).indexOf(']');
  if (close < 0) return null;
  const address = text.slice(start + 1, start + close).replace(/%.*$/s, '');
  if (!isIPv6(address)) return null;
  const found = normalise('ipv6', address)!;
  const reason = addressReason(found.value);
  return { ...found, start, end: start + close + 1, ...(reason && { reason }) };
}
