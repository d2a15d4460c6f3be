/**
 * Finished answers to what is asked again and again, as long as nothing they rest on has changed. What was asked once is
 * only remembered as asked: walking through a million values must not push out the few that everybody asks.
 */
import type { Soon } from '../lib/soon.ts';

/** Even without a change an answer ages: times and risks in it are of when it was made. */
const longestMs = 60_000;
const mostBytes = 48 * 2 ** 20;
const mostRemembered = 20_000;

interface Kept<Answer> {
  answer: Answer;
  /** Epoch milliseconds. */
  at: number;
}

/** `length` of an answer is what it takes, in bytes. */
export class KeptAnswers<Answer extends { length: number } = Buffer> {
  readonly #version: () => number | null;
  readonly #answers = new Map<string, Kept<Answer>>();
  readonly #asked = new Set<string>();
  #seen: number | null = null;
  #size = 0;

  /** `version` gives another number after each change, or null where nothing can be kept. */
  constructor(version: () => number | null) {
    this.#version = version;
  }

  /** The answer to `question`, else what `make` gives; kept from the second time on, where it is there at once. */
  get(question: string, now: number, make: () => Soon<Answer>): Soon<Answer> {
    const version = this.#version();
    if (version === null) return make();
    if (version !== this.#seen) {
      this.#seen = version;
      this.forget();
    }
    const kept = this.#answers.get(question);
    if (kept && now - kept.at < longestMs) return kept.answer;
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

  #keep(question: string, answer: Answer, at: number) {
    // When there is no more room, what is kept stays: pushing out in turn would keep nothing of a long round.
    if (this.#size + answer.length > mostBytes) return;
    this.#size += answer.length - (this.#answers.get(question)?.answer.length ?? 0);
    this.#answers.set(question, { answer, at });
  }

  /** Lets go of all that is kept. */
  forget() {
    this.#answers.clear();
    this.#size = 0;
  }
}
