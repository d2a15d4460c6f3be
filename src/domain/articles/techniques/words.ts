/** The words of a sentence in the form in which lexicon and model compare them: lower case, without endings. */

/** Nothing of a technique is in them; `not`, `no` and the like stay, since they turn a sentence round. */
const articles = new Set('a an the its their his her this that these those'.split(' '));
const longestWord = 40;

/** A word as it is compared, and where it is written. */
export type PlacedWord = { stem: string; start: number; end: number };

/** Stems in the order of the text; whatever is no letter or digit parts two words (`net.exe` is `net`, `exe`). */
export function wordsOf(sentence: string): string[] {
  const words: string[] = [];
  eachWord(sentence, (stem) => words.push(stem));
  return words;
}

export function placedWords(sentence: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  eachWord(sentence, (stem, start, end) => words.push({ stem, start, end }));
  return words;
}

/** Words that were met and their stems, each at its place by hash: the words of reports are few, and a look costs no copy. */
const places = 8192;
const met = new Array<{ word: string; stem: string } | undefined>(places).fill(undefined);

function eachWord(sentence: string, found: (stem: string, start: number, end: number) => void): void {
  const text = withoutFurniture(sentence.toLowerCase());
  let start = -1;
  let hash = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isWordUnit(unit)) {
      if (start < 0) {
        start = at;
        hash = 0;
      }
      hash = (Math.imul(hash, 31) + unit) | 0;
      continue;
    }
    if (start < 0) continue;
    if (at - start <= longestWord) {
      const place = (hash ^ (hash >>> 13)) & (places - 1);
      let known = met[place];
      if (known?.word.length !== at - start || !text.startsWith(known.word, start)) {
        const word = text.slice(start, at);
        known = { word, stem: articles.has(word) ? '' : stemOf(word) };
        met[place] = known;
      }
      if (known.stem !== '') found(known.stem, start, at);
    }
    start = -1;
  }
}

/** a–z and 0–9; NaN, the end of the text, is none. */
function isWordUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
}

/** As long as before, so that places stay. Few sentences have any of it, and looking for one sign is quick. */
function withoutFurniture(text: string): string {
  let rest = text;
  if (rest.includes(':') || rest.includes('![')) {
    rest = rest.replace(furniture, ({ length }) => ' '.repeat(length));
  }
  if (rest.includes('&') || rest.includes('cnc') || rest.includes('command')) {
    rest = rest.replace(commandAndControl, ({ length }) => 'c2'.padEnd(length));
  }
  return rest;
}

/** Addresses, whose words are those of a site, and what stands for an image. */
const furniture = /\b(?:https?|hxxps?|ftp|data):[^\s)\]>|"']{1,2000}|!\[[^\]\n]{0,200}\]/g;
/** One word for one thing: reports write it in many ways. */
const commandAndControl = /\bc ?& ?c\b|\bcnc\b|\bcommand[ -](?:and|&)[ -]control\b/g;

/** `dumped`, `dumping`, `dumps` → `dump`; `encodes`, `encoding` → `encod`. Not a word of the language: only for comparing. */
export function stemOf(word: string): string {
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
