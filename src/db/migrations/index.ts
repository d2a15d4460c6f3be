/** Every change of the schema, oldest first. A landed one is never edited: add the next. */
import type { Database, Dialect } from '../store.ts';
import { first } from './001-first.ts';
import { accounts } from './002-accounts.ts';

export interface MigrationStep {
  /** Sorts by name; what `migrate` prints. */
  name: string;
  up(db: Database, dialect: Dialect): Promise<void>;
}

export const migrations: MigrationStep[] = [first, accounts];
