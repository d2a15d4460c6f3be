/** What a rolling window still counts: costs by millisecond, each until exactly one window's length after it came. */

/** Costs in the order in which they came; grows to `most` cells, then another run follows. */
interface Run {
  /** Time of the first cell, epoch ms. */
  base: number;
  /** Pairs: milliseconds after `base`, tenths. Eight bytes hold everything that came in one millisecond. */
  cells: Uint32Array;
  /** The cells that still count: from here up to `to`, in pairs. */
  from: number;
  to: number;
  sum: number;
}

const first = 4;
const most = 4096;
const farthest = 2 ** 32 - 1;

/** Costs are whole tenths of a request; times are epoch milliseconds, and `now` never goes back. */
export class RollingWindow {
  readonly #spanMs: number;
  readonly #runs: Run[] = [];
  #used = 0;

  constructor(spanMs: number) {
    this.#spanMs = spanMs;
  }

  /** Tenths that count at `now`: those that came after `now - span`. */
  used(now: number): number {
    const horizon = now - this.#spanMs;
    for (let run = this.#runs[0]; run && run.base <= horizon; run = this.#runs[0]) {
      while (run.from < run.to && timeOf(run, run.from) <= horizon) {
        const tenths = run.cells[2 * run.from + 1]!;
        run.sum -= tenths;
        this.#used -= tenths;
        run.from += 1;
      }
      if (run.from < run.to) break;
      this.#runs.shift();
    }
    return this.#used;
  }

  /** Keeps the order: a cost from before the last one counts as long as that. */
  add(time: number, tenths: number): void {
    this.#used += tenths;
    const last = this.#runs.at(-1);
    const at = last ? Math.max(time, timeOf(last, last.to - 1)) : time;
    if (last && timeOf(last, last.to - 1) === at) {
      last.cells[2 * last.to - 1]! += tenths;
      last.sum += tenths;
      return;
    }
    const run = last && at - last.base <= farthest && hasRoom(last) ? last : this.#nextRun(at, last);
    run.cells[2 * run.to] = at - run.base;
    run.cells[2 * run.to + 1] = tenths;
    run.to += 1;
    run.sum += tenths;
  }

  /** The first time from `now` on at which `tenths` more stay within `limit`; Infinity where they never do. */
  freeAt(now: number, tenths: number, limit: number): number {
    let over = this.used(now) + tenths - limit;
    if (over <= 0) return now;
    for (const run of this.#runs) {
      if (run.sum < over) {
        over -= run.sum;
        continue;
      }
      for (let at = run.from; ; at += 1) {
        over -= run.cells[2 * at + 1]!;
        if (over <= 0) return timeOf(run, at) + this.#spanMs;
      }
    }
    return Number.POSITIVE_INFINITY;
  }

  /** When the oldest cost that counts at `now` stops counting; `now` where none does. */
  oldestLeavesAt(now: number): number {
    this.used(now);
    const run = this.#runs[0];
    return run ? timeOf(run, run.from) + this.#spanMs : now;
  }

  #nextRun(base: number, last: Run | undefined): Run {
    const size = last ? Math.min(most, last.cells.length) : first;
    const run = { base, cells: new Uint32Array(2 * size), from: 0, to: 0, sum: 0 };
    this.#runs.push(run);
    return run;
  }
}

function timeOf(run: Run, at: number): number {
  return run.base + run.cells[2 * at]!;
}

function hasRoom(run: Run): boolean {
  return 2 * run.to < run.cells.length;
}
