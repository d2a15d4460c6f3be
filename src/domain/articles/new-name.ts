/** Proposes names of programs that no table has: a made-up word that the text itself calls a loader, a stealer, a wiper. */
import { stoppedNames } from '../attack/stopped-names.data.ts';
import { isWordUnit, phraseKey } from './phrase-trie.ts';

const stopped = new Set(stoppedNames.map(phraseKey));

/** Narrower than `softwareCues`: `malware` and `bot` stand beside makers and platforms as often as beside names. */
const families = new Set(
  `ransomware stealer infostealer backdoor backdoors loader trojan rat botnet wiper dropper downloader spyware keylogger
  rootkit bootkit implant webshell cryptominer locker worm`.split(/\s+/),
);

const longest = 24;
/** `PurpleWave`, `DarkRAT`: no word of a language has a capital inside. */
const compound = /^[A-Z][a-z]{2,}(?:[A-Z]+[a-z]*)+\d{0,2}$/;
/** `HAMMERTOSS`: only where the words around it are not written like that, too. */
const capitals = /^[A-Z]{7,}$/;
/** `a new loader, dubbed …` */
const introduction = /\b(?:dubbed|named|called|codenamed|code-named) (?:as )?["“'‘*]{0,2}$/i;
/** How far before those words the kind may stand, in characters: farther off, something else is named. */
const reach = 25;

/** The end of the name that starts at `start`, or null. `isKnown` tells what has a meaning already. */
export function newName(text: string, start: number, isKnown: (key: string) => boolean): number | null {
  const first = text.charCodeAt(start);
  if (first < 65 || first > 90) return null;
  let end = start;
  while (end - start <= longest && isWordUnit(text.charCodeAt(end))) end++;
  const word = text.slice(start, end);
  const isCapitals = capitals.test(word);
  if (word.length > longest || !(isCapitals || compound.test(word))) return null;
  if (/^[.(]\w/.test(text.slice(end, end + 2))) return null;
  const key = phraseKey(word);
  if (stopped.has(key) || isKnown(key)) return null;
  const after = /^[ -]([A-Za-z]{3,13})\b/.exec(text.slice(end, end + 16))?.[1] ?? '';
  if (families.has(after.toLowerCase())) return isCapitals && after === after.toUpperCase() ? null : end;
  const before = text.slice(Math.max(0, start - reach - 20), start);
  const verb = before.search(introduction);
  if (verb < 0) return null;
  const words = before.slice(Math.max(0, verb - reach), verb).split(/[^A-Za-z]+/);
  return words.some((one) => families.has(one.toLowerCase())) ? end : null;
}
