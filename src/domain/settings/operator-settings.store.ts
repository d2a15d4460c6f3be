/** Settings that administrators keep in the store while the server runs; the settings file counts before them. */
import type { Database } from '../../db/store.ts';
import { seal, unseal } from '../users/seal.ts';

const assetsName = 'own_assets';
const keyPrefix = 'source_key:';

export interface Assets {
  networks: string[];
  domains: string[];
}

/** Who changed something, and when (epoch ms). */
export interface Change {
  by: string;
  at: number;
}

/** The operator's own networks and domains, as far as the store keeps them. */
export async function readOwnAssets(db: Database): Promise<Assets> {
  const row = await db
    .selectFrom('operator_setting')
    .select('value')
    .where('name', '=', assetsName)
    .executeTakeFirst();
  return row ? (JSON.parse(row.value) as Assets) : { networks: [], domains: [] };
}

export async function writeOwnAssets(db: Database, own: Assets, change: Change): Promise<void> {
  await writeSetting(db, assetsName, JSON.stringify(own), change);
}

/** Sealed, so that a copy of the store alone gives nothing away. */
export async function writeSourceKey(
  db: Database,
  secret: Buffer,
  name: string,
  key: string,
  change: Change,
): Promise<void> {
  await writeSetting(
    db,
    keyPrefix + name,
    seal(secret, Buffer.from(key), keyPrefix + name, 'source keys'),
    change,
  );
}

/** False where there is none. */
export async function removeSourceKey(db: Database, name: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('operator_setting')
    .where('name', '=', keyPrefix + name)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** When each stored key was set, by name (epoch ms). */
export async function listSourceKeys(db: Database): Promise<Map<string, number>> {
  const rows = await keyRows(db);
  return new Map(rows.map(({ name, changed_at }) => [name.slice(keyPrefix.length), changed_at]));
}

/** The stored keys by name; those that were sealed under another secret are left out. `secret` is asked only where there are any. */
export async function readSourceKeys(db: Database, secret: () => Buffer): Promise<Record<string, string>> {
  const rows = await keyRows(db);
  return Object.fromEntries(
    rows.flatMap(({ name, value }) => {
      const key = unseal(secret(), value, name, 'source keys');
      return key ? [[name.slice(keyPrefix.length), key.toString()]] : [];
    }),
  );
}

async function keyRows(db: Database) {
  return await db
    .selectFrom('operator_setting')
    .selectAll()
    .where('name', '>=', keyPrefix)
    .where('name', '<', `${keyPrefix.slice(0, -1)};`)
    .orderBy('name')
    .execute();
}

/** In place of what has that name. */
export async function writeSetting(
  db: Database,
  name: string,
  value: string,
  { by, at }: Change,
): Promise<void> {
  const row = { value, changed_at: at, changed_by: by };
  await db
    .insertInto('operator_setting')
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}
