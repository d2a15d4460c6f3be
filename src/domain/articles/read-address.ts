/** Judges dotted numbers and colon groups: address, network, version number, object identifier or certificate bytes. */
import { isIPv4 } from 'node:net';
import { normalise } from '../iocs/normalise.ts';
import { addressReason } from './address-kind.ts';
import type { Candidate, Source } from './candidate.ts';
import { classOf, isDigit, isWord, letter } from './characters.ts';

/** Words after which dotted numbers count releases. */
const versionWords = new Set(
  (
    'version versions versionen versión versiones версия версии rv ver v release releases build builds firmware revision edition patch hotfix kernel plugin library framework ' +
    'runtime player reader acrobat flash chrome chromium firefox edge safari opera autoit office java agent client driver sdk ' +
    'oid section sections chapter clause appendix step paragraph figure fig table'
  ).split(' '),
);
/** What stands between such a word, or the one before it, and the number: `versions prior to 9.8.7.6 and 10.2.0.1`. */
const between = new Set(
  'prior to than from before earlier lower older up through thru until and or of in is are number auf ab bis vor und oder - – —'.split(
    ' ',
  ),
);
const mostBetween = 8;
const releasesReach = 64;
/** `Update to 9.8.0.1`, `fixed in 9.8.0.1` */
const change = /^(?:up(?:date|grade)[ds]?|(?:updat|upgrad)ing|fixed|patched|resolved|addressed)$/i;
/** Capitalised words before a real address; after any other one small numbers are a release. */
const addressWords = new Set(
  'ip ips ipv address addresses adresse adressen host hosts server servers dns from to at and ping c2'.split(
    ' ',
  ),
);
const versionAfter = /^ ?(?:build\b|\(?(?:and|or) (?:earlier|later|prior|below|above|older|newer))/i;
/** Object identifiers of X.500 have as many parts as an address. */
const directoryId = /^2\.5\.(?:4|29)\.\d/;
const objectId = /^\d{1,9}(?:\.\d{1,9}){4,15}$/;
const portAfter = /^:\d/;
const requirement = /(?:^|[\s"'`])(?!ip|src|dst|host)[a-z][\w-]*==$/i;
const smallNumber = 20;
const look = 24;

/** An IPv4 address, or a network where `/n` follows and leaves no host bits; null where the run is something else. */
export function readIpv4(source: Source, start: number, end: number): Candidate | null {
  const { text } = source;
  const written = text.slice(start, end);
  if (directoryId.test(written) && !source.isMarked(start, end))
    return { type: 'ipv4', value: written, start, end, reason: 'oid' };
  if (!isIPv4(written))
    return objectId.test(written) ? { type: 'ipv4', value: written, start, end, reason: 'oid' } : null;
  const address: Candidate = { type: 'ipv4', value: written, start, end };
  if (!source.isMarked(start, end) && isVersion(text, start, end))
    return { ...address, reason: 'version_number' };
  return withReason(withPrefix(text, address));
}

const glued = /(?<![\d.]|C(?=2))(?:\d{1,3}\.){3}\d{1,3}(?!\d|\.\d)/;

/** The defanged address inside a run whose letters belong to the words around it: `address91.240.7[.]15Port` */
export function readGluedIpv4(source: Source, start: number, end: number): Candidate | null {
  const written = glued.exec(source.text.slice(start, end));
  if (!written || !isIPv4(written[0])) return null;
  const from = start + written.index;
  const to = from + written[0].length;
  return source.isMarked(from, to)
    ? withReason({ type: 'ipv4', value: written[0], start: from, end: to })
    : null;
}

/** No host has an address that ends in two zeros, and small numbers behind a product's name count its releases. */
function isVersion(text: string, start: number, end: number): boolean {
  if (text[start - 1] === '/' && !portAfter.test(text.slice(end, end + 3)) && isProduct(text, start - 1))
    return true;
  // `quill==1.0.0.3` asks for a release of a package, `ip.addr==…` for a host.
  if (text.endsWith('==', start))
    return requirement.test(text.slice(Math.max(0, start - look), start)) && isSmall(text.slice(start, end));
  const word = wordBefore(text, start);
  if (isCounted(word)) return true;
  if ((word === '' || between.has(word.toLowerCase())) && isOfReleases(text, start, end)) return true;
  if (text[end] === ' ' && versionAfter.test(text.slice(end, end + look))) return true;
  if (text.endsWith('.0.0', end) && text[end] !== '/') return true;
  return isName(word) && isSmall(text.slice(start, end));
}

/** `version`, `libpng`, `FortiOS`: numbers behind such a word count releases. */
function isCounted(word: string): boolean {
  return versionWords.has(word.toLowerCase()) || /^lib[a-z]|^[A-Za-z]{1,6}OS$/.test(word);
}

/** Whether the number goes on with releases that were named a few words before, or is what one should update to. */
function isOfReleases(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - releasesReach), start);
  const words = before.slice(before.lastIndexOf('\n') + 1).split(/[\s(]+/);
  const written = text.slice(start, end);
  /** The number behind the word that is looked at. */
  let number = '';
  for (let at = words.length - 1; at >= Math.max(0, words.length - mostBetween); at--) {
    const word = words[at]!;
    const release = /^v?(\d+(?:\.\w+)+)[,)]{0,2}$/.exec(word);
    if (release) number = release[1]!;
    else if (isCounted(word)) return true;
    else if (word !== '' && !between.has(word.toLowerCase())) {
      return (isName(word) && isSmall(number)) || (change.test(word) && isSmall(written));
    } else if (word !== '') number = '';
  }
  return false;
}

/** A word with a capital that announces no address. */
function isName(word: string): boolean {
  return /^(?:[A-Z][a-z]{2}|[A-Z]{3}[a-z])[A-Za-z-]*$/.test(word) && !addressWords.has(word.toLowerCase());
}

/** Numbers as releases have them, and few hosts. */
function isSmall(written: string): boolean {
  const octets = written.split('.').map(Number);
  if (octets.length !== 4) return written !== '';
  if (octets[0]! < 30 && (octets[1] === 0 || octets[2] === 0)) return true;
  return octets.every((octet) => octet < smallNumber) && new Set(octets).size > 1;
}

/** Whether the word that ends at `end` names a product or a protocol, and not a host: `Chrome/99.0.1.2`, `mallow.com/91.240.7.15` */
function isProduct(text: string, end: number): boolean {
  const name = /(?:^|[^\w.-])([a-z][\w-]*)$/i.exec(text.slice(Math.max(0, end - look), end));
  return name !== null && !/^(?:tcp|udp|ips?|dns|hosts?|domains?|c2)$/i.test(name[1]!);
}

/** The word before `start`, over at most five signs and blanks; empty where a longer gap or no word lies there. */
function wordBefore(text: string, start: number): string {
  let end = start;
  while (end > start - 5 && ' :.(="\'`'.includes(text[end - 1] ?? 'x')) end--;
  let from = end;
  while (from > end - look && from > 0 && (classOf(text.charCodeAt(from - 1)) & letter) !== 0) from--;
  return text.slice(from, end);
}

/** The network where `/n` follows; with host bits set it is an interface address and stays an address. */
function withPrefix(text: string, address: Candidate): Candidate {
  if (text[address.end] !== '/') return address;
  const prefix = /^\/(\d{1,3})(?![\w.-])/.exec(text.slice(address.end, address.end + 6));
  const network = prefix && normalise(address.type, `${address.value}/${prefix[1]}`);
  if (!network) return address;
  return { ...network, start: address.start, end: address.end + prefix[0].length };
}

function withReason(found: Candidate): Candidate {
  const reason = addressReason(found.value);
  return reason ? { ...found, reason } : found;
}

const maxIpv6 = 45;

/**
 * An IPv6 address or network that begins at `start`. Byte lists (`9d:4f:9e:…`), clock times and scope operators are
 * shorter in their groups than a routed address, whose first group has four digits; so only those are taken.
 */
export function readIpv6(text: string, start: number): Candidate | null {
  const run = /^(?:[0-9a-f:]{2,45}:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]{2,45})/i.exec(
    text.slice(start, start + maxIpv6 + 16),
  );
  if (!run) return null;
  // Eight full groups and a ninth: a port without brackets.
  let written = /^(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?=:\d{1,5}$)/i.exec(run[0])?.[0] ?? run[0];
  while (written.endsWith(':') && !written.endsWith('::')) written = written.slice(0, -1);
  const end = start + written.length;
  if (isWord(text, end) || (text[end] === '.' && isDigit(text, end + 1))) return null;
  if (!/^(?:[0-9a-f]{4}:|::ffff:\d)/i.test(written)) return null;
  const found = normalise('ipv6', written);
  return found && withReason(withPrefix(text, { ...found, start, end }));
}
