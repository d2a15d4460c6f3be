/** Learns what speaks for one technique and against all others: a linear support vector machine. */
import type { ExampleTable } from './example-table.ts';

/** A score above 0 says that the technique is shown. */
export interface Separator {
  /** By column of the table. */
  weights: Float32Array;
  bias: number;
}

/** What a sentence on the wrong side costs, against the size of the weights. */
const cost = 1;
const softness = 1 / (2 * cost);
const rounds = 12;
/** A sentence that lies this far on its side drops out of the following rounds. */
const safely = 0.3;

/**
 * Squared hinge loss, solved in its dual one sentence at a time (Hsieh et al., A Dual Coordinate Descent Method for
 * Large-scale Linear SVM, 2008). The order of the sentences is shuffled, by the same numbers each time.
 */
export function separate(
  { first, column, value, rarity }: ExampleTable,
  shown: ReadonlySet<number>,
  among: Uint32Array,
): Separator {
  const weights = new Float32Array(rarity.length);
  const pull = new Float32Array(first.length);
  const active = among.slice();
  let count = active.length;
  let bias = 0;
  let random = 1;
  for (let round = 0; round < rounds && count > 0; round++) {
    for (let i = count - 1; i > 0; i--) {
      random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
      const j = random % (i + 1);
      const other = active[i]!;
      active[i] = active[j]!;
      active[j] = other;
    }
    let kept = 0;
    let largest = 0;
    for (let i = 0; i < count; i++) {
      const sentence = active[i]!;
      const side = shown.has(sentence) ? 1 : -1;
      const end = first[sentence + 1]!;
      let score = bias;
      for (let at = first[sentence]!; at < end; at++) score += weights[column[at]!]! * value[at]!;
      const before = pull[sentence]!;
      const gradient = side * score - 1 + before * softness;
      if (before === 0 && gradient > safely) continue;
      active[kept++] = sentence;
      // 2: the length of every sentence is 1, and so is that of the bias.
      const after = Math.max(0, before - gradient / (2 + softness));
      if (after === before) continue;
      pull[sentence] = after;
      largest = Math.max(largest, Math.abs(after - before));
      const step = (after - before) * side;
      bias += step;
      for (let at = first[sentence]!; at < end; at++) weights[column[at]!]! += step * value[at]!;
    }
    count = kept;
    if (largest < 0.01) break;
  }
  return { weights, bias };
}

export function scoreOf(
  { weights, bias }: Separator,
  { first, column, value }: ExampleTable,
  sentence: number,
): number {
  let score = bias;
  for (let at = first[sentence]!; at < first[sentence + 1]!; at++)
    score += weights[column[at]!]! * value[at]!;
  return score;
}
