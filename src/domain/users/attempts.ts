/**
 * Counts attempts per subject in a sliding window, in memory: how often a password may be guessed. Each process counts
 * for itself, and a restart forgets; the password hash is what makes guessing slow.
 */

export interface AttemptLimit {
  /** Attempts within the window. */
  most: number;
  windowMs: number;
}

/** Subjects that are remembered; the one that was quiet for longest makes room. */
const maxSubjects = 50_000;

export class Attempts {
  readonly #limit: AttemptLimit;
  /** Times of the attempts, oldest first, by subject; subjects in the order of their last attempt. */
  readonly #made = new Map<string, number[]>();

  constructor(limit: AttemptLimit) {
    this.#limit = limit;
  }

  /** Milliseconds until the subject may try again; 0 means now. */
  wait(subject: string, now: number): number {
    const { most, windowMs } = this.#limit;
    const recent = this.#recent(subject, now);
    return recent.length < most ? 0 : recent[recent.length - most]! + windowMs - now;
  }

  /** Counted before its outcome is known, so that attempts side by side are no way around the limit. */
  begin(subject: string, now: number): void {
    const recent = this.#recent(subject, now);
    recent.push(now);
    this.#made.delete(subject);
    if (this.#made.size >= maxSubjects) this.#made.delete(this.#made.keys().next().value!);
    this.#made.set(subject, recent);
  }

  /** Takes back an attempt that was begun at `at` and was no failure. */
  forgive(subject: string, at: number): void {
    const made = this.#made.get(subject);
    const place = made?.lastIndexOf(at) ?? -1;
    if (place >= 0) made!.splice(place, 1);
    if (made?.length === 0) this.#made.delete(subject);
  }

  #recent(subject: string, now: number): number[] {
    return (this.#made.get(subject) ?? []).filter((at) => at > now - this.#limit.windowMs);
  }
}
