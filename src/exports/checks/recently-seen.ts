/** Whether something came before among the last ones: no walk gives a row twice, so a copy stands close to its like. */

const most = 10_000;

export class RecentlySeen {
  readonly #seen = new Set<string>();

  has(name: string): boolean {
    return this.#seen.has(name);
  }

  /** A sentence where it came before. */
  add(name: string): string[] {
    if (this.#seen.has(name)) return [`${name} comes twice`];
    this.#seen.add(name);
    if (this.#seen.size > most) this.#seen.delete(this.#seen.values().next().value!);
    return [];
  }
}
