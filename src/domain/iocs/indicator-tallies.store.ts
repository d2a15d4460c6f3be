/** The counters of indicators by source, by what is told of them and by hour of first storing: what statistics are made of. */
import { iocTypes } from '../../contract/ioc-type.ts';
import type { Database } from '../../db/store.ts';
import type { IndicatorTallyTable, IndicatorWordTable } from '../../db/tables/statistics.ts';
import { chunks } from '../../lib/chunks.ts';

const hourMs = 3_600_000;

interface Tallied {
  /** Position in `observableTypes`. */
  type: number;
  categories: number;
  threat_type: string | null;
  malware_family: string | null;
}

const wordKinds = ['threat_type', 'malware_family'] as const;

/** Changes of the counters that a transaction makes: gathered first, written once. */
export class IndicatorTallies {
  readonly #moved = new Map<string, number>();
  readonly #words = new Map<string, number>();

  /** An indicator that is new, at that time. */
  arrived(row: Tallied, at: number): void {
    if (!isPublic(row)) return;
    move(this.#moved, 'hour', Math.floor(at / hourMs), 1);
    move(this.#moved, 'categories', row.categories, 1);
    for (const kind of wordKinds) this.#say(kind, row[kind], 1);
  }

  /** A source that reports an indicator for the first time. */
  reported(row: Pick<Tallied, 'type'>, sourceId: number): void {
    if (isPublic(row)) move(this.#moved, 'source', sourceId, 1);
  }

  /** An indicator of which something else is told than before. */
  retold(row: Tallied, after: Omit<Tallied, 'type'>): void {
    if (!isPublic(row)) return;
    if (row.categories !== after.categories) {
      move(this.#moved, 'categories', row.categories, -1);
      move(this.#moved, 'categories', after.categories, 1);
    }
    for (const kind of wordKinds) {
      if (row[kind] === after[kind]) continue;
      this.#say(kind, row[kind], -1);
      this.#say(kind, after[kind], 1);
    }
  }

  async write(trx: Database): Promise<void> {
    const tallies = rows<IndicatorTallyTable['kind']>(this.#moved).map((row) => ({
      ...row,
      key: Number(row.key),
    }));
    if (tallies.length > 0)
      await trx
        .insertInto('indicator_tally')
        .values(tallies)
        .onConflict((conflict) =>
          conflict
            .columns(['kind', 'key'])
            .doUpdateSet(({ eb, ref }) => ({ n: eb('indicator_tally.n', '+', ref('excluded.n')) })),
        )
        .execute();
    const words = rows<IndicatorWordTable['kind']>(this.#words);
    for (const part of chunks(words, wordsPerStatement))
      await trx
        .insertInto('indicator_word')
        .values(part)
        .onConflict((conflict) =>
          conflict
            .columns(['kind', 'key'])
            .doUpdateSet(({ eb, ref }) => ({ n: eb('indicator_word.n', '+', ref('excluded.n')) })),
        )
        .execute();
  }

  #say(kind: IndicatorWordTable['kind'], word: string | null, by: number): void {
    if (word !== null) move(this.#words, kind, word, by);
  }
}

const wordsPerStatement = 500;

function move(moved: Map<string, number>, kind: string, key: number | string, by: number): void {
  const name = `${kind} ${key}`;
  moved.set(name, (moved.get(name) ?? 0) + by);
}

/** What moved at all; the kind is the first word of a name, the key all that follows. */
function rows<Kind extends string>(moved: ReadonlyMap<string, number>) {
  return [...moved].flatMap(([name, n]) => {
    const gap = name.indexOf(' ');
    return n === 0 ? [] : [{ kind: name.slice(0, gap) as Kind, key: name.slice(gap + 1), n }];
  });
}

function isPublic({ type }: Pick<Tallied, 'type'>): boolean {
  return type < iocTypes.length;
}
