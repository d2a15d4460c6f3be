/** What accounts removed of what they had handed in, and what of theirs still stands. */
import { type SqlBool, sql } from 'kysely';
import type { Database, Store } from '../../db/store.ts';
import type { RemovedContributionTable } from '../../db/tables/contribution.ts';
import { fromHex, textList } from '../../db/text-list.ts';

/** Inside a transaction: notes what is about to be removed, by position. */
export async function noteRemoved(trx: Database, positions: readonly number[]): Promise<void> {
  await trx
    .insertInto('removed_contribution')
    .columns(['position', 'account_id', 'body'])
    .expression((eb) =>
      eb
        .selectFrom('contribution')
        .select(['position', 'account_id', 'body'])
        .where('position', 'in', positions),
    )
    .execute();
}

/** Of all accounts, at most `limit`. */
export async function removedContributions(db: Database, limit: number): Promise<RemovedContributionTable[]> {
  return await db.selectFrom('removed_contribution').selectAll().orderBy('position').limit(limit).execute();
}

export async function forgetRemoved(db: Database, positions: readonly number[]): Promise<void> {
  await db.deleteFrom('removed_contribution').where('position', 'in', positions).execute();
}

/** The newest version of each object of one account, at most `limit` after a position. */
export async function standingContributions(
  db: Database,
  accountId: string,
  position: number,
  limit: number,
): Promise<{ position: number; body: string }[]> {
  return await db
    .selectFrom('contribution as c')
    .select(['c.position', 'c.body'])
    .where('c.account_id', '=', accountId)
    .where('c.position', '>', position)
    .where(isNewest)
    .orderBy('c.position')
    .limit(limit)
    .execute();
}

/** Of a row `c`: whether its object has no later version. */
export const isNewest = sql<SqlBool>`not exists (select 1 from contribution as o
  where o.account_id = c.account_id and o.stix_id = c.stix_id and o.version > c.version)`;

/** Those of the identities (hexadecimal) that the source has taken back. */
export async function takenBack(
  { write, dialect }: Pick<Store, 'write' | 'dialect'>,
  sourceId: number,
  keys: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select list.value as key from ${textList(dialect, keys)} as list
    join indicator i on i.uid = ${fromHex(dialect, sql`list.value`)}
    join evidence e on e.indicator_id = i.id and e.source_id = ${sourceId}
    where e.withdrawn = 1`.execute(write);
  return new Set(rows.map(({ key }) => key));
}
