/** What accounts hand in: stored as they sent it, read back by them alone, and taken into the pipeline once. */
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { lockChanges } from '../../db/change.ts';
import type { Schema } from '../../db/schema.ts';
import type { Database, Store } from '../../db/store.ts';
import type { ContributionTable } from '../../db/tables/contribution.ts';
import { textList } from '../../db/text-list.ts';
import { chunks } from '../../lib/chunks.ts';
import { positionStep, takePositions } from './positions.store.ts';
import { isNewest, noteRemoved } from './removed-contributions.store.ts';
import type { Versions } from './stix-objects.store.ts';

/** An object that was found good, before it has a position. */
export type NewContribution = Omit<ContributionTable, 'position' | 'account_id'>;

export type Outcome = 'added' | 'known' | 'differs' | 'full';

/** Objects that one account may have here. */
const mostObjects = 1_000_000;
const rowsPerStatement = 500;

/** What became of each, in their order. All that are added are added at once. */
export async function addContributions(
  { write, dialect }: Pick<Store, 'write' | 'dialect'>,
  accountId: string,
  objects: readonly NewContribution[],
  now: number,
): Promise<Outcome[]> {
  return await write.transaction().execute(async (trx) => {
    await lockChanges(trx, dialect);
    const known = await digestsOf(trx, dialect, accountId, objects);
    let room = mostObjects - (await countOf(trx, accountId));
    const fresh: NewContribution[] = [];
    const outcomes = objects.map((object): Outcome => {
      const name = nameOf(object);
      const before = known.get(name);
      if (before !== undefined) return before === object.digest ? 'known' : 'differs';
      if (room <= 0) return 'full';
      room -= 1;
      known.set(name, object.digest);
      fresh.push(object);
      return 'added';
    });
    const first = fresh.length > 0 ? await takePositions(trx, fresh.length, now) : 0;
    const rows = fresh.map((object, at) => ({
      position: first + at * positionStep,
      account_id: accountId,
      ...object,
    }));
    for (const part of chunks(rows, rowsPerStatement))
      await trx.insertInto('contribution').values(part).execute();
    return outcomes;
  });
}

function nameOf({ stix_id, version }: { stix_id: string; version: number }): string {
  return `${stix_id} ${version}`;
}

async function digestsOf(
  trx: Database,
  dialect: Store['dialect'],
  accountId: string,
  objects: readonly NewContribution[],
): Promise<Map<string, number>> {
  const digests = new Map<string, number>();
  for (const part of chunks(objects, rowsPerStatement)) {
    const ids = textList(
      dialect,
      part.map(({ stix_id }) => stix_id),
    );
    const rows = await trx
      .selectFrom('contribution')
      .select(['stix_id', 'version', 'digest'])
      .where('account_id', '=', accountId)
      .where(sql<SqlBool>`stix_id in (select value from ${ids} as list)`)
      .execute();
    for (const row of rows) digests.set(nameOf(row), row.digest);
  }
  return digests;
}

async function countOf(trx: Database, accountId: string): Promise<number> {
  const { n } = await trx
    .selectFrom('contribution')
    .select(({ fn }) => fn.countAll().as('n'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return Number(n);
}

export interface ContributionFilters {
  ids: readonly string[] | null;
  /** An object is of a type in each of these. */
  types: readonly (readonly string[])[];
  versions: Versions;
  after: number;
}

/** Of one account, at most `limit`, those that were added first. */
export async function readContributions(
  db: Database,
  accountId: string,
  filters: ContributionFilters,
  limit: number,
): Promise<ContributionTable[]> {
  return await db
    .selectFrom('contribution as c')
    .selectAll()
    .where('c.account_id', '=', accountId)
    .where('c.position', '>', filters.after)
    .where((eb) => matches(eb, filters))
    .orderBy('c.position')
    .limit(limit)
    .execute();
}

type Builder = ExpressionBuilder<{ c: Schema['contribution'] }, 'c'>;

function matches(eb: Builder, { ids, types, versions }: Omit<ContributionFilters, 'after'>) {
  const conditions = types.map((some) => (some.length > 0 ? eb('c.type', 'in', some) : eb.lit(false)));
  if (ids) conditions.push(eb('c.stix_id', 'in', ids));
  const { all, first, last, at = [] } = versions;
  const some = [
    ...(first ? [edge('min')] : []),
    ...(last ? [edge('max')] : []),
    ...(at.length > 0
      ? [
          eb(
            'c.version',
            'in',
            at.map((millis) => Math.round(millis * 1000)),
          ),
        ]
      : []),
  ];
  return eb.and(all ? conditions : [...conditions, eb.or(some)]);
}

/** The oldest or newest version of the same object. */
function edge(which: 'min' | 'max') {
  return sql<SqlBool>`c.version = (select ${sql.raw(which)}(o.version) from contribution as o
    where o.account_id = c.account_id and o.stix_id = c.stix_id)`;
}

/** Removes the versions of one object of one account, to be taken back as evidence; returns how many. */
export async function deleteContributions(
  { write, dialect }: Pick<Store, 'write' | 'dialect'>,
  accountId: string,
  filters: Omit<ContributionFilters, 'after'>,
): Promise<number> {
  return await write.transaction().execute(async (trx) => {
    await lockChanges(trx, dialect);
    const rows = await readContributions(trx, accountId, { ...filters, after: 0 }, mostObjects);
    for (const part of chunks(rows, rowsPerStatement)) {
      const positions = part.map(({ position }) => position);
      await noteRemoved(trx, positions);
      await trx.deleteFrom('contribution').where('position', 'in', positions).execute();
    }
    return rows.length;
  });
}

/** Of all accounts, those that were added first after a position; `newest`: whether there is no later version. */
export async function contributionsAfter(
  db: Database,
  position: number,
  limit: number,
): Promise<(Pick<ContributionTable, 'position' | 'account_id' | 'body'> & { newest: boolean })[]> {
  const rows = await db
    .selectFrom('contribution as c')
    .select(['c.position', 'c.account_id', 'c.body', isNewest.as('newest')])
    .where('c.position', '>', position)
    .orderBy('c.position')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, newest: Boolean(row.newest) }));
}

/** Inside a transaction: with the account goes what it handed in. What became evidence stays and ages. */
export async function forgetContributions(trx: Database, accountId: string): Promise<void> {
  await trx.deleteFrom('contribution').where('account_id', '=', accountId).execute();
  await trx.deleteFrom('removed_contribution').where('account_id', '=', accountId).execute();
  await trx.deleteFrom('taxii_status').where('account_id', '=', accountId).execute();
}
