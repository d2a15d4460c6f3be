/** What only the full-text index knows of articles: which hold some words. Asked of as few as will do. */
import { type RawBuilder, sql } from 'kysely';
import type { Store } from '../../db/store.ts';
import { wordQuery } from './article-filters.store.ts';
import type { Also } from './article-index.ts';
import { searchPhrases } from './search-words.ts';

/** As many matches are read at once; of words that more articles hold, only those are asked that would be shown. */
const fewMatches = 2000;
/** Row numbers may lie that many times as far apart as there are articles for one read of all between them. */
const spread = 8;
/** So many are asked one by one, if they lie further apart; for more all matches are read. */
const mostApart = 128;

export class TextCondition {
  readonly #store: Store;
  readonly #query: RawBuilder<unknown> | null;
  readonly #otherwise: Also;
  #found: ReadonlySet<number> = new Set();
  #complete = false;

  /** `otherwise`: what passes without the words. */
  constructor(store: Store, text: string, otherwise: Also = () => false) {
    this.#store = store;
    const phrases = searchPhrases(text);
    this.#query = phrases.length === 0 ? null : wordQuery(store, phrases);
    this.#otherwise = otherwise;
  }

  /** Whether `passes` can be asked of any article. */
  get complete(): boolean {
    return this.#complete;
  }

  passes: Also = (id) => this.#found.has(id) || this.#otherwise(id);

  /** Reads all matches if they are few. */
  async readFew(): Promise<void> {
    const found = await this.#read(sql`limit ${sql.lit(fewMatches)}`);
    if (found.size === fewMatches) return;
    this.#found = found;
    this.#complete = true;
  }

  async readAll(): Promise<void> {
    if (this.#complete) return;
    this.#found = await this.#read(sql``);
    this.#complete = true;
  }

  /** From here on `passes` can be asked of these, if not of any. */
  async readAmong(ids: readonly number[]): Promise<void> {
    if (this.#complete || ids.length === 0) return;
    const lowest = ids.reduce((a, b) => Math.min(a, b));
    const highest = ids.reduce((a, b) => Math.max(a, b));
    if (highest - lowest < ids.length * spread)
      // The full-text index knows bounds by their type, and numbers come to it as floating ones.
      this.#found = await this.#read(
        sql`and rowid between cast(${lowest} as integer) and cast(${highest} as integer)`,
      );
    else if (ids.length <= mostApart)
      this.#found = await this.#read(sql`and rowid in (select value from json_each(${JSON.stringify(ids)}))`);
    else await this.readAll();
  }

  async #read(bounds: RawBuilder<unknown>): Promise<ReadonlySet<number>> {
    if (this.#query === null) return new Set();
    const { rows } = await sql<{ ids: string | null }>`select group_concat(id) as ids from
      (select rowid as id from article_words where ${this.#query} ${bounds})`.execute(this.#store.scan);
    return new Set(rows[0]!.ids?.split(',').map(Number));
  }
}
