/** What the rest of the product holds of a store: connections by the kind of work, and which SQL they speak. */
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export type Dialect = 'sqlite' | 'postgres';

export type Database = Kysely<Schema>;

export interface Store {
  dialect: Dialect;
  /** Short reads that an index answers; on the embedded store in this thread. */
  read: Database;
  /** Anything that may take longer, off this thread on the embedded store. */
  scan: Database;
  /** Writes. */
  write: Database;
  close(): Promise<void>;
}
