/**
 * A linear model of techniques: which words speak for and against each, learned from sentences that show it in use.
 *
 * It holds single words and pairs of neighbours; parts of words were tried too, and made it slower and worse. Weights lie by word, so a sentence touches only what its own words say;
 * at most a thousand words of each technique are kept.
 */

export interface LinearModel {
  /** Techniques in the order of their numbers. A technique with sub-techniques was learned from their sentences too. */
  techniques: string[];
  /** Word, or two with a blank between → its column. */
  columns: Map<string, number>;
  /** By column: what the word weighs in any sentence, the rarer the more. */
  rarity: Float32Array;
  /** By column, and one more: where its weights begin in `technique` and `weight`. */
  first: Uint32Array;
  technique: Uint16Array;
  weight: Float32Array;
  /** By technique: what every sentence starts with. */
  bias: Float32Array;
  /** By technique: the likelihood of a score `s` is 1 / (1 + exp(-slope · s - offset)). */
  slope: Float32Array;
  offset: Float32Array;
}

/** Words that join and nothing else: alone they say nothing, and pairs close up over them. */
const joining = new Set(
  `and or of to in on for with by from as at is are was were be been ha have had it can will which us also may such other into they`.split(
    ' ',
  ),
);

/** The words and pairs of a sentence (`wordsOf`), each with its count. */
export function termsOf(sentence: readonly string[]): Map<string, number> {
  const words = sentence.filter((word) => word.length > 1 && !joining.has(word));
  const terms = new Map<string, number>();
  const add = (term: string) => terms.set(term, (terms.get(term) ?? 0) + 1);
  for (let i = 0; i < words.length; i++) {
    add(words[i]!);
    if (i > 0) add(`${words[i - 1]} ${words[i]}`);
  }
  return terms;
}

/** The terms that are known, with values of length 1 together. */
export function vectorOf(
  terms: ReadonlyMap<string, number>,
  columns: ReadonlyMap<string, number>,
  rarity: Float32Array,
): { column: number; value: number; term: string }[] {
  const found: { column: number; value: number; term: string }[] = [];
  let sum = 0;
  for (const [term, count] of terms) {
    const column = columns.get(term);
    if (column === undefined) continue;
    const value = (1 + Math.log(count)) * rarity[column]!;
    found.push({ column, value, term });
    sum += value * value;
  }
  const length = Math.sqrt(sum) || 1;
  for (const entry of found) entry.value /= length;
  return found;
}

/** Fewer known terms than these (a heading, a name) are no sentence that tells anything. */
const fewestTerms = 3;

/** Puts the score of each technique into `scores`. False where the sentence says too little. */
export function scoreSentence(model: LinearModel, words: readonly string[], scores: Float32Array): boolean {
  const vector = vectorOf(termsOf(words), model.columns, model.rarity);
  if (vector.length < fewestTerms) return false;
  scores.set(model.bias);
  const { first, technique, weight } = model;
  for (const { column, value } of vector) {
    const end = first[column + 1]!;
    for (let at = first[column]!; at < end; at++) scores[technique[at]!]! += weight[at]! * value;
  }
  return true;
}

/** The terms that speak most for the technique, the strongest first. */
export function strongestTerms(
  model: LinearModel,
  technique: number,
  words: readonly string[],
  most = 4,
): string[] {
  const shares: [term: string, share: number][] = [];
  for (const { column, value, term } of vectorOf(termsOf(words), model.columns, model.rarity)) {
    for (let at = model.first[column]!; at < model.first[column + 1]!; at++) {
      const share = model.weight[at]! * value;
      if (model.technique[at] === technique && share > 0) shares.push([term, share]);
    }
  }
  return shares
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([term]) => term);
}
