/** What the sentences of a report say for each technique: ids, names, patterns of the lexicon, and the model's score. */
import { type Technique, technique, techniquesInUse } from '../../attack/techniques.ts';
import { adviceWords, asidePhrases, negations } from './asides.data.ts';
import { type LinearModel, scoreSentence } from './linear-model.ts';
import { indexPatterns, matchPatterns, type Pattern, type PatternIndex, readPattern } from './match-patterns.ts';
import { printedIds } from './printed-ids.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { techniqueLexicon } from './technique-lexicon.data.ts';
import { stem, wordsOf } from './words.ts';

/** What one sentence says for one technique. */
export interface Telling {
  sentence: Sentence;
  words: string[];
  printed: boolean;
  /** The strongest pattern or name in it. */
  pattern: Pattern | null;
  /** −1 (says nothing) to 1, from the calibrated score of the model. */
  score: number;
}

/** By id of the technique, in the order of the text. */
export type Evidence = { sentences: number; tellings: Map<string, Telling[]> };

/** As much as is classified of an article. */
const longestText = 400_000;
const mostSentences = 5000;

export function gatherEvidence(text: string, model: LinearModel | null): Evidence {
  const sentences = sentencesOf(text.slice(0, longestText)).slice(0, mostSentences);
  const evidence: Evidence = { sentences: sentences.length, tellings: new Map() };
  const scores = new Float32Array(model?.techniques.length ?? 0);
  for (const sentence of sentences) {
    const written = text.slice(sentence.start, sentence.end);
    const words = wordsOf(written);
    const told = new Map<string, Telling>();
    const of = (id: string): Telling => {
      const there = told.get(id) ?? { sentence, words, printed: false, pattern: null, score: -1 };
      told.set(id, there);
      return there;
    };
    for (const { id } of printedIds(written)) {
      const known = technique(id);
      if (known) of(known.id).printed = true;
    }
    if (!isAside(words)) {
      matchPatterns(patternsInUse(), words, (pattern, at) => {
        if (isNegated(words, at) || (pattern.exact && !written.includes(pattern.text))) return;
        const telling = of(pattern.technique);
        if (telling.pattern === null || (pattern.sure && !telling.pattern.sure)) telling.pattern = pattern;
      });
      if (model && scoreSentence(model, words, scores)) addScores(model, scores, of);
    }
    for (const [id, telling] of told) {
      const list = evidence.tellings.get(id);
      if (list) list.push(telling);
      else evidence.tellings.set(id, [telling]);
    }
  }
  return evidence;
}

/** Scores lower than this one say nothing. */
const lowest = -0.8;

function addScores(model: LinearModel, scores: Float32Array, of: (id: string) => Telling): void {
  for (let number = 0; number < scores.length; number++) {
    // All curves are about equally steep: what differs is where a technique becomes likely.
    const score = scores[number]! + model.offset[number]! / model.slope[number]! / 2;
    if (score > lowest) of(model.techniques[number]!).score = Math.min(1, score);
  }
}

const asides = indexPatterns(
  split(asidePhrases).map((text) => ({ text, technique: '', sure: true, steps: readPattern(text) })),
);
const advice = new Set(adviceWords.split(' ').map(stem));
const turning = new Set(negations.split(' ').map(stem));

/** Advice, and what vendors say of themselves. */
function isAside(words: readonly string[]): boolean {
  if (advice.has(words[0] ?? '')) return true;
  let found = false;
  matchPatterns(asides, words, () => {
    found = true;
  });
  return found;
}

function isNegated(words: readonly string[], at: number): boolean {
  for (let i = Math.max(0, at - 4); i < at; i++)
    if (turning.has(words[i]!) && words[i + 1] !== 'only') return true;
  return false;
}

const lexicon = Object.entries(techniqueLexicon).flatMap(([id, { sure = '', likely = '' }]) => [
  ...split(sure).map((text) => ({ text, technique: id, sure: true, steps: readPattern(text) })),
  ...split(likely).map((text) => ({ text, technique: id, sure: false, steps: readPattern(text) })),
]);
let inUse: { of: ReadonlyMap<string, Technique>; patterns: PatternIndex } | undefined;

/** The lexicon, and the names of the techniques that are known now. */
function patternsInUse(): PatternIndex {
  const techniques = techniquesInUse();
  if (inUse?.of !== techniques) {
    inUse = { of: techniques, patterns: indexPatterns([...lexicon, ...namePatterns(techniques)]) };
  }
  return inUse.patterns;
}

/** Of the same name in several matrices that of Enterprise, whose ids are lower; short names only as ATT&CK writes them. */
function namePatterns(techniques: ReadonlyMap<string, Technique>): Pattern[] {
  const byName = new Map<string, Pattern>();
  for (const { id, name } of [...techniques.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const words = wordsOf(name);
    const key = words.join(' ');
    if (words.length < 2 || byName.has(key) || /\b(?:Accounts?|Servers?|Services)$/.test(name)) continue;
    const steps = words.map((word) => ({ words: [word], prefixes: [], far: false }));
    byName.set(key, { text: name, technique: id, sure: true, steps, exact: words.length < 3 });
  }
  return [...byName.values()];
}

function split(patterns: string): string[] {
  return patterns
    .split(',')
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');
}
