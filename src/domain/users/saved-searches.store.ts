/** Saved searches in the store. */
import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Database } from '../../db/store.ts';
import type { SavedSearchTable } from '../../db/tables/account.ts';

export type SavedSearchRow = Selectable<SavedSearchTable>;

/** Searches that an account may keep. */
export const mostSearches = 100;

/** By list and name. */
export async function listSearches(db: Database, accountId: string): Promise<SavedSearchRow[]> {
  return await db
    .selectFrom('saved_search')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('list')
    .orderBy('name')
    .execute();
}

/** Inside a transaction. In place of one of the same name; null where the account keeps as many as it may. */
export async function saveSearch(
  trx: Database,
  wanted: Omit<SavedSearchRow, 'id'>,
): Promise<SavedSearchRow | null> {
  const same = trx
    .deleteFrom('saved_search')
    .where('account_id', '=', wanted.account_id)
    .where('list', '=', wanted.list)
    .where('name', '=', wanted.name);
  await same.execute();
  if ((await listSearches(trx, wanted.account_id)).length >= mostSearches) return null;
  const row = { id: randomUUID(), ...wanted };
  await trx.insertInto('saved_search').values(row).execute();
  return row;
}

/** False where the account has none of this id. */
export async function removeSearch(db: Database, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('saved_search')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
