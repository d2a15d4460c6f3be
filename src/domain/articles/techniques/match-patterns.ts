/** Finds the patterns of a lexicon in the words of a sentence, in one pass. */
import { wordsOf } from './words.ts';

/** One word of a pattern: any of these, directly behind the word before or a few words on. */
type Step = { words: string[]; prefixes: string[]; far: boolean };

export interface Pattern {
  /** As it is written in the lexicon. */
  text: string;
  technique: string;
  sure: boolean;
  steps: Step[];
  /** Counts only where the sentence has `text` letter by letter. */
  exact?: boolean;
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
      if (choice.endsWith('*')) step.prefixes.push(choice.slice(0, -1));
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

/** Calls back with every pattern that the words contain, as often as it begins in them, and the number of its first word. */
export function matchPatterns(
  index: PatternIndex,
  words: readonly string[],
  found: (pattern: Pattern, at: number) => void,
): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    for (const pattern of index.byWord.get(word) ?? [])
      if (goesOn(pattern.steps, 1, words, at + 1)) found(pattern, at);
    if (word.length < prefixLength) continue;
    for (const pattern of index.byPrefix.get(word.slice(0, prefixLength)) ?? [])
      if (fits(pattern.steps[0]!, word) && goesOn(pattern.steps, 1, words, at + 1)) found(pattern, at);
  }
}

/** Whether the steps from `step` on are found from `at` on; patterns have few steps, so little is tried twice. */
function goesOn(steps: readonly Step[], step: number, words: readonly string[], at: number): boolean {
  const next = steps[step];
  if (next === undefined) return true;
  const last = Math.min(words.length - 1, next.far ? at + bridge : at);
  for (let i = at; i <= last; i++) {
    if (fits(next, words[i]!) && goesOn(steps, step + 1, words, i + 1)) return true;
  }
  return false;
}

function fits({ words, prefixes }: Step, word: string): boolean {
  return words.includes(word) || prefixes.some((prefix) => word.startsWith(prefix));
}
