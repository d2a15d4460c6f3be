/** Scores all stored indicators again after a change of the model's settings, a bounded part at a time. */
import { lockChanges } from '../../db/change.ts';
import type { Database, Store } from '../../db/store.ts';
import { readScoringSettings } from '../settings/scoring-settings.store.ts';
import { rederive } from './rederive.store.ts';
import type { Rescored } from './rescore.store.ts';

/** Rows of one transaction: ingest, which shares the writer, waits no longer than it takes them. */
const bound = 1000;

/** Where a walk that came to the end stands. */
const done = Number.MAX_SAFE_INTEGER;

/** Whether stored indicators still have to be scored with the settings that stand. */
export async function isApplyingPending(db: Database): Promise<boolean> {
  const { version } = await readScoringSettings(db);
  const { applied, to } = await readWalk(db);
  return applied !== version || (version > 0 && to !== done);
}

/**
 * The next part, in a transaction of its own. It may be cut off at any moment and be run by several workers at once: all of
 * them go on from the one position. What is written after the change is scored with the new settings already, since both are
 * done under the same lock.
 */
export async function applySettings(store: Store, now: number, rowsPerBatch = bound): Promise<Rescored> {
  if (!(await isApplyingPending(store.write))) return { seen: 0, changed: 0 };
  return await store.write.transaction().execute(async (trx) => {
    await lockChanges(trx, store.dialect);
    const { version } = await readScoringSettings(trx);
    const { applied, to } = await readWalk(trx);
    const rows = await trx
      .selectFrom('indicator')
      .select('id')
      .where('id', '>', applied === version ? to : 0)
      .orderBy('id')
      .limit(rowsPerBatch)
      .execute();
    const ids = rows.map(({ id }) => id);
    const changed = await rederive(trx, store.dialect, ids, now);
    await setPosition(trx, 'scoring_applied', version);
    await setPosition(trx, 'scoring_applied_to', ids.length < rowsPerBatch ? done : ids.at(-1)!);
    return { seen: ids.length, changed };
  });
}

async function readWalk(db: Database): Promise<{ applied: number; to: number }> {
  const rows = await db
    .selectFrom('position')
    .selectAll()
    .where('name', 'in', ['scoring_applied', 'scoring_applied_to'])
    .execute();
  const value = (name: string) => Number(rows.find((row) => row.name === name)?.value ?? 0);
  return { applied: value('scoring_applied'), to: value('scoring_applied_to') };
}

async function setPosition(trx: Database, name: string, value: number): Promise<void> {
  await trx.updateTable('position').set({ value }).where('name', '=', name).execute();
}
