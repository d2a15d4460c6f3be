/** Counts the rows that a document does not hold, and says so in its header and in its comment. */
import { type ObservableType, observableTypes } from '../contract/ioc-type.ts';

const reasons = {
  invalid: 'not valid',
  formless: 'no form for it here',
  own: "the operator's own",
  full: 'beyond the number of rows asked for',
  state: 'in a state that does not leave here',
} as const;

type Reason = keyof typeof reasons;

export class LeftOut {
  readonly #types = new Map<ObservableType, number>();
  readonly #reasons = new Map<Reason, number>();

  add(type: ObservableType, reason: Reason, count = 1): void {
    this.#types.set(type, (this.#types.get(type) ?? 0) + count);
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + count);
  }

  /** Value of `X-Export-Skipped`: `sha512=2, email=1`; null where nothing was left out. */
  header(): string | null {
    const counts = observableTypes.flatMap((type) => {
      const count = this.#types.get(type);
      return count === undefined ? [] : `${type}=${count}`;
    });
    return counts.length === 0 ? null : counts.join(', ');
  }

  /** A sentence of our own words and numbers alone, for formats that have comments; null where nothing was left out. */
  comment(): string | null {
    const header = this.header();
    if (header === null) return null;
    const why = Array.from(this.#reasons, ([reason, count]) => `${reasons[reason]}: ${count}`).sort();
    return `Left out: ${header} (${why.join(', ')})`;
  }
}
