/** Whether the embedded store's file is sound. */
import { sql } from 'kysely';
import type { Store } from './store.ts';

/** Null where it is, or where a server of its own looks after the store; else what SQLite found first. */
export async function damage({ dialect, read }: Store): Promise<string | null> {
  if (dialect === 'postgres') return null;
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(read);
  const found = rows[0]?.quick_check ?? 'no answer';
  return found === 'ok' ? null : found;
}
