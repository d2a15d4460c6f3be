/** Sentences that show techniques in use, as the rows of one sparse table: what a model is learned from. */
import { termsOf, vectorOf } from './linear-model.ts';
import { wordsOf } from './words.ts';

export interface Example {
  technique: string;
  sentence: string;
}

export interface ExampleTable {
  /** Word, or two with a blank between → its column. */
  columns: Map<string, number>;
  /** By column: the fewer sentences have the word, the more it weighs. */
  rarity: Float32Array;
  /** By sentence, and one more: where its entries begin in `column` and `value`. */
  first: Uint32Array;
  column: Uint32Array;
  value: Float32Array;
  /** The sentences of each technique; those of a sub-technique show its technique too. */
  shown: Map<string, Set<number>>;
}

/** What a bundle may make us hold: some four times what ATT&CK has. */
const limits = { sentences: 60_000, sentence: 1000, terms: 200_000, techniques: 3000 };
const perTurn = 500;

/** `giveWay` lets others run now and then, and throws where the work is to be left. */
export async function readExamples(
  examples: AsyncIterable<Example> | Iterable<Example>,
  giveWay: () => Promise<void>,
): Promise<ExampleTable> {
  const bags: Map<string, number>[] = [];
  const numbers = new Map<string, number>();
  const shown = new Map<string, Set<number>>();
  const seen = new Map<string, number>();
  for await (const { technique, sentence } of examples) {
    const text = withoutSubject(sentence.slice(0, limits.sentence));
    let number = numbers.get(text);
    if (number === undefined) {
      if (bags.length === limits.sentences) break;
      number = bags.length;
      numbers.set(text, number);
      bags.push(termsOf(wordsOf(text)));
      for (const term of bags[number]!.keys()) seen.set(term, (seen.get(term) ?? 0) + 1);
      if (number % perTurn === 0) await giveWay();
    }
    for (const id of [technique, technique.split('.', 1)[0]!]) {
      const sentences = shown.get(id);
      if (sentences) sentences.add(number);
      else if (shown.size < limits.techniques) shown.set(id, new Set([number]));
    }
  }
  return await tableOf(bags, seen, shown, giveWay);
}

async function tableOf(
  bags: Map<string, number>[],
  seen: Map<string, number>,
  shown: Map<string, Set<number>>,
  giveWay: () => Promise<void>,
): Promise<ExampleTable> {
  // A word of a single sentence tells nothing of others.
  const terms = [...seen].filter(([, count]) => count > 1);
  terms.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).splice(limits.terms);
  const columns = new Map(terms.map(([term], column) => [term, column]));
  const rarity = Float32Array.from(terms, ([, count]) => Math.log((1 + bags.length) / (1 + count)) + 1);
  const first = new Uint32Array(bags.length + 1);
  const column: number[] = [];
  const value: number[] = [];
  for (const [number, bag] of bags.entries()) {
    for (const entry of vectorOf(bag, columns, rarity)) {
      column.push(entry.column);
      value.push(entry.value);
    }
    first[number + 1] = column.length;
    if (number % perTurn === 0) await giveWay();
  }
  return { columns, rarity, first, column: Uint32Array.from(column), value: Float32Array.from(value), shown };
}

/** Who did it says nothing of what was done: `APT99 has used …`, `Some Loader 2.0 can …`. */
function withoutSubject(sentence: string): string {
  return sentence.replace(/^(?:[A-Z0-9][\w.()'’-]{0,40}[ ,]{1,3}){1,5}(?=[a-z])/, '');
}
