/** Finds the patterns of a lexicon in the words of a sentence, in one pass. */
import { wordsOf } from './words.ts';

/** One word of a pattern: any of these, directly behind the word before or a few words on. */
type Step = { words: string[]; prefixes: string[]; far: boolean };

/** 3 is a name of the technique, 2 mostly means it, 1 often. */
export type Strength = 1 | 2 | 3;

export interface Pattern {
  /** As it is written in the lexicon. */
  text: string;
  technique: string;
  strength: Strength;
  steps: Step[];
  /** The name that ATT&CK gives it: a short one counts only where it stands letter by letter. */
  name?: 'any case' | 'exact';
}

/** Patterns by the word they begin with; those that begin with a part of a word by its first letters. */
export interface PatternIndex {
  byWord: Map<string, Beginning>;
  byPrefix: Map<number, Pattern[]>;
}

/** Patterns that begin with one word. Most go on with a certain word right behind it: those need no look unless it is there. */
interface Beginning {
  beside: Map<string, Pattern[]>;
  rest: Pattern[];
}

/** Words that `~` bridges at most. */
const bridge = 6;
const prefixLength = 3;

export function readPattern(text: string): Step[] {
  const steps: Step[] = [];
  let far = false;
  for (const item of text.split(' ')) {
    if (item === '~') {
      far = true;
      continue;
    }
    if (!item.includes('|') && !item.endsWith('*')) {
      for (const word of wordsOf(item)) {
        steps.push({ words: [word], prefixes: [], far });
        far = false;
      }
      continue;
    }
    const step: Step = { words: [], prefixes: [], far };
    for (const choice of item.split('|')) {
      // The ending that `stemOf` may cut off is no part of what all of them begin with.
      if (choice.endsWith('*')) step.prefixes.push(choice.slice(0, -1).replace(/[ey]$/, ''));
      else step.words.push(wordsOf(choice)[0]!);
    }
    steps.push(step);
    far = false;
  }
  return steps;
}

export function indexPatterns(patterns: readonly Pattern[]): PatternIndex {
  const index: PatternIndex = { byWord: new Map(), byPrefix: new Map() };
  for (const pattern of patterns) {
    const [first, second] = pattern.steps;
    for (const word of first!.words) {
      const beginning: Beginning = index.byWord.get(word) ?? { beside: new Map(), rest: [] };
      index.byWord.set(word, beginning);
      if (!second || second.far || second.prefixes.length > 0) beginning.rest.push(pattern);
      else for (const next of second.words) append(beginning.beside, next, pattern);
    }
    for (const prefix of first!.prefixes) append(index.byPrefix, beginningOf(prefix), pattern);
  }
  return index;
}

/** The first three letters as a number: words have nothing but a–z and 0–9. */
function beginningOf(word: string): number {
  return (word.charCodeAt(0) << 14) | (word.charCodeAt(1) << 7) | word.charCodeAt(2);
}

function append<Key>(map: Map<Key, Pattern[]>, key: Key, pattern: Pattern): void {
  const there = map.get(key);
  if (there) there.push(pattern);
  else map.set(key, [pattern]);
}

/** Calls back with every pattern that the words contain, as often as it begins in them, and its first and last word. */
export function matchPatterns(
  index: PatternIndex,
  words: readonly string[],
  found: (pattern: Pattern, first: number, last: number) => void,
): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const beginning = index.byWord.get(word);
    if (beginning) {
      // The first word is this one, by the index.
      for (const pattern of beginning.rest) {
        const last = pattern.steps.length === 1 ? at : lastWord(pattern.steps, 1, words, at + 1);
        if (last >= 0) found(pattern, at, last);
      }
      for (const pattern of beginning.beside.get(words[at + 1] ?? '') ?? none) {
        const last = lastWord(pattern.steps, 1, words, at + 1);
        if (last >= 0) found(pattern, at, last);
      }
    }
    if (index.byPrefix.size === 0 || word.length < prefixLength) continue;
    for (const pattern of index.byPrefix.get(beginningOf(word)) ?? none) {
      const last = lastWord(pattern.steps, 0, words, at);
      if (last >= 0) found(pattern, at, last);
    }
  }
}

const none: readonly Pattern[] = [];

/**
 * The number of the word that ends the steps from `step` on, found from `at` on, or −1. Patterns have few steps and
 * bridges are short, so the time per word has a bound.
 */
function lastWord(steps: readonly Step[], step: number, words: readonly string[], at: number): number {
  const next = steps[step]!;
  const end = Math.min(words.length - 1, next.far ? at + bridge : at);
  for (let i = at; i <= end; i++) {
    if (!fits(next, words[i]!)) continue;
    const last = step + 1 === steps.length ? i : lastWord(steps, step + 1, words, i + 1);
    if (last >= 0) return last;
  }
  return -1;
}

function fits({ words, prefixes }: Step, word: string): boolean {
  for (const one of words) if (one === word) return true;
  for (const prefix of prefixes) if (word.startsWith(prefix)) return true;
  return false;
}
