/** What answers show of a source, by its row number, kept in memory. */
import type { SourceCategory } from '../../contract/source-category.ts';
import { type Tlp, tlpWords } from '../../contract/tlp.ts';
import type { Database } from '../../db/store.ts';
import { type SourceDuties, sourceDuties } from './source-duties.ts';
import { allSources } from './sources.store.ts';

export interface SourceName extends SourceDuties {
  slug: string;
  name: string;
  category: SourceCategory;
  tier: number;
}

const unknown: SourceName = {
  slug: 'unknown',
  name: 'unknown',
  category: 'threat-feed',
  tier: 3,
  tlp: 'clear',
  attribution: null,
};

const freshMs = 30_000;

export class SourceNames {
  readonly #db: Database;
  #names = new Map<number, SourceName>();
  #binding: number[] = [];
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Call before `of` with the rows at hand: a source that is new since the last call is read from the store, and so are all
   * of them from time to time, for their names and terms may change.
   */
  ready(ids: Iterable<number>): Promise<void> | undefined {
    if (performance.now() - this.#readAt > freshMs) return this.#read();
    for (const id of ids) if (!this.#names.has(id)) return this.#read();
    return undefined;
  }

  of(id: number): SourceName {
    return this.#names.get(id) ?? unknown;
  }

  /** Sources whose terms bind those who hand on what they say: row numbers, known after `ready`. */
  get binding(): readonly number[] {
    return this.#binding;
  }

  /** Sources that mark what they say more strictly than that: row numbers, known after `ready`. */
  above(clearance: Tlp): number[] {
    const limit = tlpWords.indexOf(clearance);
    return Array.from(this.#names).flatMap(([id, { tlp }]) => (tlpWords.indexOf(tlp) > limit ? id : []));
  }

  /** The rows of sources within the clearance: what one marks more strictly is as if it were not there. */
  async within<Row extends { source_id: number }>(rows: readonly Row[], clearance: Tlp): Promise<Row[]> {
    await this.ready(rows.map((row) => row.source_id));
    const hidden = this.above(clearance);
    return rows.filter((row) => !hidden.includes(row.source_id));
  }

  /** Every marking that a source gives to what it says. */
  get tlps(): Tlp[] {
    const given = new Set(Array.from(this.#names.values(), ({ tlp }) => tlp));
    return tlpWords.filter((word) => given.has(word));
  }

  async #read() {
    this.#readAt = performance.now();
    const sources = await allSources(this.#db);
    this.#names = new Map(
      sources.map(({ id, slug, name, category, tier, terms }) => [
        id,
        { slug, name, category: category as SourceCategory, tier, ...sourceDuties(terms) },
      ]),
    );
    this.#binding = Array.from(this.#names).flatMap(([id, { tlp, attribution }]) =>
      tlp === 'clear' && attribution === null ? [] : id,
    );
  }
}
