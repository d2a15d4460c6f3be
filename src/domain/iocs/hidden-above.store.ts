/** Whether a clearance hides anything at all: mostly it does not, and then lists are read as if there were none. */
import { type Tlp, tlpWords } from '../../contract/tlp.ts';
import type { Database } from '../../db/store.ts';

const strictest = new WeakMap<Database, { newest: number; tlp: number }>();

/**
 * Position of the clearance in `tlpWords` where something that is stored is marked more strictly, else undefined. `newest`
 * is the newest change number, as it was read before: what came after it is in no list up to it.
 */
export async function hiddenAbove(db: Database, clearance: Tlp, newest: number): Promise<number | undefined> {
  const limit = tlpWords.indexOf(clearance);
  if (limit === tlpWords.length - 1) return undefined;
  const known = strictest.get(db);
  if (known?.newest === newest) return known.tlp > limit ? limit : undefined;
  const row = await db
    .selectFrom('indicator_count')
    .select(({ fn }) => fn.max<number | null>('tlp').as('tlp'))
    .where('n', '>', 0)
    .executeTakeFirstOrThrow();
  const tlp = row.tlp ?? 0;
  strictest.set(db, { newest, tlp });
  return tlp > limit ? limit : undefined;
}
