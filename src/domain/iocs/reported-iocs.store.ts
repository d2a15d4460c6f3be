/** Reads the indicators that articles name, as they are published: those that leave, and those that left before they were taken back. */
import type { Database } from '../../db/store.ts';
import { type IocRow, iocRows, leaving } from './iocs.store.ts';

/** `namedBy` is the row number of an article; `clearance` a position in `tlpWords`. In the order of storing. */
export async function reportedIocs(
  db: Database,
  articles: readonly number[],
  clearance: number,
): Promise<(IocRow & { namedBy: number })[]> {
  if (articles.length === 0) return [];
  const rows = await iocRows(db)
    .innerJoin('article_indicator as l', 'l.indicator_id', 'i.id')
    .select('l.article_id as namedBy')
    .where('l.article_id', 'in', articles)
    .where((eb) => eb.or([eb('i.state', 'in', leaving), eb('i.released', '=', 1)]))
    .where('i.tlp', '<=', clearance)
    .orderBy('l.article_id')
    .orderBy('i.id')
    .execute();
  return rows.map((row) => ({ ...row, namedBy: Number(row.namedBy) }));
}
