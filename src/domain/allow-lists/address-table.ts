/**
 * Which of many networks hold an address, for one family. The networks of all lists are cut into runs of addresses that
 * the same list speaks for, so that one binary search over typed arrays answers.
 */

export interface RankedNetwork {
  /** Words of its first address, most significant first. */
  start: readonly number[];
  prefix: number;
  /** The smaller, the stronger; from 1. */
  rank: number;
}

export class AddressTable {
  /** Words of an address. */
  readonly #width: number;
  /** First address of each run, rising. */
  readonly #starts: Uint32Array;
  /** Rank that speaks for the run, or 0. */
  readonly #ranks: Uint16Array;

  constructor(width: 1 | 4, networks: RankedNetwork[]) {
    this.#width = width;
    const runs = cut(width, networks);
    this.#starts = new Uint32Array(runs.length * width);
    this.#ranks = new Uint16Array(runs.length);
    for (const [at, { start, rank }] of runs.entries()) {
      this.#starts.set(start, at * width);
      this.#ranks[at] = rank;
    }
  }

  /** The strongest rank that holds the address, or 0. */
  find(address: readonly number[]): number {
    const run = this.#runOf(address);
    return run < 0 ? 0 : this.#ranks[run]!;
  }

  /** The ranks that speak for parts of a network; 0 is among them where a part is on no list. */
  within(start: readonly number[], prefix: number): Set<number> {
    const last = start.map((word, at) => (word | hostBits(prefix, at)) >>> 0);
    const first = this.#runOf(start);
    const ranks = new Set<number>(first < 0 ? [0] : []);
    for (let run = Math.max(first, 0), end = this.#runOf(last); run <= end; run++)
      ranks.add(this.#ranks[run]!);
    return ranks;
  }

  /** The last run that starts at or before the address, or -1. */
  #runOf(address: readonly number[]): number {
    let low = 0;
    let high = this.#ranks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#startsAfter(middle, address)) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  }

  #startsAfter(run: number, address: readonly number[]): boolean {
    const from = run * this.#width;
    for (let at = 0; at < this.#width; at++) {
      const difference = this.#starts[from + at]! - address[at]!;
      if (difference !== 0) return difference > 0;
    }
    return false;
  }
}

interface Run {
  start: readonly number[];
  rank: number;
}

/** Networks lie inside each other or apart, never across: a stack of those that are open at a place is enough. */
function cut(width: number, networks: RankedNetwork[]): Run[] {
  const sorted = networks.sort((a, b) => compare(a.start, b.start) || a.prefix - b.prefix);
  const runs: Run[] = [];
  const open: { end: readonly number[] | null; rank: number }[] = [];
  const emit = (start: readonly number[], rank: number) => {
    const before = runs.at(-1);
    if (before && compare(before.start, start) === 0) before.rank = rank;
    else if ((before?.rank ?? 0) !== rank) runs.push({ start, rank });
  };
  const closeUntil = (place: readonly number[] | null) => {
    for (let top = open.at(-1); top; top = open.at(-1)) {
      if (top.end === null || (place !== null && compare(top.end, place) > 0)) return;
      open.pop();
      emit(top.end, open.at(-1)?.rank ?? 0);
    }
  };
  for (const { start, prefix, rank } of sorted) {
    closeUntil(start);
    const strongest = Math.min(rank, open.at(-1)?.rank ?? rank);
    open.push({ end: after(start, prefix, width), rank: strongest });
    emit(start, strongest);
  }
  closeUntil(null);
  return runs;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return 0;
}

/** The bits of a word that lie behind the prefix. */
function hostBits(prefix: number, word: number): number {
  const bits = Math.min(32, Math.max(0, prefix - 32 * word));
  return bits === 32 ? 0 : 0xffffffff >>> bits;
}

/** The first address behind a network, or null where none is. */
function after(start: readonly number[], prefix: number, width: number): number[] | null {
  const next = start.map((word, at) => (word | hostBits(prefix, at)) >>> 0);
  for (let at = width - 1; at >= 0; at--) {
    next[at] = (next[at]! + 1) >>> 0;
    if (next[at] !== 0) return next;
  }
  return null;
}
