/** What tells a list of indicators from the same list later: the newest change and the oldest row in its time. */
import { type ObservableType, observableTypes } from '../../contract/ioc-type.ts';
import { prepared } from '../../db/prepared.ts';
import type { Database } from '../../db/store.ts';

const newest = prepared((db: Database, type: number) =>
  db.selectFrom('indicator').select('change').where('type', '=', type).orderBy('change', 'desc').limit(1),
);
const oldest = prepared((db: Database, type: number, since: number) =>
  db
    .selectFrom('indicator')
    .select('change')
    .where('type', '=', type)
    .where('change', '>=', since)
    .orderBy('change')
    .limit(1),
);

/**
 * Other numbers after every change of any row of these types, whether it is in the list before, after or both: whatever else
 * the list asks of a row, the row changes with it. `since` moves on with the time: what falls out shows as well.
 */
export async function listVersion(
  db: Database,
  { types, since }: { types: readonly ObservableType[]; since: number },
): Promise<number[]> {
  const all = await Promise.all(
    types.map(async (name) => {
      const type = observableTypes.indexOf(name);
      return [...(await newest(db, type)), ...(await oldest(db, type, since))].map(({ change }) =>
        Number(change),
      );
    }),
  );
  return all.flat();
}
