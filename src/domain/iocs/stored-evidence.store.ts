/** Reads the evidence of many indicators: everything that their rows are derived from. */
import type { Database } from '../../db/store.ts';
import type { Evidence } from './merge.ts';

/** By row number of the indicator. */
export async function storedEvidence(
  trx: Database,
  ids: readonly number[],
): Promise<Map<number, Evidence[]>> {
  const rows = await trx.selectFrom('evidence').selectAll().where('indicator_id', 'in', ids).execute();
  return Map.groupBy(rows, (row) => row.indicator_id);
}
