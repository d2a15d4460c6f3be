/** Remembers where a rewritten text differs from its source, so that positions can be carried back. */

/**
 * The differences between a text and the source it was made from, in order. Between two of them both texts are equal,
 * so memory grows with the number of differences, not with the length. All positions are UTF-16 units.
 */
export class OffsetMap {
  /** Where each replacement begins in the text, and how long it is there. */
  readonly #at: number[] = [];
  readonly #length: number[] = [];
  /** The range of the source that it stands for. */
  readonly #from: number[] = [];
  readonly #to: number[] = [];

  /** Says that `length` units at `at` of the text stand for `from`–`to` of the source. Calls must come in order. */
  add(at: number, length: number, from: number, to: number): void {
    this.#at.push(at);
    this.#length.push(length);
    this.#from.push(from);
    this.#to.push(to);
  }

  /** Where in the source the unit at `position` of the text begins. */
  start(position: number): number {
    const edit = this.#last(position);
    if (edit < 0) return position;
    const inside = position - this.#at[edit]!;
    return inside < this.#length[edit]! ? this.#from[edit]! : this.#to[edit]! + inside - this.#length[edit]!;
  }

  /** Where in the source the unit before `position` of the text ends; `position` is an exclusive end and above 0. */
  end(position: number): number {
    const edit = this.#last(position - 1);
    if (edit < 0) return position;
    const inside = position - 1 - this.#at[edit]!;
    return inside < this.#length[edit]!
      ? this.#to[edit]!
      : this.#to[edit]! + inside + 1 - this.#length[edit]!;
  }

  /** Index of the last difference that begins at or before `position`, or -1. */
  #last(position: number): number {
    let low = 0;
    let high = this.#at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#at[middle]! <= position) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
