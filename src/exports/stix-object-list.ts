/** The text of a JSON list of STIX objects in the making, which has no brackets where it is empty (STIX 2.1 section 8). */
import type { StixObject } from './stix-object.ts';

export class StixObjectList {
  readonly #written = new Set<string>();
  readonly #opening: string;
  readonly #once: readonly string[];
  isEmpty = true;

  /** Types of which nobody adds an object twice: to remember each would take memory for every row. */
  constructor(opening: string, once: readonly string[] = []) {
    this.#opening = opening;
    this.#once = once;
  }

  /** Each object once. */
  add(objects: readonly StixObject[]): string {
    let text = '';
    for (const object of objects) {
      if (this.#written.has(object.id)) continue;
      text += `${this.isEmpty ? this.#opening : ','}\n${JSON.stringify(object)}`;
      this.isEmpty = false;
      if (!this.#once.includes(object.type)) this.#written.add(object.id);
    }
    return text;
  }
}
