/** Rate limits survive a restart: costs per subject and second, kept as long as the longest window counts them. */
import { sql } from 'kysely';
import type { Database } from '../../db/store.ts';
import { chunks } from '../../lib/chunks.ts';
import type { LocalLimiter } from './local-limiter.ts';
import type { SecondCost, UnsavedCosts } from './unsaved-costs.ts';

const daySeconds = 86_400;
const rowsPerStatement = 500;
const rowsPerPage = 10_000;

/** Adds what is unsaved to what is stored, in one transaction; what can't be stored stays unsaved. */
export async function saveCosts(db: Database, unsaved: UnsavedCosts): Promise<void> {
  const costs = unsaved.take();
  if (costs.length === 0) return;
  try {
    await db.transaction().execute(async (trx) => {
      for (const rows of chunks(costs, rowsPerStatement)) await addCosts(trx, rows);
    });
  } catch (error) {
    unsaved.giveBack(costs);
    throw error;
  }
}

/** Another server process may have stored the same subject and second. */
async function addCosts(trx: Database, rows: SecondCost[]): Promise<void> {
  await trx
    .insertInto('rate_second')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['second', 'subject']).doUpdateSet({
        tenths: sql`rate_second.tenths + excluded.tenths`,
      }),
    )
    .execute();
}

/** Hands the costs of the last day to a limiter that has not been asked yet. */
export async function loadCosts(db: Database, limiter: LocalLimiter, now: number): Promise<void> {
  let [second, subject] = [Math.floor(now / 1000) - daySeconds, ''];
  for (;;) {
    const rows = await db
      .selectFrom('rate_second')
      .selectAll()
      .where(sql<boolean>`(second, subject) > (${second}, ${subject})`)
      .orderBy('second')
      .orderBy('subject')
      .limit(rowsPerPage)
      .execute();
    for (const row of rows) limiter.restore(row.subject, Number(row.second) * 1000, row.tenths);
    if (rows.length < rowsPerPage) return;
    ({ second, subject } = rows.at(-1)!);
  }
}

/** Removes what no window counts any more. */
export async function forgetCosts(db: Database, now: number): Promise<void> {
  await db
    .deleteFrom('rate_second')
    .where('second', '<=', Math.floor(now / 1000) - daySeconds)
    .execute();
}
