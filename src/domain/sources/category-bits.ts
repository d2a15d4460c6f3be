/** The bit of each source's category, by the source's row number: what derived rows keep of where reports came from. */
import { type SourceCategory, sourceCategories } from '../../contract/source-category.ts';
import type { Database } from '../../db/store.ts';
import { allSources } from './sources.store.ts';

export async function categoryBits(db: Database): Promise<(sourceId: number) => number> {
  const sources = await allSources(db);
  const bits = new Map(
    sources.map(({ id, category }) => [id, 1 << sourceCategories.indexOf(category as SourceCategory)]),
  );
  return (id) => bits.get(id) ?? 0;
}
