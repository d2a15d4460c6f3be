/** Positions of objects in TAXII collections: unique and rising in commit order. */
import type { Database } from '../../db/store.ts';

/**
 * Microseconds between two positions: no more than 50 in a millisecond, so that a client which cuts its cursor to
 * milliseconds gets on with pages of 100.
 */
export const positionStep = 20;

/** Takes `count` positions at `now` (epoch ms), each a step after the one before, and returns the first. Needs the change lock. */
export async function takePositions(trx: Database, count: number, now: number): Promise<number> {
  const first = Math.max(now * 1000, (await readPosition(trx, 'stix_position')) + positionStep);
  await writePosition(trx, 'stix_position', first + (count - 1) * positionStep);
  return first;
}

export async function readPosition(db: Database, name: string): Promise<number> {
  const row = await db
    .selectFrom('position')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return Number(row.value);
}

export async function writePosition(trx: Database, name: string, value: number): Promise<void> {
  await trx.updateTable('position').set({ value }).where('name', '=', name).execute();
}
