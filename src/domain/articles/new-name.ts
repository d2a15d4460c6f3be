/** Proposes names that no table has: a word that the text itself calls a loader, a stealer, a wiper, or a threat group. */
import { stoppedNames } from '../attack/stopped-names.data.ts';
import { isWordUnit, phraseKey } from './phrase-trie.ts';
import { definedKind } from './said-of-name.ts';

/** What the text says of it, and where it ends. */
export type NewName = { kind: 'group' | 'software'; end: number };

/** They begin a sentence that says what something else is. */
const pronouns = `It Its This That These Those There Here What Which One Another Both Each Other Such He She They We Our
  Stage Binary Attachment Component`;
const stopped = new Set([...stoppedNames, ...pronouns.split(/\s+/)].map(phraseKey));

/** Narrower than `softwareCues`: `malware` and `bot` stand beside makers and platforms as often as beside names. */
const families = new Set(
  `ransomware stealer infostealer backdoor backdoors loader trojan rat botnet wiper dropper downloader spyware keylogger
  rootkit bootkit implant webshell cryptominer locker worm`.split(/\s+/),
);
const gangs = new Set('gang group actor actors apt adversary crew collective cluster syndicate'.split(' '));

const longest = 24;
/** `PurpleWave`, `DarkRAT`: no word of a language has a capital inside. */
const compound = /^[A-Z][a-z]{2,}(?:[A-Z]+[a-z]*)+\d{0,2}$/;
/** `HAMMERTOSS`: only where the words around it are not written like that, too. */
const capitals = /^[A-Z]{7,}$/;
/** `Lampwick`: may be any word, so that the text must say outright what it is. */
const ordinary = /^[A-Z][a-z]{3,}$/;
/** `a new loader, dubbed …` */
const introduction = /\b(?:dubbed|named|called|codenamed|code-named) (?:as )?["“'‘*]{0,2}$/i;
const tracking = /\b(?:dubbed|codenamed|code-named|tracked as|tracks as|known as|calls) ["“'‘*]{0,2}$/i;
/** How far before those words the kind may stand, in characters: farther off, something else is named. */
const reach = 25;

/** The name that starts at `start`, or null. `isKnown` tells what has a meaning already. */
export function newName(text: string, start: number, isKnown: (key: string) => boolean): NewName | null {
  const first = text.charCodeAt(start);
  if (first < 65 || first > 90) return null;
  let end = start;
  while (end - start <= longest && isWordUnit(text.charCodeAt(end))) end++;
  const word = text.slice(start, end);
  const isCapitals = capitals.test(word);
  const isMadeUp = isCapitals || compound.test(word);
  if (word.length > longest || !(isMadeUp || (ordinary.test(word) && mayBeNamed(text, start)))) return null;
  if (/^[.(]\w/.test(text.slice(end, end + 2))) return null;
  const key = phraseKey(word);
  if (stopped.has(key) || isKnown(key)) return null;
  const kind = kindOf(text, start, end, isMadeUp, isCapitals);
  return kind && { kind, end };
}

function kindOf(
  text: string,
  start: number,
  end: number,
  isMadeUp: boolean,
  isCapitals: boolean,
): NewName['kind'] | null {
  const after = /^[ -]([A-Za-z]{3,13})\b/.exec(text.slice(end, end + 16))?.[1] ?? '';
  if (isMadeUp && families.has(after.toLowerCase()))
    return isCapitals && after === after.toUpperCase() ? null : 'software';
  const before = text.slice(Math.max(0, start - reach - 20), start);
  if (isIntroduced(before, introduction, families)) return 'software';
  if (isIntroduced(before, tracking, gangs)) return 'group';
  return isMadeUp || opensSentence.test(before) ? definedKind(text, end, !isMadeUp) : null;
}

function isIntroduced(before: string, by: RegExp, nouns: ReadonlySet<string>): boolean {
  const verb = before.search(by);
  if (verb < 0) return false;
  const words = before.slice(Math.max(0, verb - reach), verb).split(/[^A-Za-z]+/);
  return words.some((one) => nouns.has(one.toLowerCase()));
}

/** `Trickster is a trojan` as a whole says what Trickster is; inside another sentence it may be the end of a phrase. */
const opensSentence = /(?:^|[.!?\n] {0,2}|[\n*•] )\[?["“*]{0,2}$/;

/** Cheaper than looking close, and told of nearly every word with a capital: no sentence begins there, and no verb names it. */
function mayBeNamed(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && start - at < 6 && ' ["“\'‘*'.includes(text[at]!)) at--;
  return at < 0 || '.!?\n•'.includes(text[at]!) || /(?:ed|as|ls)$/.test(text.slice(at - 1, at + 1));
}
