/** The labels of each article as numbers in one run, and the words that the numbers stand for. */

export interface Label {
  kind: string;
  value: string;
}

/** Kind, a space, value. */
export type WrittenLabel = `${string} ${string}`;

/** Of that many replaced numbers, or of fewer than are in use, none is given back. */
const leastWaste = 100_000;

export class LabelRuns {
  readonly #numbers = new Map<string, number>();
  readonly #labels: Label[] = [];
  readonly #ofKind = new Map<string, number[]>();
  #runs = new Uint32Array(4096);
  #used = 0;
  #waste = 0;
  #begin = new Uint32Array(1024);
  #length = new Uint32Array(1024);

  /** Puts these in the place of what the article with that row number had. */
  set(id: number, labels: readonly WrittenLabel[]): void {
    this.#begin = grown(this.#begin, id + 1);
    this.#length = grown(this.#length, id + 1);
    const had = this.#length[id]!;
    if (labels.length > had) {
      this.#waste += had;
      this.#begin[id] = this.#used;
      this.#used += labels.length;
      this.#runs = grown(this.#runs, this.#used);
    } else this.#waste += had - labels.length;
    this.#length[id] = labels.length;
    const begin = this.#begin[id]!;
    labels.forEach((label, at) => {
      this.#runs[begin + at] = this.#numberOf(label);
    });
    if (this.#waste > leastWaste && this.#waste * 2 > this.#used) this.#pack();
  }

  label(number: number): Label {
    return this.#labels[number]!;
  }

  /** For each number of a label what `mark` says of it; 0 means nothing. */
  marks(kinds: Iterable<string>, mark: (label: Label) => number): Uint16Array {
    const marks = new Uint16Array(this.#labels.length);
    for (const kind of kinds)
      for (const number of this.#ofKind.get(kind) ?? []) marks[number] = mark(this.#labels[number]!);
    return marks;
  }

  /** The marks of all labels of an article together. */
  marksOf(id: number, marks: Uint16Array): number {
    let all = 0;
    const begin = this.#begin[id]!;
    const end = begin + this.#length[id]!;
    for (let at = begin; at < end; at++) all |= marks[this.#runs[at]!]!;
    return all;
  }

  /** Visits the numbers of its labels. */
  each = (id: number, visit: (number: number) => void): void => {
    const begin = this.#begin[id]!;
    const end = begin + this.#length[id]!;
    for (let at = begin; at < end; at++) visit(this.#runs[at]!);
  };

  #numberOf(written: WrittenLabel): number {
    const known = this.#numbers.get(written);
    if (known !== undefined) return known;
    const space = written.indexOf(' ');
    const kind = written.slice(0, space);
    const number = this.#labels.push({ kind, value: written.slice(space + 1) }) - 1;
    this.#numbers.set(written, number);
    const ofKind = this.#ofKind.get(kind) ?? [];
    ofKind.push(number);
    this.#ofKind.set(kind, ofKind);
    return number;
  }

  #pack(): void {
    const runs = new Uint32Array(this.#used);
    let used = 0;
    this.#length.forEach((length, id) => {
      const begin = this.#begin[id]!;
      runs.set(this.#runs.subarray(begin, begin + length), used);
      this.#begin[id] = used;
      used += length;
    });
    this.#runs = runs;
    this.#used = used;
    this.#waste = 0;
  }
}

/** The same numbers in an array of at least that length. */
export function grown<Column extends Uint8Array | Uint32Array | Float64Array>(
  column: Column,
  length: number,
): Column {
  if (length <= column.length) return column;
  const wider = new (column.constructor as new (length: number) => Column)(
    Math.max(length, column.length * 2),
  );
  wider.set(column);
  return wider;
}
