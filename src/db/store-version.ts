/** Tells whether a store may have changed since the last look, where it can tell that for nothing. */
import { sessionAtOnce } from './prepared.ts';
import type { Database } from './store.ts';

/**
 * Another number after each commit of any other connection or process (SQLite, PRAGMA data_version); null where the store
 * has no such number.
 */
export function storeVersion(db: Database): number | null {
  const session = sessionAtOnce(db);
  return session ? Number(session.query('pragma data_version', []).rows[0]!.data_version) : null;
}
