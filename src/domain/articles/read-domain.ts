/** Judges a dotted name in running text: host, file, program text, detection name or version. */
import { normaliseDomain } from '../iocs/normalise.ts';
import { isAmongFiles } from './among-files.ts';
import { isAmongHosts } from './among-hosts.ts';
import type { Candidate, DropReason, Source } from './candidate.ts';
import { classOf, isHex, isWord, letter } from './characters.ts';
import { nameReason, suffixEnd } from './read-host.ts';
import { standsAlone } from './stands-alone.ts';
import * as suffixes from './suffixes.ts';

const longestName = 253;
/** Names of onion services have 16 characters in their old form, 56 in the new one. */
const service = /(?:^|\.)[a-z2-7]{16}(?:[a-z2-7]{40})?\.onion$/;

/** A name at `start`–`end` of the text, as written and in canonical form. */
interface Name {
  text: string;
  start: number;
  end: number;
  labels: string[];
  /** Its last label in lower case. */
  ending: string;
  /** Whether that label is at least as often a file ending or a member of an object. */
  ambiguous: boolean;
}

/** The domain written at `start`–`runEnd` (a run of name characters, trimmed), or null where it cannot be one. */
export function readDomain(source: Source, start: number, runEnd: number): Candidate | null {
  if (runEnd - start > longestName) return null;
  const { text } = source;
  // `%20evil[.]example`
  if (text[start - 1] === '%' && isHex(text, start, start + 2) && source.isMarked(start, runEnd)) start += 2;
  const end = source.isMarked(start, runEnd) ? gluedEnd(source, start, runEnd) : runEnd;
  const written = text.slice(start, end);
  const lastDot = written.lastIndexOf('.');
  if (lastDot < 1 || (classOf(written.charCodeAt(lastDot + 1)) & letter) === 0) return null;
  const last = written.slice(lastDot + 1);
  const ending = last.toLowerCase();
  const marked = source.isMarked(start, end);
  // The cheap question first: most dotted words are file names.
  if (!marked && ending.charCodeAt(0) < 128 && !suffixes.isTopLevel(ending)) return null;
  const value = normaliseDomain(written);
  if (value === null || !/[a-z0-9]/.test(value.slice(0, value.indexOf('.')))) return null;
  // One letter beyond ASCII is what a dump of bytes shows.
  if (!marked && /(?:^|\.)[^\x00-\x7f]\./.test(written)) return null;
  // Registries take no underscore; further left it is allowed.
  if (written.slice(written.lastIndexOf('.', lastDot - 1) + 1, lastDot).includes('_')) return null;
  const unknown = marked && suffixes.isAlternative(value) ? undefined : nameReason(value);
  if (unknown === 'unknown_suffix' && !marked) return null;
  if (!marked && ending === 'onion' && !service.test(value))
    return { type: 'domain', value, start, end, reason: 'truncated' };
  const ambiguous = suffixes.doubtfulEndings.has(ending) || suffixes.memberEndings.has(ending);
  const name = { text, start, end, labels: value.split('.'), ending, ambiguous };
  const reason =
    unknown ??
    pathReason(name) ??
    (marked ? undefined : (placeReason(name) ?? caseReason(written, last) ?? kindReason(name)));
  return { type: 'domain', value, start, end, ...(reason && { reason }) };
}

/**
 * Where a defanged name ends to which other text is glued: `evil[.]example.The next …` and, where a table lost its cells,
 * `evil[.]exampleCreated …` or `evil[.]example2019`.
 */
function gluedEnd({ text, isMarked }: Source, start: number, end: number): number {
  const run = text.slice(start, end);
  const cut = suffixEnd(run);
  if (cut > 0) return start + cut;
  const lastDot = run.lastIndexOf('.');
  // `evil[.]example-based`: no suffix has a hyphen but those in Punycode.
  const hyphen = run.indexOf('-', lastDot);
  if (hyphen > 0 && suffixes.isTopLevel(run.slice(lastDot + 1, hyphen).toLowerCase())) return start + hyphen;
  const name = run.slice(0, Math.max(0, lastDot));
  if (name === '' || name !== name.toLowerCase() || !/^[A-Z][a-z]*$/.test(run.slice(lastDot + 1))) return end;
  return isMarked(start + lastDot, start + lastDot + 1) ? end : start + lastDot;
}

/** Whether the server of a network share begins at `start`: `\\\\host\\folder`, the first backslashes perhaps escaped. */
export function isShare(text: string, start: number): boolean {
  if (!text.startsWith('\\\\', start - 2)) return false;
  const from = text.startsWith('\\\\', start - 4) ? start - 5 : start - 3;
  // `location:\\\\host`, but `C:\\\\folder`
  if (text[from] === ':') return isWord(text, from - 2);
  return from < 0 || /[\s"'`“(<|=,]/.test(text[from]!);
}

/** Inside a path even a defanged name is a file (`evil[.]example/a/index[.]sh`). */
function pathReason({ text, start }: Name): DropReason | undefined {
  if (isShare(text, start)) return undefined;
  const inPath = text[start - 1] === '\\' || (text[start - 1] === '/' && text[start - 2] !== '/');
  return inPath ? 'file_name' : undefined;
}

/** Comparisons and assignments of program text. */
const assigned = /^(?:=| (?:[=!]==?|=|[+-]=) )/;
/** Suffixes that no object has as a member. */
const plain = /^(?:com|net|org|edu|gov)$/;

/** What the characters around a name say. */
function placeReason({ text, start, end, ending, ambiguous }: Name): DropReason | undefined {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === '$' || before === '%' || before === '#') return 'identifier';
  if (before === ':' && suffixes.doubtfulEndings.has(ending) && !isLabelled(text, start)) return 'identifier';
  // Behind a text inside JSON stands an escaped quote.
  if (after === '\\' && !'"\''.includes(text.charAt(end + 1)) && !isShare(text, start)) return 'file_name';
  if (ambiguous && (after === '(' || after === '[' || assigned.test(text.slice(end, end + 5))))
    return 'identifier';
  // A call; behind a host may stand its address in brackets.
  if (after === '(' && ending.length > 3 && !/^\(\d{1,3}\./.test(text.slice(end, end + 5)))
    return 'identifier';
  if (ambiguous && (before === '!' || (before === '_' && after !== '_'))) return 'identifier';
  // `a***@host`: somebody's mailbox, of which the owner is not shown
  if (before === '@' && /\w\*{1,8}$/.test(text.slice(Math.max(0, start - 10), start - 1)))
    return 'identifier';
  // `@quill.io/core`: a package in the room of its owner
  if (before === '@' && after === '/' && !isWord(text, start - 2)) return 'identifier';
  if (/^\]?(?:::|->)/.test(text.slice(end, end + 3))) return 'identifier';
  // A pattern or template goes on behind the name: `shop.example-[0-9]*`, `cdn.example.<tld>`
  return /^[-._][[<*{(]/.test(text.slice(end, end + 2)) ? 'identifier' : undefined;
}

/**
 * A suffix in capitals or with a capital first letter is part of a name or starts a sentence (`System.Net`, `1.It`,
 * `Agent.SD`), unless the whole host is in capitals.
 */
function caseReason(written: string, last: string): DropReason | undefined {
  if (last === last.toLowerCase()) return undefined;
  if (written !== written.toUpperCase() || /^(?:ASP|ADO|VB|[\d.-]+)\.[A-Z]+$/.test(written))
    return 'identifier';
  return undefined;
}

/** What the labels say, suffixes that are mostly something else last. */
function kindReason(name: Name): DropReason | undefined {
  const { text, start, end, labels, ending, ambiguous } = name;
  const first = labels[0]!;
  const short = labels.length === 2;
  if (short ? suffixes.bareRoots.has(first) : isProgramName(name)) return 'identifier';
  if (first === 'www') return undefined;
  if (short && first.length === 1 && (ambiguous || ending.length === 2)) {
    return suffixes.shortHosts.has(`${first}.${ending}`) ? undefined : 'identifier';
  }
  if (ambiguous && labels.slice(0, -1).every((label) => suffixes.programNames.has(label)) && !short)
    return 'identifier';
  if ((first === 'self' || first === 'this') && !plain.test(ending)) return 'identifier';
  if (!short && ending.length === 2 && suffixes.isBelowRegistry(labels)) return undefined;
  if (suffixes.fileEndings.has(ending)) return 'file_name';
  if (!ambiguous || isHostPlace(text, start)) return undefined;
  // A path makes it a host, but for the bundles of macOS.
  if (text[end] === '/' && isWord(text, end + 1)) {
    return text.startsWith('/Contents', end) ? 'file_name' : undefined;
  }
  const receiver = labels.at(-2)!;
  if (short && /^\d{1,2}$/.test(receiver)) return 'identifier';
  const alone = standsAlone(text, start, end);
  // `deletedItem.next`, `LogLevels.info`: prose and lists write such hosts in lower case.
  if (!alone && /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(text.slice(start, end))) return 'identifier';
  const doubtful = suffixes.doubtfulEndings.has(ending);
  if ((doubtful || (short && !alone)) && suffixes.programNames.has(receiver)) return 'identifier';
  if (isLabelled(text, start)) return undefined;
  // Lists write hosts in lower case; files keep their capitals.
  const written = text.slice(start, end);
  const isHost =
    (alone && written === written.toLowerCase() && !isAmongFiles(text, start, end)) ||
    (suffixes.countryEndings.has(ending) && isAmongHosts(text, start, end));
  return doubtful && !isHost ? 'file_name' : undefined;
}

/** After `wss://` or `@` stands a host, whatever its suffix. */
function isHostPlace(text: string, start: number): boolean {
  return text[start - 1] === '@' || text.startsWith('//', start - 2);
}

/** What says of the name behind it that it is a host, as a label or as the field of a row. */
const label =
  /(?:^|[^\w.])(?:domains?|hosts?|host_?name|fqdn|c2|cnc|c&c|servers?|sni|cn)["'`*]{0,3} ?[:=,|;] ?["'`]{0,2}$/i;
const longestLabel = 20;

function isLabelled(text: string, start: number): boolean {
  return label.test(text.slice(Math.max(0, start - longestLabel), start));
}

/** Reversed package names (`com.example.app`) and the names that scanners give (`trojan.agent.sd`). */
function isProgramName({ text, start, end, labels, ending, ambiguous }: Name): boolean {
  const first = labels[0]!;
  // `BehavesLike.Win32.Quill.tc`
  const capitals = /^(?:\w*\.)?[A-Z]\w*\.[A-Z]/.test(text.slice(start, end));
  if (capitals && labels.slice(0, 2).some((label) => suffixes.detectionRoots.has(label))) return true;
  if (suffixes.packageRoots.has(first)) {
    return !suffixes.packageRoots.has(ending) && !labels.some((label) => label.includes('-'));
  }
  // `pl.quill.app`: packages of national companies begin with the country.
  if (ending === 'app' && first.length === 2 && suffixes.isTopLevel(first)) return true;
  return suffixes.detectionRoots.has(first) && labels.length < 5 && ending.length < 4 && ambiguous;
}
