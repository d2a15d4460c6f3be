/** What the sentences of a report say for each technique: ids, names, patterns of the lexicon, and the model's score. */
import { type Technique, technique, techniquesInUse } from '../../attack/techniques.ts';
import { adviceWords, asidePhrases, negations } from './asides.data.ts';
import { type LinearModel, scoreSentence } from './linear-model.ts';
import {
  indexPatterns,
  matchPatterns,
  type Pattern,
  type PatternIndex,
  readPattern,
  type Strength,
} from './match-patterns.ts';
import { printedIds } from './printed-ids.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { techniqueLexicon } from './technique-lexicon.data.ts';
import { stemOf, wordsOf } from './words.ts';

/** What one sentence says for one technique. */
export interface Telling {
  sentence: Sentence;
  words: string[];
  printed: boolean;
  /** The strongest pattern or name in it, with its first and last word. */
  pattern: Pattern | null;
  first: number;
  last: number;
  /** −1 (says nothing) to 1.5, from the calibrated score of the model. */
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
      const there = told.get(id) ?? {
        sentence,
        words,
        printed: false,
        pattern: null,
        first: 0,
        last: 0,
        score: -1,
      };
      told.set(id, there);
      return there;
    };
    for (const { id } of printedIds(written)) {
      const known = technique(id);
      if (known) of(known.id).printed = true;
    }
    // Whoever writes ids beside what happened has named all that is in the sentence.
    if (told.size === 0 && !isAside(words)) {
      matchPatterns(patternsInUse(), words, (pattern, first, last) => {
        if (isNegated(words, first) || (pattern.name === 'exact' && !written.includes(pattern.text))) return;
        const telling = of(pattern.technique);
        if (pattern.strength > (telling.pattern?.strength ?? 0))
          Object.assign(telling, { pattern, first, last });
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
    if (score > lowest) of(model.techniques[number]!).score = Math.min(1.5, score);
  }
}

const asides = indexPatterns(patternsOf('', 3, asidePhrases));
const advice = new Set(adviceWords.split(' ').map(stemOf));
const turning = new Set(negations.split(' ').map(stemOf));
const only = stemOf('only');

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
    if (turning.has(words[i]!) && words[i + 1] !== only) return true;
  return false;
}

const lexicon = Object.entries(techniqueLexicon).flatMap(([id, { named, sure, likely }]) => [
  ...patternsOf(id, 3, named),
  ...patternsOf(id, 2, sure),
  ...patternsOf(id, 1, likely),
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
  for (const { id, name } of inOrder(techniques)) {
    const words = wordsOf(name);
    const key = words.join(' ');
    if (words.length < 2 || byName.has(key) || /\b(?:Accounts?|Servers?|Services)$/.test(name)) continue;
    const steps = words.map((word) => ({ words: [word], prefixes: [], far: false }));
    byName.set(key, {
      text: name,
      technique: id,
      strength: 3,
      steps,
      name: words.length < 3 ? 'exact' : 'any case',
    });
  }
  return [...byName.values()];
}

/** Enterprise before Mobile, and both before control systems, whose ids begin with `T0`. */
function inOrder(techniques: ReadonlyMap<string, Technique>): Technique[] {
  const key = ({ id }: Technique) => (id.startsWith('T0') ? `U${id}` : id);
  return [...techniques.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function patternsOf(id: string, strength: Strength, list = ''): Pattern[] {
  return list
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, technique: id, strength, steps: readPattern(text) }));
}
