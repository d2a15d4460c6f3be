/** The other names of actors, malware and tools: as the loaded catalogues have them, else as the built-in tables do. */
import type { Database } from '../../db/store.ts';
import { groupTable } from './groups.ts';
import { softwareTable } from './software.ts';

const mostAliases = 60;

/** By id, each once, as far as anybody has any. */
export async function aliasesOf(db: Database, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('reference_entity')
    .select(['id', 'aliases'])
    .where('id', 'in', ids)
    .where('kind', 'in', ['actor', 'malware', 'tool'])
    .execute();
  const wanted = new Set(ids);
  const all = new Map<string, Set<string>>();
  const add = (id: string, names: readonly string[]) => {
    const known = all.get(id) ?? new Set();
    all.set(id, known);
    for (const name of names) if (known.size < mostAliases) known.add(name);
  };
  for (const { known } of [groupTable, softwareTable])
    for (const { id, aliases } of known) if (id !== null && wanted.has(id)) add(id, aliases);
  for (const { id, aliases } of rows) add(id, JSON.parse(aliases) as string[]);
  return new Map([...all].map(([id, names]) => [id, [...names]]));
}
