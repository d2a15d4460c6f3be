/** Finds threat groups, malware families and tools in a text, in one pass, with more care for precision than recall. */
import { isAttackName, type KnownName, type NameRule, type Spelling } from '../attack/known-names.ts';
import { type NameTables, namesInUse } from '../attack/names-in-use.ts';
import { isEmbedded } from './embedded.ts';
import { isInCapitals } from './in-capitals.ts';
import { type DoubtfulName, withListed } from './listed-names.ts';
import { groupCues, notNames, softwareCues } from './name-cues.ts';
import { newName } from './new-name.ts';
import { numberedGroup } from './numbered-group.ts';
import {
  buildTrie,
  isUnspaced,
  isWordUnit,
  longestPhrase,
  type PhraseTrie,
  phraseKey,
} from './phrase-trie.ts';
import { definedKind, listKind } from './said-of-name.ts';
import { schemeName } from './scheme-name.ts';

/** One mention: the canonical name (and ATT&CK id, if any) with its place in the text in UTF-16 units. */
export type NameHit = {
  kind: 'group' | 'software';
  name: string;
  id: string | null;
  /** Proposed by what the text says of it, and in no table. */
  isNew?: true;
  start: number;
  end: number;
};

/** What a key may mean; `pieces` is the number of words of the listed spelling, `dotted` that it has a full stop. */
type Meaning = {
  rule: NameRule;
  known: KnownName;
  pieces: number;
  dotted: boolean;
  canonical: boolean;
  /** Its makers write it in capitals. */
  capitals: boolean;
};
type Meanings = { group?: Meaning; software?: Meaning };

/** What a walk needs, made anew when other names come into use. */
type NameIndex = { tables: NameTables; byKey: Map<string, Meanings>; meanings: Meanings[]; trie: PhraseTrie };

let index: NameIndex | undefined;

function currentIndex(): NameIndex {
  const tables = namesInUse();
  if (index?.tables === tables) return index;
  const byKey = new Map<string, Meanings>();
  for (const spelling of tables.groups.spellings) add(byKey, 'group', spelling);
  for (const spelling of tables.software.spellings) add(byKey, 'software', spelling);
  for (const phrase of notNames) byKey.set(phraseKey(phrase), {});
  index = { tables, byKey, meanings: [...byKey.values()], trie: buildTrie([...byKey.keys()]) };
  return index;
}

/** Said right after a family: then its makers are meant. */
const gang =
  /^(?:['’]s)? (?:(?:(?:ransomware|RaaS|extortion|cyber-?crime|malware) )?(?:gang|group|crew|cartel|syndicate|affiliates?)|(?:ransomware|RaaS) (?:operators|operation|actors))\b/i;
/** What only people do. */
const deed =
  /^,? (?:(?:has|have|had|also|later|then) ){0,2}(?:claim(?:s|ed) (?:responsibility|credit|the (?:attack|breach|hack|intrusion))|(?:takes|took|taken) credit)\b/;
/** Said right before a family: `the gang, known as …` */
const calledGroup =
  /\b(?:gang|group|actor|cartel|syndicate|collective)s?,? (?:(?:that is|also|now|which is) )?(?:known as|called|dubbed|named|tracked as) ["“'‘*]{0,2}$/i;
/** Only a gang has affiliates: of a program with such a name they are customers. */
const loader = /(?:load(?:er)?|stealer|rat|bot|banker|clipper|miner|crypter) affiliates?\b/i;

/** All mentions in the order of the text. Time is linear in the length: a walk never passes the longest name. */
export function findNames(text: string): NameHit[] {
  const hits: NameHit[] = [];
  const doubtful: DoubtfulName[] = [];
  const names = currentIndex();
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const starts = isWordUnit(unit) && !inWord;
    inWord = (isWordUnit(unit) && !isUnspaced(unit)) || unit === 95;
    if (!starts) continue;
    const hit = nameAt(names, text, at, doubtful);
    if (hit === null) continue;
    const { kind, name, id, end, isNew } = hit;
    if (kind !== null) hits.push({ kind, name, id, start: at, end, ...(isNew && { isNew }) });
    // The people behind a family go by its name: `the Hive ransomware gang` is an actor too.
    if (kind === 'software' && meansMakers(text, at, end)) {
      hits.push({ kind: 'group', name, id: null, start: at, end });
    }
    at = hit.end - 1;
  }
  return withListed(text, hits, doubtful);
}

function meansMakers(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 40);
  if (gang.test(after) || deed.test(after)) return !loader.test(text.slice(start, end + 12));
  if (calledGroup.test(text.slice(Math.max(0, start - 40), start))) return true;
  return definedKind(text, end, true) === 'group' || listKind(text, start) === 'group';
}

/** A name, or a phrase that is none (`kind` null) and is stepped over. */
type Found = Omit<NameHit, 'kind' | 'start'> & { kind: NameHit['kind'] | null };

function nameAt(
  { byKey, meanings, trie }: NameIndex,
  text: string,
  start: number,
  doubtful: DoubtfulName[],
): Found | null {
  const phrase = longestPhrase(trie, text, start);
  if (phrase !== null) {
    const { group, software } = meanings[phrase.value]!;
    if (!group && !software) return { kind: null, name: '', id: null, end: phrase.end };
    if (software?.rule !== 'plain' && /[a-z]/.test(text[start]!)) return null;
    const kind = choose(text, start, phrase.end, group, software);
    const meaning = kind === 'group' ? group! : software!;
    if (accepts(text, start, phrase.end, meaning, kind)) {
      // The file of a program is the program.
      const end = /^\.exe\b/i.test(text.slice(phrase.end, phrase.end + 5)) ? phrase.end + 4 : phrase.end;
      return { kind, name: meaning.known.name, id: meaning.known.id, end };
    }
    // In a list beside a name it may be one after all.
    const readings = (['group', 'software'] as const).flatMap((one) => {
      const other = one === 'group' ? group : software;
      if (other?.rule !== 'cue' || !isWritten(text, start, phrase.end, other, one)) return [];
      return { kind: one, name: other.known.name, id: other.known.id };
    });
    if (readings.length > 0) doubtful.push({ start, end: phrase.end, readings });
  }
  const numbered = numberedGroup(text, start);
  if (numbered === null) {
    const scheme = schemeName(text, start);
    const found = scheme
      ? { kind: 'group' as const, end: scheme }
      : newName(text, start, (key) => byKey.has(key));
    if (found === null || isEmbedded(text, start, found.end)) return null;
    return { ...found, name: text.slice(start, found.end), id: null, isNew: true };
  }
  if (isEmbedded(text, start, numbered.end)) return null;
  const known = byKey.get(phraseKey(numbered.name))?.group?.known;
  return { kind: 'group', name: known?.name ?? numbered.name, id: known?.id ?? null, end: numbered.end };
}

/** A name of a group and of a family: the neighbouring word decides, then whose main name it is, then ATT&CK. */
function choose(
  text: string,
  start: number,
  end: number,
  group?: Meaning,
  software?: Meaning,
): NameHit['kind'] {
  if (!group || !software) return group ? 'group' : 'software';
  const near = wordAfter(text, end);
  if (softwareCues.has(near)) return 'software';
  if (groupCues.has(near)) return 'group';
  const before = wordBefore(text, start);
  if (softwareCues.has(before)) return 'software';
  if (groupCues.has(before)) return 'group';
  if (handling.test(text.slice(Math.max(0, start - 28), start))) return 'software';
  if (isCued(group) && isCued(software)) {
    return hasCue(text, start, end, groupCues) && !hasCue(text, start, end, softwareCues)
      ? 'group'
      : 'software';
  }
  if (group.canonical !== software.canonical) return group.canonical ? 'group' : 'software';
  return !isAttackName(group.known.id) && isAttackName(software.known.id) ? 'software' : 'group';
}

/** What is done with a program. */
const handling =
  /\b(?:us|deploy|deliver|dropp?|distribut|install|download|execut|load|spread)(?:ed|e?s|ing|e)? (?:the |a |its |their )?["“]?$/i;

function accepts(text: string, start: number, end: number, meaning: Meaning, kind: NameHit['kind']): boolean {
  if (isCued(meaning) && !isCalledSo(text, start, end, meaning, kind)) return false;
  return isWritten(text, start, end, meaning, kind);
}

/** Whether it is written like the name, and stands in prose. */
function isWritten(
  text: string,
  start: number,
  end: number,
  meaning: Meaning,
  kind: NameHit['kind'],
): boolean {
  const written = text.slice(start, end);
  if (!meaning.dotted && written.includes('.')) return false;
  const pieces = written.split(/[ \-_\u00a0]/);
  const capitals = pieces.every((piece, i) => !/^[a-z]/.test(piece) || (i > 0 && kindWord.test(piece)));
  // Programs are written in any case (`mimikatz`, `cobaltstrike`), groups are not; `net wire` is not NetWire.
  const freely = meaning.rule === 'plain' && kind === 'software' && pieces.length <= meaning.pieces;
  return (freely || capitals) && !isEmbedded(text, start, end);
}

/** Whether the words around an ordinary word make it a name. */
function isCalledSo(
  text: string,
  start: number,
  end: number,
  { rule, capitals }: Meaning,
  kind: NameHit['kind'],
): boolean {
  const cues = kind === 'group' ? groupCues : softwareCues;
  if (rule === 'cue' && cued(text, start, end, cues)) return true;
  if (rule === 'cue' && capitals && standsOut(text, start, end)) return true;
  if (rule === 'cue' && kind === 'software' && isDelivered(text, start, end)) return true;
  if (rule === 'beside' && (cues.has(wordAfter(text, end)) || cues.has(wordBefore(text, start)))) return true;
  return listKind(text, start) !== null || definedKind(text, end, true) !== null;
}

/** Written in capitals like the name (`HAFNIUM`), in a line that is not. */
function standsOut(text: string, start: number, end: number): boolean {
  if (!/^[A-Z]+$/.test(text.slice(start, end)) || isInCapitals(text, start, end)) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  return /[a-z]{2}/.test(before.slice(before.lastIndexOf('\n') + 1)) || /^[^\n]*[a-z]{2}/.test(after);
}

/** `the actors deployed Sliver`: what is brought to a victim is a program, unless more of its name follows. */
function isDelivered(text: string, start: number, end: number): boolean {
  return (
    delivery.test(text.slice(Math.max(0, start - 28), start)) &&
    !/^[ -][A-Z\d]/.test(text.slice(end, end + 2))
  );
}

const delivery = /\b(?:deploy|deliver|drop|distribut)(?:p?ed|e?s|p?ing) (?:the |a )?["“]?$/i;

/** The last word of `Winnti group` is part of the name, but seldom gets its capital. */
const kindWord = /^(?:group|team|gang|crew|actors?|ransomware|stealer|loader|trojan|botnet|locker)$/;

/** `The Play ransomware`, at any place; with the cue farther off, neither at the start nor inside a longer title. */
function cued(text: string, start: number, end: number, cues: ReadonlySet<string>): boolean {
  if (end - start < 4 && /[a-z]/.test(text.slice(start, end)) && !/\d/.test(text.slice(start, end)))
    return false;
  if (cues.has(wordAfter(text, end))) return true;
  if (startsSentence(text, start) || /^[ -][A-Z]/.test(text.slice(end, end + 2))) return false;
  return hasCue(text, start, end, cues);
}

/** How far a context word may stand from the name, in characters (measured in extraction.md section 2). */
const reach = 25;

function hasCue(text: string, start: number, end: number, cues: ReadonlySet<string>): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const sentence = `${before.slice(before.lastIndexOf('\n') + 1)} ${after.split('\n', 1)[0]}`;
  return sentence.split(/[^\p{L}\d-]+/u).some((word) => isCue(word, cues));
}

/** A word of the list, or a compound with one: `Ransomware-Gruppe`. */
function isCue(word: string, cues: ReadonlySet<string>): boolean {
  const plain = word.toLowerCase();
  return cues.has(plain) || cues.has(plain.slice(plain.lastIndexOf('-') + 1));
}

function isCued({ rule }: Meaning): boolean {
  return rule === 'cue' || rule === 'beside';
}

function wordBefore(text: string, start: number): string {
  const word = /([\p{L}\d][\p{L}\d_-]{0,20}) $/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
  return word.slice(word.lastIndexOf('-') + 1).toLowerCase();
}

function wordAfter(text: string, end: number): string {
  return (/^[ -](\w[\w-]{0,20})/.exec(text.slice(end, end + 24))?.[1] ?? '').toLowerCase();
}

function startsSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && start - at < 8 && ' "\'“‘(*#'.includes(text[at]!)) at--;
  return at < 0 || '.!?:;\n\r•|>'.includes(text[at]!);
}

function add(
  byKey: Map<string, Meanings>,
  kind: 'group' | 'software',
  { text, rule, known }: Spelling,
): void {
  const key = phraseKey(text);
  const entry = byKey.get(key) ?? {};
  byKey.set(key, entry);
  const pieces = text.split(/[ \-_]/).length;
  entry[kind] ??= {
    rule,
    known,
    pieces,
    dotted: text.includes('.'),
    canonical: text === known.name,
    capitals: /^[A-Z]{6,}$/.test(text),
  };
}
