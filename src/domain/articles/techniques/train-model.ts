/** Trains the model of techniques, giving way to others between one technique and the next. */
import { type Curve, fitCurve, type Trial } from './calibrate.ts';
import { type Example, type ExampleTable, readExamples } from './example-table.ts';
import type { LinearModel } from './linear-model.ts';
import { type Separator, scoreOf, separate } from './separate.ts';

/** A technique with fewer sentences is not learned. */
const fewestSentences = 5;
/** Weights that are kept of each technique, and the smallest that is worth its place. */
const mostWeights = 1000;
const leastWeight = 0.02;
/** Every fifth sentence is kept aside to see how far the scores can be trusted. */
const aside = 5;
/** Likelihoods are looked at where scores are not hopeless. */
const hopeless = -1.2;

/** Null where there are too few sentences. Stops, by throwing the reason of `signal`, within some milliseconds. */
export async function trainModel(
  examples: AsyncIterable<Example> | Iterable<Example>,
  signal?: AbortSignal,
): Promise<LinearModel | null> {
  const giveWay = async () => {
    await new Promise((resume) => setImmediate(resume));
    signal?.throwIfAborted();
  };
  const table = await readExamples(examples, giveWay);
  const learned = [...table.shown].filter(([, sentences]) => sentences.size >= fewestSentences);
  if (learned.length === 0) return null;
  learned.sort(([a], [b]) => (a < b ? -1 : 1));
  const all = Uint32Array.from({ length: table.first.length - 1 }, (_, sentence) => sentence);
  const seen = all.filter((sentence) => sentence % aside !== 0);
  const unseen = all.filter((sentence) => sentence % aside === 0);
  const trials: Trial[] = [];
  const model = new ModelBuilder(table);
  for (const [technique, shown] of learned) {
    trials.push(tryOut(separate(table, shown, seen), table, shown, unseen));
    await giveWay();
    model.add(technique, separate(table, shown, all));
    await giveWay();
  }
  const usual = fitCurve({
    scores: trials.flatMap(({ scores }) => scores),
    shown: trials.flatMap(({ shown }) => shown),
  });
  return model.build(trials.map((trial) => fitCurve(trial, usual, weightOfUsual)));
}

const weightOfUsual = 3;

function tryOut(
  separator: Separator,
  table: ExampleTable,
  shown: ReadonlySet<number>,
  among: Uint32Array,
): Trial {
  const trial: Trial = { scores: [], shown: [] };
  for (const sentence of among) {
    const score = scoreOf(separator, table, sentence);
    if (score < hopeless) continue;
    trial.scores.push(score);
    trial.shown.push(shown.has(sentence));
  }
  return trial;
}

/** Collects the weights by technique, and lays them out by word. */
class ModelBuilder {
  readonly #table: ExampleTable;
  readonly #techniques: string[] = [];
  readonly #bias: number[] = [];
  readonly #byColumn: { technique: number; weight: number }[][];

  constructor(table: ExampleTable) {
    this.#table = table;
    this.#byColumn = Array.from(table.rarity, () => []);
  }

  add(technique: string, { weights, bias }: Separator): void {
    const number = this.#techniques.push(technique) - 1;
    this.#bias.push(bias);
    const kept = [...weights.keys()].filter((column) => Math.abs(weights[column]!) >= leastWeight);
    kept.sort((a, b) => Math.abs(weights[b]!) - Math.abs(weights[a]!));
    for (const column of kept.slice(0, mostWeights))
      this.#byColumn[column]!.push({ technique: number, weight: weights[column]! });
  }

  build(curves: readonly Curve[]): LinearModel {
    const kept = [...this.#table.columns].filter(([, column]) => this.#byColumn[column]!.length > 0);
    const entries = kept.map(([, column]) => this.#byColumn[column]!);
    const first = new Uint32Array(kept.length + 1);
    for (const [row, list] of entries.entries()) first[row + 1] = first[row]! + list.length;
    const flat = entries.flat();
    return {
      techniques: this.#techniques,
      columns: new Map(kept.map(([term], row) => [term, row])),
      rarity: Float32Array.from(kept, ([, column]) => this.#table.rarity[column]!),
      first,
      technique: Uint16Array.from(flat, ({ technique }) => technique),
      weight: Float32Array.from(flat, ({ weight }) => weight),
      bias: Float32Array.from(this.#bias),
      slope: Float32Array.from(curves, ({ slope }) => slope),
      offset: Float32Array.from(curves, ({ offset }) => offset),
    };
  }
}
