/** The source of an id that was typed, built in or an operator's own. */
import type { Database } from '../db/store.ts';
import { readSource, readSources, type Source } from '../domain/sources/sources.store.ts';
import { UsageError } from './command.ts';

/** Throws `UsageError`. */
export async function namedSource(db: Database, id: string): Promise<Source> {
  const found = await readSource(db, id);
  if (found) return found;
  const { length } = await readSources(db);
  throw new UsageError(`there is no source "${id}": feeds list shows all ${length} of them`);
}
