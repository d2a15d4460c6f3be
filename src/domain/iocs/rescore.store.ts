/** Scores stored indicators again when age alone has changed a word of them, a bounded part at a time. */
import { lockChanges } from '../../db/change.ts';
import type { Store } from '../../db/store.ts';
import { rederive } from './rederive.store.ts';

/** Rows of one transaction: ingest, which shares the writer, waits no longer than it takes them. */
const bound = 1000;

export interface Rescored {
  /** Indicators that were due; fewer than asked for where no more are. */
  seen: number;
  /** Got a new change number. */
  changed: number;
}

/**
 * Those that are due longest, in a transaction of its own. It may be cut off at any moment and be run by several workers at
 * once: what is scored is not due any more.
 */
export async function rescore(store: Store, now: number, rowsPerBatch = bound): Promise<Rescored> {
  const due = await anyDue(store, now, 1);
  if (due.length === 0) return { seen: 0, changed: 0 };
  return await store.write.transaction().execute(async (trx) => {
    await lockChanges(trx, store.dialect);
    const ids = await anyDue({ write: trx }, now, rowsPerBatch);
    return { seen: ids.length, changed: await rederive(trx, store.dialect, ids, now) };
  });
}

async function anyDue({ write }: Pick<Store, 'write'>, now: number, limit: number): Promise<number[]> {
  const rows = await write
    .selectFrom('indicator')
    .select('id')
    .where('next_band_change', '<=', now)
    .orderBy('next_band_change')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
