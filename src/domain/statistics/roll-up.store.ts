/** Answers that are made ahead of the question: each is one row, read by its name. */
import { prepared } from '../../db/prepared.ts';
import type { Database } from '../../db/store.ts';
import type { RollUpTable } from '../../db/tables/statistics.ts';
import { type Soon, whenThere } from '../../lib/soon.ts';

export interface RollUp<Body> {
  body: Body;
  /** Epoch milliseconds. */
  builtAt: number;
}

const byName = prepared((db: Database, name: string) =>
  db.selectFrom('roll_up').selectAll().where('name', '=', name),
);

/** The row as it stands, or undefined. */
export function rollUpRow(db: Database, name: string): Soon<RollUpTable | undefined> {
  return whenThere(byName(db, name), (rows) => rows[0]);
}

/** What was made last under that name. Throws where nothing was: the server makes all of them before it listens. */
export function readRollUp<Body>(db: Database, name: string): Soon<RollUp<Body>> {
  return whenThere(rollUpRow(db, name), (row) => {
    if (!row) throw new Error(`the answer ${name} was not made yet`);
    return { body: JSON.parse(row.body) as Body, builtAt: Number(row.built_at) };
  });
}

/** Puts the rows in the place of older ones; a newer one, by another worker, stays. */
export async function writeRollUps(db: Database, rows: RollUpTable[]): Promise<void> {
  await db
    .insertInto('roll_up')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet(({ ref }) => ({
          change: ref('excluded.change'),
          built_at: ref('excluded.built_at'),
          took_ms: ref('excluded.took_ms'),
          body: ref('excluded.body'),
        }))
        .whereRef('roll_up.change', '<=', 'excluded.change'),
    )
    .execute();
}
