/** Response times in log-linear buckets: any number of them merge into one, and every quantile is right within 1 %. */

/** Buckets per doubling: the middle of one is at most 1/128 from what is in it. */
const steps = 64;
const longest = 2 ** 31 - 1;

export class Histogram {
  readonly #counts = new Map<number, number>();
  #total = 0;

  /** Reads what `toString` wrote; throws an Error for anything else. */
  static parse(text: string): Histogram {
    const histogram = new Histogram();
    let bucket = 0;
    for (const word of text === '' ? [] : text.split(' ')) {
      const [gap = '', times = '1', rest] = word.split('*');
      bucket += whole(gap);
      if (rest !== undefined) throw new Error(`not a histogram: ${text.slice(0, 40)}`);
      histogram.#put(bucket, whole(times));
    }
    return histogram;
  }

  get total(): number {
    return this.#total;
  }

  /** Milliseconds, kept to the microsecond; more than 35 minutes count as 35. */
  add(millis: number): void {
    this.#put(bucketOf(Math.min(longest, Math.max(0, Math.round(millis * 1000)))), 1);
  }

  merge(other: Histogram): void {
    for (const [bucket, times] of other.#counts) this.#put(bucket, times);
  }

  /** The nearest-rank quantile in milliseconds, within 1 % (or half a microsecond); 0 where there is nothing. */
  quantile(share: number): number {
    let missing = Math.max(1, Math.ceil(share * this.#total));
    for (const [bucket, times] of this.#sorted()) {
      missing -= times;
      if (missing <= 0) return middle(bucket) / 1000;
    }
    return 0;
  }

  /** Distances between buckets in base 36, each with `*` and its number where it holds more than one. */
  toString(): string {
    let last = 0;
    const words = this.#sorted().map(([bucket, times]) => {
      const gap = (bucket - last).toString(36);
      last = bucket;
      return times === 1 ? gap : `${gap}*${times.toString(36)}`;
    });
    return words.join(' ');
  }

  #put(bucket: number, times: number): void {
    this.#counts.set(bucket, (this.#counts.get(bucket) ?? 0) + times);
    this.#total += times;
  }

  #sorted(): [number, number][] {
    return [...this.#counts].sort(([a], [b]) => a - b);
  }
}

/** Microseconds below 128 have a bucket each; above, 64 follow for every doubling. */
function bucketOf(micros: number): number {
  const shift = Math.max(0, 31 - Math.clz32(micros) - Math.log2(steps));
  return shift * steps + (micros >> shift);
}

function middle(bucket: number): number {
  const shift = Math.max(0, Math.floor(bucket / steps) - 1);
  const lowest = (bucket - shift * steps) * 2 ** shift;
  return lowest + (2 ** shift - 1) / 2;
}

function whole(text: string): number {
  if (!/^[\da-z]{1,10}$/.test(text)) throw new Error(`not a histogram: ${text.slice(0, 40)}`);
  return Number.parseInt(text, 36);
}
