/** What the loaded catalogues say an actor, malware or tool is, by its id. */
import type { Entity } from '../../contract/reference-record.ts';
import type { Database } from '../../db/store.ts';

export interface NamedEntity {
  kind: 'actor' | 'malware' | 'tool';
  /** That of its STIX object; null where the catalogue has none. */
  uuid: string | null;
}

export async function namedEntities(db: Database, ids: readonly string[]): Promise<Map<string, NamedEntity>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('reference_entity')
    .select(['id', 'kind', 'facts'])
    .where('id', 'in', ids)
    .where('kind', 'in', ['actor', 'malware', 'tool'])
    .orderBy('source')
    .orderBy('catalogue')
    .execute();
  return new Map(
    rows.map(({ id, kind, facts }) => [
      id,
      { kind: kind as NamedEntity['kind'], uuid: (JSON.parse(facts) as Partial<Entity>).uuid ?? null },
    ]),
  );
}
