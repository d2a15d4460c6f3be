/** Judges a dotted name in running text: host, file, program text, detection name or version. */
import { normaliseDomain } from '../iocs/normalise.ts';
import type { Candidate, DropReason, Source } from './candidate.ts';
import { classOf, isWord, letter } from './characters.ts';
import { nameReason } from './read-host.ts';
import { standsAlone } from './stands-alone.ts';
import * as suffixes from './suffixes.ts';

/** The domain written at `start`–`end` (a run of name characters, trimmed), or null where it is not dotted text of that kind. */
export function readDomain(source: Source, start: number, end: number): Candidate | null {
  const { text } = source;
  const written = text.slice(start, end);
  const lastDot = written.lastIndexOf('.');
  if (lastDot < 1 || end - start > 253) return null;
  const last = written.slice(lastDot + 1);
  if ((classOf(last.charCodeAt(0)) & letter) === 0) return null;
  const ending = last.toLowerCase();
  const marked = source.isMarked(start, end);
  // The cheap question first: most dotted words are file names.
  if (!marked && ending.charCodeAt(0) < 128 && !suffixes.isTopLevel(ending)) return null;
  const name = normaliseDomain(written);
  if (name === null || !/[a-z0-9]/.test(name.slice(0, name.indexOf('.')))) return null;
  // Registries take no underscore; further left it is allowed (`_dmarc`).
  if (written.slice(written.lastIndexOf('.', lastDot - 1) + 1, lastDot).includes('_')) return null;
  const unknown = marked && suffixes.isAlternative(name) ? undefined : nameReason(name);
  if (unknown === 'unknown_suffix' && !marked) return null;
  const reason = unknown ?? objection(source, start, end, name, last);
  return { type: 'domain', value: name, start, end, ...(reason && { reason }) };
}

/** What speaks against a valid name, in the order: where it stands, how it is written, what its suffix usually is. */
function objection(
  source: Source,
  start: number,
  end: number,
  name: string,
  last: string,
): DropReason | undefined {
  const { text } = source;
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (before === '\\') return 'file_name';
  if (before === '/' && text[start - 2] !== '/') return 'file_name';
  if (source.isMarked(start, end)) return undefined;
  if ('$%#'.includes(before) && before !== '') return 'identifier';
  if (after === '\\') return 'file_name';
  // A pattern or template goes on behind the name: `shop.example-[0-9]*`, `cdn.example.<tld>`
  if ('-._'.includes(after) && after !== '' && '[<*{('.includes(text[end + 1] ?? ' ')) return 'identifier';
  if (/^\]?(?:::|->)/.test(text.slice(end, end + 3))) return 'identifier';
  const ending = last.toLowerCase();
  const ambiguous = suffixes.doubtfulEndings.has(ending) || suffixes.memberEndings.has(ending);
  if (('([='.includes(after) && after !== '' && ambiguous) || (before === ':' && ambiguous))
    return 'identifier';
  if (hasForeignCase(text.slice(start, end), last)) return 'identifier';
  const labels = name.split('.');
  const first = labels[0]!;
  if (labels.length > 2) {
    if (suffixes.packageRoots.has(first) && !suffixes.packageRoots.has(ending) && !name.includes('-'))
      return 'identifier';
    if (suffixes.detectionRoots.has(first) && labels.length < 5 && ending.length < 4 && ambiguous)
      return 'identifier';
  }
  if (first === 'www') return undefined;
  if (
    first.length === 1 &&
    labels.length === 2 &&
    !isPlain(ending, ambiguous) &&
    !suffixes.shortHosts.has(name)
  ) {
    return 'identifier';
  }
  if (suffixes.fileEndings.has(ending)) return 'file_name';
  if (!ambiguous) return undefined;
  if (after === '/' && isWord(text, end + 1))
    return text.startsWith('/Contents', end) ? 'file_name' : undefined;
  const doubtful = suffixes.doubtfulEndings.has(ending);
  if (suffixes.memberEndings.has(ending) || doubtful) {
    const receiver = labels.at(-2)!;
    const short = labels.length === 2;
    if ((short || doubtful) && suffixes.programNames.has(receiver)) return 'identifier';
    if (short && /^\d{1,2}$/.test(receiver)) return 'identifier';
  }
  return doubtful && !standsAlone(text, start, end) ? 'file_name' : undefined;
}

/** A suffix that no program text has, longer than a country's. */
function isPlain(ending: string, ambiguous: boolean): boolean {
  return !ambiguous && ending.length > 2;
}

/**
 * A suffix in capitals or with a capital first letter is part of a name or starts a sentence (`System.Net`, `1.It`,
 * `Agent.SD`), unless the whole host is in capitals.
 */
function hasForeignCase(written: string, last: string): boolean {
  if (last === last.toLowerCase()) return false;
  return written !== written.toUpperCase() || /^(?:ASP|ADO|VB)\.NET$/.test(written);
}
