/**
 * Finished answers to what is asked again and again, as long as nothing they rest on has changed. What was asked once is
 * only remembered as asked: walking through a million values must not push out the few that everybody asks.
 */

/** Even without a change an answer ages: times and risks in it are of when it was made. */
const longestMs = 60_000;
const mostBytes = 48 * 2 ** 20;
const mostRemembered = 20_000;

interface Kept {
  bytes: Buffer;
  /** Epoch milliseconds. */
  at: number;
}

export class KeptAnswers {
  readonly #version: () => number | null;
  readonly #answers = new Map<string, Kept>();
  readonly #asked = new Set<string>();
  #seen: number | null = null;
  #size = 0;

  /** `version` gives another number after each change, or null where nothing can be kept. */
  constructor(version: () => number | null) {
    this.#version = version;
  }

  /** The answer to `question`, else what `make` gives; kept from the second time on, where it is there at once. */
  get(question: string, now: number, make: () => Buffer | Promise<Buffer>): Buffer | Promise<Buffer> {
    const version = this.#version();
    if (version === null) return make();
    if (version !== this.#seen) {
      this.#seen = version;
      this.forget();
    }
    const kept = this.#answers.get(question);
    if (kept && now - kept.at < longestMs) return kept.bytes;
    const made = make();
    if (made instanceof Promise) return made;
    if (this.#asked.has(question)) this.#keep(question, made, now);
    else this.#remember(question);
    return made;
  }

  #remember(question: string) {
    if (this.#asked.size >= mostRemembered) this.#asked.clear();
    this.#asked.add(question);
  }

  #keep(question: string, bytes: Buffer, at: number) {
    // When there is no more room, what is kept stays: pushing out in turn would keep nothing of a long round.
    if (this.#size + bytes.length > mostBytes) return;
    this.#size += bytes.length - (this.#answers.get(question)?.bytes.length ?? 0);
    this.#answers.set(question, { bytes, at });
  }

  /** Lets go of all that is kept. */
  forget() {
    this.#answers.clear();
    this.#size = 0;
  }
}
