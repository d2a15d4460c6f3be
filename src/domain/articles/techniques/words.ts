/** The words of a sentence in the form in which lexicon and model compare them: lower case, without endings. */

/** Nothing of a technique is in them; `not`, `no` and the like stay, since they turn a sentence round. */
const articles = new Set('a an the its their his her this that these those'.split(' '));
const longestWord = 40;

/** A word as it is compared, and where it is written. */
export type PlacedWord = { stem: string; start: number; end: number };

/** Stems in the order of the text; whatever is no letter or digit parts two words (`net.exe` is `net`, `exe`). */
export function wordsOf(sentence: string): string[] {
  return placedWords(sentence).map(({ stem }) => stem);
}

export function placedWords(sentence: string): PlacedWord[] {
  const text = sentence
    .toLowerCase()
    .replace(furniture, ({ length }) => ' '.repeat(length))
    .replace(commandAndControl, ({ length }) => 'c2'.padEnd(length));
  const words: PlacedWord[] = [];
  for (const { 0: word, index } of text.matchAll(/[a-z0-9]+/g)) {
    if (word.length > longestWord || articles.has(word)) continue;
    words.push({ stem: stemOf(word), start: index, end: index + word.length });
  }
  return words;
}

/** Addresses, whose words are those of a site, and what stands for an image. */
const furniture = /\b(?:https?|hxxps?|ftp|data):[^\s)\]>|"']{1,2000}|!\[[^\]\n]{0,200}\]/g;
/** One word for one thing: reports write it in many ways. */
const commandAndControl = /\bc ?& ?c\b|\bcnc\b|\bcommand[ -](?:and|&)[ -]control\b/g;

const stems = new Map<string, string>();
const mostStems = 20_000;

/** `dumped`, `dumping`, `dumps` → `dump`; `encodes`, `encoding` → `encod`. Not a word of the language: only for comparing. */
export function stemOf(word: string): string {
  let found = stems.get(word);
  if (found === undefined) {
    found = cutEnding(word);
    if (stems.size >= mostStems) stems.clear();
    stems.set(word, found);
  }
  return found;
}

function cutEnding(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let rest = word;
  if (/(?:sses|xes|ches|shes)$/.test(rest)) rest = rest.slice(0, -2);
  else if (rest.endsWith('ies')) rest = `${rest.slice(0, -3)}y`;
  else if (/[^su]s$/.test(rest)) rest = rest.slice(0, -1);
  const verb = /(?:ing|ed)$/.exec(rest)?.[0];
  if (verb && /[aeiouy]/.test(rest.slice(0, -verb.length)) && rest.length - verb.length >= 3) {
    rest = rest.slice(0, -verb.length);
    if (/([bdgmnprt])\1$/.test(rest)) rest = rest.slice(0, -1);
  }
  if (rest.length > 3 && rest.endsWith('e')) rest = rest.slice(0, -1);
  if (rest.length > 3 && rest.endsWith('y')) rest = `${rest.slice(0, -1)}i`;
  return rest;
}
