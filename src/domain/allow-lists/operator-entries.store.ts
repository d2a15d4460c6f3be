/** What operators add to the lists, and what they take back from them. */
import type { Selectable } from 'kysely';
import type { EntryEffect } from '../../contract/allow-list.ts';
import { lockChanges } from '../../db/change.ts';
import type { Schema } from '../../db/schema.ts';
import type { Database, Dialect } from '../../db/store.ts';
import { digest53 } from '../../lib/digest.ts';
import { refang } from '../iocs/refang.ts';
import { noteListChange } from './allow-lists.store.ts';
import { type EntryRefusal, readEntry } from './read-entry.ts';

export type OperatorEntry = Selectable<Schema['allow_list_entry']>;

export const mostEntries = 10_000;

/** The canonical form of what an operator wrote, or why it can't be listed. */
export function readOperatorEntry(text: string): { value: string } | { refused: EntryRefusal } {
  const read = readEntry('hostname', refang(text));
  return typeof read === 'string' ? { refused: read } : { value: read[0]! };
}

/**
 * In a transaction. An entry that is there already takes the new effect and note. Null where the operator has as many as
 * are kept.
 */
export async function addEntry(
  trx: Database,
  dialect: Dialect,
  entry: { value: string; effect: EntryEffect; note: string | null; addedBy: string },
  now: number,
): Promise<OperatorEntry | null> {
  await lockChanges(trx, dialect);
  const { value, effect, note, addedBy } = entry;
  const value_digest = digest53(value);
  const { n } = await trx
    .selectFrom('allow_list_entry')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('value_digest', '<>', value_digest)
    .executeTakeFirstOrThrow();
  if (Number(n) >= mostEntries) return null;
  const facts = { effect, note, added_by: addedBy, added_at: now };
  const row = await trx
    .insertInto('allow_list_entry')
    .values({ value, value_digest, ...facts })
    .onConflict((conflict) => conflict.column('value_digest').doUpdateSet({ value, ...facts }))
    .returningAll()
    .executeTakeFirstOrThrow();
  await noteListChange(trx);
  return row;
}

/** In a transaction. What was removed, or null where there is no such entry. */
export async function removeEntry(
  trx: Database,
  dialect: Dialect,
  which: { id: number } | { value: string },
): Promise<OperatorEntry | null> {
  await lockChanges(trx, dialect);
  const query = trx.deleteFrom('allow_list_entry').returningAll();
  const removed = await ('id' in which
    ? query.where('id', '=', which.id)
    : query.where('value_digest', '=', digest53(which.value))
  ).executeTakeFirst();
  if (!removed) return null;
  await noteListChange(trx);
  return removed;
}

/** Newest first; `before` is the id of the last row of the page before. */
export async function listEntries(
  db: Database,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<OperatorEntry[]> {
  return await db
    .selectFrom('allow_list_entry')
    .selectAll()
    .$if(before !== undefined, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
