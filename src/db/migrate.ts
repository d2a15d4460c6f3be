/** Brings a store to the newest schema; safe to repeat and to run from several processes at once. */
import { Migrator, sql } from 'kysely';
import { migrations } from './migrations/index.ts';
import type { Database, Store } from './store.ts';

function migrator(store: Store): Migrator {
  // The migrator runs all steps in one transaction that it holds alone: they happen as a whole, and once.
  const steps = migrations.map(
    ({ name, up }) => [name, { up: (db: Database) => up(db, store.dialect) }] as const,
  );
  return new Migrator({
    db: store.write,
    provider: { getMigrations: async () => Object.fromEntries(steps) },
  });
}

/** Names of the steps that were run; an empty list where the schema was new already. */
export async function migrate(store: Store): Promise<string[]> {
  const { error, results = [] } = await migrator(store).migrateToLatest();
  if (error)
    throw new Error(`the schema could not be brought up to date: ${(error as Error).message}`, {
      cause: error,
    });
  return results.map((result) => result.migrationName);
}

/** Names of the steps that are still to run. */
export async function pendingMigrations(store: Store): Promise<string[]> {
  const known = await migrator(store).getMigrations();
  return known.filter((step) => !step.executedAt).map((step) => step.name);
}

/** Names of steps that ran in the store and are none of this version's. */
export async function unknownMigrations(store: Store): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(store.read);
  return rows.map(({ name }) => name).filter((name) => !migrations.some((step) => step.name === name));
}
