/** Judges a name of a catalogue that nobody has looked at: how it is written in texts, and how far it may be trusted there. */
import { cleanText } from '../../lib/clean-text.ts';
import { phraseKey } from '../articles/phrase-trie.ts';
import type { NameRule } from './known-names.ts';
import { stoppedNames } from './stopped-names.data.ts';

const stopped = new Set(stoppedNames.map(phraseKey));

/** Said of a program, and as often left away: `Vortex Ransomware` is also written `Vortex`. */
const programWords = [
  'ransomware',
  'malware',
  'trojan',
  'backdoor',
  'botnet',
  'stealer',
  'loader',
  'worm',
  'virus',
];
/** What names nothing by itself, of programs and of people. */
const kindWords = new Set([
  ...programWords,
  'the',
  'group',
  'team',
  'gang',
  'crew',
  'apt',
  'operation',
  'rat',
  'ek',
]);

/** How scanners call what they find: `Backdoor.Win32.Name`, `TROJ_NAME`. Nobody writes of it under that name. */
const scannerName =
  /^(?:adware|andr|android|apk|atros\d?|backdoor|bkdr|elf|gen|hacktool|heur|html|java|js|linux|mal|msil|osx|pua|ransom|rtkt|spyware|tr|troj|trojan|tspy|vbs|virtool|virus|w32|w64|win32|win64|worm)[._:/!]/i;
/** Ids of catalogues and vulnerabilities. */
const code = /^(?:[CGST]\d{4}(?:\.\d{3})?|TA\d{4}|CVE-.*)$/i;

const longest = 60;

/** The spellings to look for, with the rule for each. None for what is no name; `more` are keys that are none besides. */
export function readName(
  name: string,
  byAttack: boolean,
  more: ReadonlySet<string>,
): { text: string; rule: NameRule }[] {
  const texts = parts(cleanText(name, 200)).map(withoutKind);
  return texts.flatMap((text) => {
    const rule = judge(text, byAttack, (word) => stopped.has(word) || more.has(word));
    return rule === null ? [] : [{ text, rule }];
  });
}

/** `Name (Windows)` is `Name`; `海莲花 - APT-C-00` and `One, Other` are two names. */
function parts(name: string): string[] {
  const plain = name.normalize('NFKC').replace(/\([^()]{0,100}\)/g, ' ');
  return plain
    .split(/ - | or | aka |[,;/]\s/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part.length <= longest && !scannerName.test(part) && !code.test(part));
}

/** `Vortex` of `Vortex Ransomware`; names of several words keep all of them. */
function withoutKind(text: string): string {
  const words = text.split(' ');
  const own = words.filter((word) => !programWords.includes(word.toLowerCase()));
  return own.length === 1 ? own[0]! : text;
}

/**
 * A word that is plainly made up (`PurpleWave`, `njRAT`, `H1N2bot`) and a name of several words can be trusted with their
 * capitals; any other word may be somebody's name, a place or a thing, and needs a context word.
 */
function judge(text: string, byAttack: boolean, isStopped: (key: string) => boolean): NameRule | null {
  const key = phraseKey(text);
  if (!/^[\p{L}\p{N}]{3,}$/u.test(key) || /^\d+$/.test(key) || isStopped(key)) return null;
  const words = text.split(/[\s\-_.]+/).filter((word) => word !== '');
  const own = words.filter((word) => !isStopped(phraseKey(word)) && !kindWords.has(word.toLowerCase()));
  if (words.length > 1) {
    if (own.every((word) => /^\d*$/.test(word))) return null;
    return own.length > words.length / 2 || own.some(isMadeUp) ? 'capital' : 'beside';
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
