/** Finds which of many short texts stand anywhere in a value, in time that does not grow with their number. */

const gram = 4;
/** Bits of the hash of four characters. */
const bits = 18;

export class Substrings {
  readonly #ranks = new Map<string, number>();
  /** Lengths of the texts that begin with these four characters. */
  readonly #lengths = new Map<string, number[]>();
  /** Non-zero where some text begins with characters of this hash: the quick no for most places. */
  readonly #begins = new Uint8Array(2 ** bits);

  /** Texts of four characters or more; the one that was added first keeps its rank. */
  add(text: string, rank: number): void {
    if (this.#ranks.has(text)) return;
    this.#ranks.set(text, rank);
    const head = text.slice(0, gram);
    const lengths = this.#lengths.get(head);
    if (!lengths) this.#lengths.set(head, [text.length]);
    else if (!lengths.includes(text.length)) lengths.push(text.length);
    this.#begins[slot(windowOf(head))] = 1;
  }

  /** The smallest rank of a text that stands in `value`, or 0. */
  find(value: string): number {
    let best = 0;
    if (this.#ranks.size === 0) return best;
    let window = 0;
    for (let end = 0; end < value.length; end++) {
      window = (window << 8) ^ value.charCodeAt(end);
      const at = end + 1 - gram;
      if (at < 0 || this.#begins[slot(window)] === 0) continue;
      for (const length of this.#lengths.get(value.slice(at, at + gram)) ?? []) {
        const rank = this.#ranks.get(value.slice(at, at + length)) ?? 0;
        if (rank > 0 && (best === 0 || rank < best)) best = rank;
      }
    }
    return best;
  }
}

/** The last four characters stand in 32 bits: all of ASCII, and that is what these texts are made of. */
function windowOf(text: string): number {
  let window = 0;
  for (let at = 0; at < gram; at++) window = (window << 8) ^ text.charCodeAt(at);
  return window;
}

function slot(window: number): number {
  return Math.imul(window, 0x9e3779b1) >>> (32 - bits);
}
