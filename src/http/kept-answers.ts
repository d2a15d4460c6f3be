/** Finished answers, kept for those who ask the same again, as long as nothing they rest on has changed. */

/** Even without a change an answer ages: times and risks in it are of when it was made. */
const longestMs = 60_000;
const mostBytes = 16 * 2 ** 20;

interface Kept {
  bytes: Buffer;
  /** Epoch milliseconds. */
  at: number;
}

export class KeptAnswers {
  readonly #version: () => number | null;
  readonly #answers = new Map<string, Kept>();
  #seen: number | null = null;
  #size = 0;

  /** `version` gives another number after each change, or null where nothing can be kept. */
  constructor(version: () => number | null) {
    this.#version = version;
  }

  /** The answer to `question`, else what `make` gives, which is kept where it is there at once. */
  get(question: string, now: number, make: () => Buffer | Promise<Buffer>): Buffer | Promise<Buffer> {
    const version = this.#version();
    if (version === null) return make();
    if (version !== this.#seen) this.#forget(version);
    const kept = this.#answers.get(question);
    if (kept && now - kept.at < longestMs) return kept.bytes;
    const made = make();
    if (!(made instanceof Promise)) this.#keep(question, made, now);
    return made;
  }

  #keep(question: string, bytes: Buffer, at: number) {
    if (this.#size + bytes.length > mostBytes) this.#forget(this.#seen);
    this.#size += bytes.length;
    this.#answers.set(question, { bytes, at });
  }

  #forget(version: number | null) {
    this.#seen = version;
    this.#answers.clear();
    this.#size = 0;
  }
}
