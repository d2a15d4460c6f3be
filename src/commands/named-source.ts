/** The source of an id that was typed, built in or an operator's own. */
import type { Database } from '../db/store.ts';
import { readSources, type Source } from '../domain/sources/sources.store.ts';
import { UsageError } from './command.ts';

/** Throws `UsageError`. */
export async function namedSource(db: Database, id: string): Promise<Source> {
  const sources = await readSources(db);
  const found = sources.find(({ slug }) => slug === id);
  if (found) return found;
  throw new UsageError(`there is no source "${id}": feeds list shows all ${sources.length} of them`);
}
