/** The indicators that the articles of a batch name: reported together, each with every article that names it. */
import { insertRows } from '../../db/insert-rows.ts';
import type { Database } from '../../db/store.ts';
import { chunks } from '../../lib/chunks.ts';
import { type WriteContext, type Written, writeReports } from '../iocs/evidence.store.ts';
import type { PreparedArticle } from './prepare.ts';

/** SQLite takes 32,766 parameters in a statement; a report may name ten thousand indicators. */
const rowsPerStatement = 2000;

interface Naming {
  found: PreparedArticle['indicators'];
  /** Values that the article named up to now. */
  before: Set<string>;
}

export class NamedIndicators {
  /** What was written so far. */
  readonly written: Written = { added: 0, changed: 0, unchanged: 0 };
  readonly #trx: Database;
  readonly #context: WriteContext;
  /** By row number of the article. */
  readonly #waiting = new Map<number, Naming>();

  /** Inside a transaction that holds the change lock. */
  constructor(trx: Database, context: WriteContext) {
    this.#trx = trx;
    this.#context = context;
  }

  /** Values that a stored article names. */
  async namedBy(id: number): Promise<Set<string>> {
    if (this.#waiting.has(id)) await this.write();
    const rows = await this.#trx
      .selectFrom('article_indicator as l')
      .innerJoin('indicator as i', 'i.id', 'l.indicator_id')
      .select('i.value')
      .where('l.article_id', '=', id)
      .execute();
    return new Set(rows.map((row) => row.value));
  }

  /** Once for each article, until they are written. */
  add(id: number, found: PreparedArticle['indicators'], before: Set<string>): void {
    this.#waiting.set(id, { found, before });
  }

  async write(): Promise<void> {
    const trx = this.#trx;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    const reports = waiting.flatMap(([articleId, { found }]) =>
      found.map(({ report }) => ({ ...report, articleId })),
    );
    const before = new Map(waiting.map(([id, naming]) => [id, naming.before]));
    const isNew = (report: { value: string; articleId: number | null }) =>
      !before.get(report.articleId!)!.has(report.value);
    const { ids, ...written } = await writeReports(trx, { ...this.#context, isNew }, reports);
    this.written.added += written.added;
    this.written.changed += written.changed;
    this.written.unchanged += written.unchanged;
    const renewed = waiting.filter(([, naming]) => naming.before.size > 0).map(([id]) => id);
    if (renewed.length > 0)
      await trx.deleteFrom('article_indicator').where('article_id', 'in', renewed).execute();
    const links = waiting.flatMap(([articleId, naming]) =>
      naming.found.map(({ found, report }) => ({
        article_id: articleId,
        indicator_id: ids.get(report.key)!,
        confidence: found.confidence,
        place: found.place,
      })),
    );
    for (const part of chunks(links, rowsPerStatement)) await insertRows(trx, 'article_indicator', part);
  }
}
