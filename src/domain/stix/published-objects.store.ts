/** Writes published STIX objects: a new version takes the place of the one before, which is kept. */
import { type Insertable, sql } from 'kysely';
import { lockChanges } from '../../db/change.ts';
import type { Database, Dialect, Store } from '../../db/store.ts';
import type { StixObjectTable } from '../../db/tables/stix.ts';
import { keyIn } from '../../db/text-list.ts';
import { positionStep, readPosition, takePositions, writePosition } from './positions.store.ts';

/** A version to be published, before it has a position. */
export type NewVersion = Omit<StixObjectTable, 'position' | 'first'>;

export type Published = Pick<StixObjectTable, 'version' | 'body'>;

/** How far publication has come. */
export interface Progress {
  /** The newest change of the store. */
  change: number;
  /** The change up to which objects are published; -1 before the first time. */
  published: number;
  /** The last position that was given out. */
  position: number;
}

/** What is published under these identities (hexadecimal), by identity. */
export async function publishedUnder(
  { write, dialect }: Pick<Store, 'write' | 'dialect'>,
  keys: readonly string[],
): Promise<Map<string, Published>> {
  if (keys.length === 0) return new Map();
  const rows = await write
    .selectFrom('stix_object')
    .select(['uid', 'version', 'body'])
    .where(keyIn(dialect, 'uid', keys))
    .execute();
  return new Map(rows.map(({ uid, ...rest }) => [Buffer.from(uid).toString('hex'), rest]));
}

/**
 * Publishes the versions and moves on to change `to`, unless somebody else moved on from `from` meanwhile: then it returns
 * false and nothing is written. `now` in epoch milliseconds.
 */
export async function publishVersions(
  { write, dialect }: Pick<Store, 'write' | 'dialect'>,
  versions: readonly NewVersion[],
  { from, to, now }: { from: number; to: number; now: number },
): Promise<boolean> {
  return await write.transaction().execute(async (trx) => {
    await lockChanges(trx, dialect);
    if ((await readPosition(trx, 'stix_published')) !== from) return false;
    await add(trx, dialect, versions, now);
    await writePosition(trx, 'stix_published', to);
    return true;
  });
}

async function add(trx: Database, dialect: Dialect, versions: readonly NewVersion[], now: number) {
  if (versions.length === 0) return;
  const keys = versions.map(({ uid }) => Buffer.from(uid).toString('hex'));
  const { rows: moved } = await sql<{ uid: Uint8Array }>`
    insert into stix_past select * from stix_object where ${keyIn(dialect, 'uid', keys)} returning uid`.execute(
    trx,
  );
  if (moved.length > 0)
    await trx
      .deleteFrom('stix_object')
      .where(keyIn(dialect, 'uid', keys))
      .execute();
  const known = new Set(moved.map(({ uid }) => Buffer.from(uid).toString('hex')));
  const first = await takePositions(trx, versions.length, now);
  const rows = versions.map(
    (version, at): Insertable<StixObjectTable> => ({
      position: first + at * positionStep,
      ...version,
      first: known.has(keys[at]!) ? 0 : 1,
    }),
  );
  await trx.insertInto('stix_object').values(rows).execute();
}
