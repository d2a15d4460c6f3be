/** Empties page caches that a burst of work filled. */
import { sql } from 'kysely';
import type { Store } from './store.ts';

/** Nothing to do on PostgreSQL, whose caches live in its server. */
export async function giveBackMemory({ dialect, read, write }: Store): Promise<void> {
  if (dialect !== 'sqlite') return;
  for (const db of new Set([read, write])) await sql`pragma shrink_memory`.execute(db);
}
