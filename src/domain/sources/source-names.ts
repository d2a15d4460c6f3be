/** What answers show of a source, by its row number, kept in memory. */
import type { SourceCategory } from '../../contract/source-category.ts';
import type { Database } from '../../db/store.ts';
import { allSources } from './sources.store.ts';

export interface SourceName {
  slug: string;
  name: string;
  category: SourceCategory;
  tier: number;
}

const unknown: SourceName = { slug: 'unknown', name: 'unknown', category: 'threat-feed', tier: 3 };

export class SourceNames {
  readonly #db: Database;
  #names = new Map<number, SourceName>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Call before `of` with the rows at hand: a source that is new since the last call is read from the store. */
  ready(ids: Iterable<number>): Promise<void> | undefined {
    for (const id of ids) if (!this.#names.has(id)) return this.#read();
    return undefined;
  }

  of(id: number): SourceName {
    return this.#names.get(id) ?? unknown;
  }

  async #read() {
    const sources = await allSources(this.#db);
    this.#names = new Map(
      sources.map(({ id, slug, name, category, tier }) => [
        id,
        { slug, name, category: category as SourceCategory, tier },
      ]),
    );
  }
}
