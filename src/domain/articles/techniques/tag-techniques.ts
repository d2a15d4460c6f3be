/** Tells which techniques a report shows, how sure that is, and the sentence that says so. */
import { cleanText } from '../../../lib/clean-text.ts';
import { type Evidence, gatherEvidence, type Telling } from './evidence.ts';
import { type LinearModel, strongestTerms } from './linear-model.ts';
import { techniqueLexicon } from './technique-lexicon.data.ts';
import { placedWords } from './words.ts';

export interface TechniqueTag {
  id: string;
  /** 0–1; see `techniqueConfidence`. */
  confidence: number;
  /** The sentence or table row that says it most plainly, at most 300 characters of it. */
  sentence: string;
  /** Where that sentence begins in the text, UTF-16 units. */
  offset: number;
  /** What found it there: a printed id, the technique's name, a pattern of the lexicon, the trained model. */
  layer: 'id' | 'name' | 'pattern' | 'model';
  /** The words of that sentence that say it: the id, the phrase, or those that weigh most. */
  why: string;
}

/** From which confidence on a technique is shown, and from which on an article is found by it. */
export const techniqueConfidence = { display: 0.5, filter: 0.7 };

const printedConfidence = 0.95;
/** A catalogue of techniques tells nothing about an article. */
const mostTags = 100;

/**
 * What each kind of evidence is worth, as parts of a logit: rounded from a logistic regression over the development
 * reports, `unlisted` set by hand. The lexicon was tuned on the same reports, so `npm run quality` flatters both.
 */
const worth = {
  nothing: -2.7,
  /** By strength of the strongest pattern. */
  pattern: [0, 2, 2, 3.1],
  /** Each doubling or so of the sentences that have a strong one. */
  repeated: 0.8,
  model: 1.3,
  /** The lexicon has no word for it, so that its silence says nothing. */
  unlisted: 2.4,
};
/** A model that says nothing speaks against a technique; no model, on a server that has not loaded ATT&CK, does not. */
const leastScore = -0.6;
const unknownScore = 0;
/** Moves the logits of 0.4 and 2 to the two confidences above: there about 71 and 90 in 100 were right, printed ids aside for the latter. */
const display = 0.4;
const steepness = 0.53;

/** The surest first; only what may be shown. `text` may have any length: it is read to 400,000 characters. */
export function tagTechniques(text: string, model: LinearModel | null): TechniqueTag[] {
  const evidence = gatherEvidence(text, model);
  const confident = new Map<string, number>();
  for (const [id, tellings] of evidence.tellings) {
    const confidence = confidenceOf(id, tellings, model ? leastScore : unknownScore);
    if (confidence >= techniqueConfidence.display) confident.set(id, confidence);
  }
  const tags = [...confident].filter(([id, confidence]) => !isToldBySub(id, confidence, confident));
  tags.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return tags.slice(0, mostTags).map(([id, confidence]) => tagOf(id, confidence, evidence, text, model));
}

function confidenceOf(id: string, tellings: readonly Telling[], least: number): number {
  if (tellings.some(({ printed }) => printed)) return printedConfidence;
  let strength = 0;
  let repeated = 0;
  let score = least;
  for (const telling of tellings) {
    const strong = telling.pattern?.strength ?? 0;
    if (strong > 1) repeated++;
    strength = Math.max(strength, strong);
    score = Math.max(score, telling.score);
  }
  const grounds = strength === 0 && !(id in techniqueLexicon) ? worth.unlisted : worth.pattern[strength]!;
  const logit = worth.nothing + grounds + worth.repeated * Math.log1p(repeated) + worth.model * score;
  return Math.min(0.94, Math.round(100 / (1 + Math.exp(-steepness * (logit - display)))) / 100);
}

/** `T1059.001` says all that `T1059` says, unless that one is surer. */
function isToldBySub(id: string, confidence: number, confident: ReadonlyMap<string, number>): boolean {
  if (id.includes('.')) return false;
  for (const [other, sure] of confident) if (other.startsWith(`${id}.`) && sure >= confidence) return true;
  return false;
}

function tagOf(
  id: string,
  confidence: number,
  { tellings }: Evidence,
  text: string,
  model: LinearModel | null,
): TechniqueTag {
  const best = tellings.get(id)!.reduce((most, next) => (plainness(next) > plainness(most) ? next : most));
  const { sentence, pattern, printed, words, first, last } = best;
  const written = text.slice(sentence.start, sentence.end);
  const found = { id, confidence, offset: sentence.start };
  const shown = cleanText(written, 300);
  if (printed) return { ...found, sentence: shown, layer: 'id', why: id };
  if (pattern) {
    const placed = placedWords(written);
    const why = cleanText(written.slice(placed[first]!.start, placed[last]!.end), 120);
    return { ...found, sentence: shown, layer: pattern.name ? 'name' : 'pattern', why };
  }
  const terms = strongestTerms(model!, model!.techniques.indexOf(id), words);
  return { ...found, sentence: shown, layer: 'model', why: terms.join(', ') };
}

function plainness({ printed, pattern, score }: Telling): number {
  return (printed ? 10 : 0) + worth.pattern[pattern?.strength ?? 0]! + worth.model * score;
}
