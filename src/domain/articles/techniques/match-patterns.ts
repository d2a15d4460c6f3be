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
  byWord: Map<string, Pattern[]>;
  byPrefix: Map<string, Pattern[]>;
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
  const add = (map: Map<string, Pattern[]>, key: string, pattern: Pattern) => {
    const there = map.get(key);
    if (there) there.push(pattern);
    else map.set(key, [pattern]);
  };
  for (const pattern of patterns) {
    const first = pattern.steps[0]!;
    for (const word of first.words) add(index.byWord, word, pattern);
    for (const prefix of first.prefixes) add(index.byPrefix, prefix.slice(0, prefixLength), pattern);
  }
  return index;
}

/** Calls back with every pattern that the words contain, as often as it begins in them, and its first and last word. */
export function matchPatterns(
  index: PatternIndex,
  words: readonly string[],
  found: (pattern: Pattern, first: number, last: number) => void,
): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const beginning = word.length < prefixLength ? [] : index.byPrefix.get(word.slice(0, prefixLength));
    for (const patterns of [index.byWord.get(word), beginning]) {
      for (const pattern of patterns ?? []) {
        const last = lastWord(pattern.steps, 0, words, at);
        if (last >= 0) found(pattern, at, last);
      }
    }
  }
}

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
  return words.includes(word) || prefixes.some((prefix) => word.startsWith(prefix));
}
