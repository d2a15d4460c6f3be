/** Judges a name of a catalogue that nobody has looked at: how it is written in texts, and how far it may be trusted there. */
import { cleanText } from '../../lib/clean-text.ts';
import { phraseKey } from '../articles/phrase-trie.ts';
import type { NameRule } from './known-names.ts';
import { stoppedNames } from './stopped-names.data.ts';

const stopped = new Set(stoppedNames.map(phraseKey));

/** Said of a program, and as often left away: `Vortex Ransomware` is also written `Vortex`. */
const programWords = 'ransomware malware trojan backdoor botnet stealer loader worm virus'.split(' ');
const peopleWords = ['group', 'team', 'gang', 'crew'];
/** What names nothing by itself. */
const kindWords = new Set([...programWords, ...peopleWords, 'the', 'apt', 'operation', 'rat', 'ek']);

/** How scanners call what they find: `Backdoor.Win32.Name`, `TROJ_NAME`. Nobody writes of it under that name. */
const scannerName =
  /^(?:adware|andr|android|apk|atros\d?|backdoor|bkdr|elf|gen|hacktool|heur|html|java|js|linux|mal|msil|osx|pua|ransom|rtkt|spyware|tr|troj|trojan|tspy|vbs|virtool|virus|w32|w64|win32|win64|worm)[._:/!]/i;
/** Ids of catalogues and vulnerabilities. */
const code = /^(?:[CGST]\d{4}(?:\.\d{3})?|TA\d{4}|CVE-.*)$/i;

const longest = 60;

/** The spellings to look for, with the rule for each. None for what is no name; `others` are keys that are none besides. */
export function readName(
  name: string,
  byAttack: boolean,
  others: ReadonlySet<string>,
): { text: string; rule: NameRule }[] {
  const isStopped = (key: string) => stopped.has(key) || others.has(key);
  const texts = parts(cleanText(name, 200)).flatMap((text) => withoutKind(text, byAttack));
  return texts.flatMap((text) => {
    const rule = judge(text, byAttack, isStopped);
    return rule === null ? [] : [{ text, rule }];
  });
}

/** `Name (Windows)` is `Name`; `Otter - APT-C-99` and `One, Other` are two names. */
function parts(name: string): string[] {
  const plain = name.normalize('NFKC').replace(/\([^()]{0,100}\)/g, ' ');
  return plain
    .split(/ - | or | aka |[,;/]\s/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part.length <= longest && !scannerName.test(part) && !code.test(part));
}

/** `Vortex` of `Vortex Ransomware`; of ATT&CK's `Lazarus Group` also `Lazarus`. Names of several words keep all of them. */
function withoutKind(text: string, byAttack: boolean): string[] {
  const words = text.split(' ');
  const without = (kinds: readonly string[]) => words.filter((word) => !kinds.includes(word.toLowerCase()));
  const program = without(programWords);
  if (program.length === 1) return program;
  const people = without(peopleWords);
  return byAttack && words.length === 2 && people.length === 1 ? [text, ...people] : [text];
}

/**
 * A word that is plainly made up (`PurpleWave`, `njRAT`) and a name of several words can be trusted with their capitals. Any
 * other word may be somebody's name, a place or a thing, and needs a context word: `Leviathan` is a gas field, too.
 */
function judge(text: string, byAttack: boolean, isStopped: (key: string) => boolean): NameRule | null {
  const key = phraseKey(text);
  if (!/^[\p{L}\p{N}]{3,}$/u.test(key) || /^\d+$/.test(key) || isStopped(key)) return null;
  const words = text.split(/[\s\-_.]+/).filter((word) => word !== '');
  const isKind = (word: string) => kindWords.has(word.toLowerCase());
  const everyday = words.filter((word) => isStopped(phraseKey(word)) && !isKind(word));
  const own = words.filter((word) => !everyday.includes(word) && !isKind(word));
  if (words.length > 1) {
    if (own.every((word) => /^\d*$/.test(word))) return null;
    return everyday.length * 2 <= words.length || own.some(isMadeUp) ? 'capital' : 'beside';
  }
  if (key.length < 4 && !/^[A-Z\d]+$/.test(text)) return null;
  if (isMadeUp(text)) return /^[a-z]/.test(text) ? 'plain' : 'capital';
  if (byAttack && key.length > 5 && /^[a-z]+$/.test(text)) return 'plain';
  return byAttack ? 'cue' : 'beside';
}

/** A capital inside, or digits between letters: no word of a language. */
function isMadeUp(word: string): boolean {
  return word.length > 4 && /\p{Ll}.*\p{Lu}|\p{Lu}{2}.*\p{Ll}|\p{L}\d+\p{L}|^\d\p{L}/u.test(word);
}
