/** Marks stored indicators again after a source changed how far what it says may travel, a bounded part at a time. */
import { lockChanges } from '../../db/change.ts';
import type { Database, Store } from '../../db/store.ts';
import { rederive } from './rederive.store.ts';
import type { Rescored } from './rescore.store.ts';

/** Rows of one transaction: ingest, which shares the writer, waits no longer than it takes them. */
const bound = 1000;

/**
 * The next part of what one such source reported, in a transaction of its own. It may be cut off at any moment and be run by
 * several workers at once: all go on from the one position. What is written after the change is marked by it already.
 */
export async function applyMarkings(store: Store, now: number, rowsPerBatch = bound): Promise<Rescored> {
  if (!(await changedSource(store.write))) return { seen: 0, changed: 0 };
  return await store.write.transaction().execute(async (trx) => {
    await lockChanges(trx, store.dialect);
    const source = await changedSource(trx);
    if (!source) return { seen: 0, changed: 0 };
    const rows = await trx
      .selectFrom('evidence')
      .select('indicator_id as id')
      .where('source_id', '=', source.id)
      .where('indicator_id', '>', source.marked_to)
      .orderBy('indicator_id')
      .limit(rowsPerBatch)
      .execute();
    const ids = rows.map(({ id }) => Number(id));
    const changed = await rederive(trx, store.dialect, ids, now);
    await trx
      .updateTable('source')
      .set({ marked_to: ids.length < rowsPerBatch ? null : ids.at(-1)! })
      .where('id', '=', source.id)
      // Where its terms changed meanwhile, it begins again.
      .where('marked_to', '=', source.marked_to)
      .execute();
    return { seen: Math.max(ids.length, 1), changed };
  });
}

async function changedSource(db: Database): Promise<{ id: number; marked_to: number } | undefined> {
  const row = await db
    .selectFrom('source')
    .select(['id', 'marked_to'])
    .where('marked_to', 'is not', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row && { id: Number(row.id), marked_to: Number(row.marked_to) };
}
