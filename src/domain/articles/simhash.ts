/** A 64-bit hash that near-identical texts nearly share (Charikar's simhash over runs of three words). */

/** Four parts of 16 bits. */
export type Simhash = readonly [number, number, number, number];

const shingle = 3;
/** A shorter text says too little: the teasers of one publisher are alike. */
const fewestWords = 40;

/** Of the words of a text (`searchWords`); null where there are fewer than 40. */
export function simhash(words: string): Simhash | null {
  const hashes = wordHashes(words);
  if (hashes.length < fewestWords) return null;
  const [low, high] = [new Votes(), new Votes()];
  for (let at = 0; at + shingle <= hashes.length; at++) {
    let one = 0x2c1b3c6d;
    let other = 0x297a2d39;
    for (let n = at; n < at + shingle; n++) {
      one = mixed(one ^ hashes[n]!);
      other = mixed(other + hashes[n]!);
    }
    low.add(one);
    high.add(other);
  }
  const [a, b] = [low.majority(), high.majority()];
  return [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16];
}

/** In how many of the 64 bits two hashes differ. */
export function distance(one: Simhash, other: Simhash): number {
  return one.reduce<number>((sum, bits, at) => sum + ones(bits ^ other[at]!), 0);
}

/** Counts for 32 bits at once how often each was set: the counters stand upright, one plane for each binary digit. */
class Votes {
  readonly #planes = new Int32Array(32);
  #all = 0;

  add(bits: number): void {
    this.#all += 1;
    for (let plane = 0, carry = bits; carry !== 0; plane++) {
      const full = this.#planes[plane]! & carry;
      this.#planes[plane]! ^= carry;
      carry = full;
    }
  }

  /** The bits that more than half of the votes had set. */
  majority(): number {
    let bits = 0;
    for (let bit = 0; bit < 32; bit++) {
      const n = this.#planes.reduce((sum, plane, digit) => sum + ((plane >>> bit) & 1) * 2 ** digit, 0);
      if (2 * n > this.#all) bits |= 1 << bit;
    }
    return bits;
  }
}

/** FNV-1a of each word. */
function wordHashes(words: string): number[] {
  const hashes: number[] = [];
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    if (unit === 32) {
      hashes.push(hash);
      hash = 0x811c9dc5;
    } else hash = Math.imul(hash ^ unit, 0x01000193);
  }
  hashes.push(hash);
  return hashes;
}

/** The finish of MurmurHash3: every bit of the input moves half of the output. */
function mixed(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

function ones(bits: number): number {
  let n = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) n++;
  return n;
}
