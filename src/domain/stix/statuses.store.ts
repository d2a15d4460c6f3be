/** Status resources of TAXII: what became of a request that adds objects, for a while. */
import type { Database } from '../../db/store.ts';

/** Twice what the standard asks for (section 4.3). */
const keptMs = 2 * 86_400_000;

export async function saveStatus(
  db: Database,
  status: { id: string; accountId: string; body: object },
  now: number,
): Promise<void> {
  await db
    .deleteFrom('taxii_status')
    .where('created_at', '<', now - keptMs)
    .execute();
  await db
    .insertInto('taxii_status')
    .values({
      id: status.id,
      account_id: status.accountId,
      created_at: now,
      body: JSON.stringify(status.body),
    })
    .execute();
}

/** Its JSON; null where there is none, or not for this account, or no longer. */
export async function readStatus(
  db: Database,
  id: string,
  accountId: string,
  now: number,
): Promise<string | null> {
  const row = await db
    .selectFrom('taxii_status')
    .select('body')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('created_at', '>=', now - keptMs)
    .executeTakeFirst();
  return row?.body ?? null;
}
