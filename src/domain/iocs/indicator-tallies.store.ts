/** The counters of indicators by source, by kinds of publisher and by hour of first storing: what statistics are made of. */
import { iocTypes } from '../../contract/ioc-type.ts';
import type { Database } from '../../db/store.ts';
import type { IndicatorTallyTable } from '../../db/tables/statistics.ts';

const hourMs = 3_600_000;

interface Tallied {
  /** Position in `observableTypes`. */
  type: number;
  categories: number;
}

/** Changes of the counters that a transaction makes: gathered first, written once. */
export class IndicatorTallies {
  readonly #moved = new Map<string, number>();

  /** An indicator that is new, at that time. */
  arrived(row: Tallied, at: number): void {
    if (!isPublic(row)) return;
    this.#move('hour', Math.floor(at / hourMs), 1);
    this.#move('categories', row.categories, 1);
  }

  /** A source that reports an indicator for the first time. */
  reported(row: Pick<Tallied, 'type'>, sourceId: number): void {
    if (isPublic(row)) this.#move('source', sourceId, 1);
  }

  /** An indicator whose publishers are of other kinds than before. */
  recategorised(row: Tallied, after: Pick<Tallied, 'categories'>): void {
    if (!isPublic(row) || row.categories === after.categories) return;
    this.#move('categories', row.categories, -1);
    this.#move('categories', after.categories, 1);
  }

  async write(trx: Database): Promise<void> {
    const rows = [...this.#moved].flatMap(([name, n]) => {
      const [kind, key] = name.split(' ') as [IndicatorTallyTable['kind'], string];
      return n === 0 ? [] : [{ kind, key: Number(key), n }];
    });
    if (rows.length === 0) return;
    await trx
      .insertInto('indicator_tally')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['kind', 'key'])
          .doUpdateSet(({ eb, ref }) => ({ n: eb('indicator_tally.n', '+', ref('excluded.n')) })),
      )
      .execute();
  }

  #move(kind: IndicatorTallyTable['kind'], key: number, by: number): void {
    const name = `${kind} ${key}`;
    this.#moved.set(name, (this.#moved.get(name) ?? 0) + by);
  }
}

function isPublic({ type }: Pick<Tallied, 'type'>): boolean {
  return type < iocTypes.length;
}
