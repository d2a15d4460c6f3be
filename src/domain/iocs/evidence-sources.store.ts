/** Which sources stand behind indicators, of those that something must be said of. */
import type { Database } from '../../db/store.ts';

/** Row numbers of sources by row number of indicator; `of` are the sources that matter. */
export async function evidenceSources(
  db: Database,
  indicators: readonly number[],
  of: readonly number[],
): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  if (indicators.length === 0 || of.length === 0) return found;
  const rows = await db
    .selectFrom('evidence')
    .select(['indicator_id', 'source_id'])
    .where('indicator_id', 'in', indicators)
    .where('source_id', 'in', of)
    .orderBy('indicator_id')
    .orderBy('source_id')
    .execute();
  for (const { indicator_id: id, source_id: source } of rows) {
    const list = found.get(id);
    if (list) list.push(source);
    else found.set(id, [source]);
  }
  return found;
}
