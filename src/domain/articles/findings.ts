/** Gathers candidates into one entry per type and value. */
import type { Candidate, DropReason } from './candidate.ts';
import type { Dropped, Extraction, Found } from './extraction.ts';
import type { Place } from './layout.ts';

/** How an occurrence was written and where. */
export interface Occurrence {
  place: Place;
  defanged: boolean;
  confidence: number;
  /** Range in the input as given. */
  from: number;
  to: number;
}

export class Findings {
  readonly #found = new Map<string, Found>();
  readonly #dropped = new Map<string, Dropped>();

  /** One more occurrence; the surest says how sure, the first says where. */
  add(candidate: Candidate, { place, defanged, confidence, from, to }: Occurrence): void {
    const { type, value, related = false } = candidate;
    const key = `${type}|${value}`;
    const known = this.#found.get(key);
    if (!known) {
      this.#found.set(key, {
        type,
        value,
        offset: from,
        length: to - from,
        confidence,
        place,
        count: 1,
        defanged,
        related,
      });
      return;
    }
    known.count++;
    known.confidence = Math.max(known.confidence, confidence);
    known.defanged ||= defanged;
    known.related &&= related;
    if (from < known.offset) Object.assign(known, { offset: from, length: to - from, place });
  }

  drop({ type, value }: Candidate, reason: DropReason, offset: number): void {
    const key = `${type}|${value}`;
    if (!this.#dropped.has(key)) this.#dropped.set(key, { type, value, offset, reason });
  }

  /** Everything in order of first occurrence; what was found somewhere is not among the dropped. */
  sorted(): Extraction {
    const dropped = [...this.#dropped].filter(([key]) => !this.#found.has(key)).map(([, one]) => one);
    return { found: [...this.#found.values()].sort(byOffset), dropped: dropped.sort(byOffset) };
  }
}

function byOffset(a: { offset: number }, b: { offset: number }): number {
  return a.offset - b.offset;
}
