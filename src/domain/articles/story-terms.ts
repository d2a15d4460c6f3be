/** What an article is compared by to tell whether others report the same story: CVE ids, names, and words of its headline. */
import { commonWords, emptyWords, sameWords } from './story-words.data.ts';

/**
 * `common`: daily bread; `proper`: capitalised in running text; `known`: an actor, program or vulnerability that has a
 * history; `coined`: written as nothing else is, which a new name mostly is; `cve`: a vulnerability of this year or last.
 */
export const termKinds = ['common', 'word', 'proper', 'known', 'coined', 'cve'] as const;
export type TermKind = (typeof termKinds)[number];

export interface Term {
  text: string;
  kind: TermKind;
  /** Stands in the headline; the others stand in the first sentences only. */
  inTitle: boolean;
}

export interface Told {
  title: string;
  text: string;
  cves: readonly string[];
  /** Epoch milliseconds. */
  publishedAt: number;
  /** Actors and programs with the forms that the article has for them. */
  named: readonly { name: string; written: string }[];
}

/** An article says in its first sentences whom it is about; in UTF-16 units. */
const leadLength = 600;
const longestTitle = 300;
/** The rest of a headline or lead adds nothing that the first ones do not. */
const maxTerms = 48;
/** An article with more ids is a collection: those of the headline and lead are what it is about. */
const fewCves = 3;

/** Terms of the headline first; at most 48, each once. */
export function storyTerms({ title, text, cves, named, publishedAt }: Told): Term[] {
  const head = title.slice(0, longestTitle);
  const lead = withoutTitle(text, head).slice(0, leadLength);
  const terms = new Map<string, Term>();
  const add = (text: string, kind: TermKind, inTitle: boolean) => {
    if (!terms.has(text)) terms.set(text, { text, kind, inTitle });
  };
  const [titleCves, leadCves] = [cveIds(head), cveIds(lead)];
  const early = titleCves.length + leadCves.length > 0;
  const oldest = new Date(publishedAt).getUTCFullYear() - 1;
  const cveKind = (id: string) => (Number(id.slice(4, 8)) < oldest ? 'known' : 'cve');
  for (const id of titleCves) add(id, cveKind(id), true);
  for (const id of early ? leadCves : cves.length <= fewCves ? cves : [])
    add(id.toLowerCase(), cveKind(id), false);
  for (const { name, written } of named) {
    if (head.includes(written)) add(name.toLowerCase(), 'known', true);
    else if (lead.includes(written)) add(name.toLowerCase(), 'known', false);
  }
  const written = new Set(named.flatMap((one) => wordsOf(one.written).map(({ word }) => word)));
  const proper = properWords(lead);
  for (const { word, raw, first } of wordsOf(head)) {
    if (written.has(word)) continue;
    add(word, kindOf(word, raw, proper.has(word) || (!first && !isTitleCase(head) && isCapital(raw))), true);
  }
  for (const { word, raw } of wordsOf(lead)) {
    const kind = kindOf(word, raw, proper.has(word));
    if (kind !== 'common' && !written.has(word)) add(word, kind, false);
  }
  return [...terms.values()].slice(0, maxTerms);
}

/** Feeds often repeat the headline as the first line of the text. */
function withoutTitle(text: string, title: string): string {
  return text.startsWith(title) ? text.slice(title.length) : text;
}

interface Word {
  /** Lower case and stemmed. */
  word: string;
  raw: string;
  /** Begins a sentence. */
  first: boolean;
}

const cveId = /\bCVE-\d{4}-\d{4,7}\b/gi;

function cveIds(text: string): string[] {
  return [...text.matchAll(cveId)].map(([id]) => id.toLowerCase());
}

/** Days and years are in too many headlines. */
const dateLike = /^(?:[0-3]?\d|(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th))$/;

const run = /[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*/gu;

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const plain = text.replace(cveId, ' ');
  for (const match of plain.matchAll(run)) {
    const [raw] = match;
    const before = plain.slice(Math.max(0, match.index - 3), match.index);
    const first = words.length === 0 || /[.!?:•\n“"|]\s*$/.test(before);
    const plainest = stem(raw.toLowerCase().slice(0, 40));
    const word = synonyms.get(plainest) ?? plainest;
    if (word.length > 1 && !dateLike.test(word) && !empty.has(word)) words.push({ word, raw, first });
  }
  return words;
}

/** Words that running text has in capitals where no sentence begins. */
function properWords(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter(({ raw, first }) => !first && isCapital(raw))
      .map(({ word }) => word),
  );
}

function kindOf(word: string, raw: string, proper: boolean): TermKind {
  if (common.has(word)) return 'common';
  // CHAFFCUTTER, Tollgate2FA, WinRAR: written like nothing else. A bare number is a word.
  if (/\p{L}/u.test(raw) && (/\d/.test(raw) || /\p{Ll}\p{Lu}/u.test(raw) || /^\p{Lu}{5,}$/u.test(raw)))
    return 'coined';
  return proper ? 'proper' : 'word';
}

function isCapital(raw: string): boolean {
  return /^\p{Lu}/u.test(raw);
}

/** `Like This One`: capitals there tell nothing. */
function isTitleCase(title: string): boolean {
  const words = wordsOf(title);
  return 2 * words.filter(({ raw }) => isCapital(raw)).length > words.length;
}

/** Endings of English only: enough to bring `exploited`, `exploits` and `exploiting` together. */
function stem(lower: string): string {
  const word = lower.replace(/['’]s?$/, '');
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const single = word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
  const bare = single.replace(/(?<=[a-z]{3})(?:ing|ed|e)$/, '');
  return bare.replace(/([bdgmnprt])\1$/, '$1');
}

function stems(words: string): string[] {
  return words.trim().split(/\s+/).map(stem);
}

const empty = new Set(stems(emptyWords));
const synonyms = new Map(Object.entries(sameWords).map(([word, other]) => [stem(word), stem(other)]));
const common = new Set(stems(commonWords).map((word) => synonyms.get(word) ?? word));
