/** Derives stored indicators again, for another reason than a new report: time went by, a list or a person says otherwise. */
import { observableTypes } from '../../contract/ioc-type.ts';
import type { Database, Dialect } from '../../db/store.ts';
import { currentMatcher } from '../allow-lists/current-matcher.store.ts';
import { derive } from './derive.ts';
import { peopleOf } from './people.store.ts';
import { readScoring } from './scoring.store.ts';
import { storedEvidence } from './stored-evidence.store.ts';
import { writeDerived } from './write-derived.store.ts';

/**
 * By row number, not too many at a time, inside a transaction that holds the change lock. Returns how many got a new
 * change number: those of which something that others see is another one.
 */
export async function rederive(
  trx: Database,
  dialect: Dialect,
  ids: readonly number[],
  now: number,
): Promise<number> {
  if (ids.length === 0) return 0;
  const scoring = await readScoring(trx);
  const matcher = await currentMatcher(trx);
  const evidence = await storedEvidence(trx, ids);
  const rows = await trx.selectFrom('indicator').selectAll().where('id', 'in', ids).execute();
  const people = await peopleOf(trx, dialect, rows);
  const rederived = rows.flatMap((row) => {
    const reports = evidence.get(row.id);
    if (!reports) return [];
    const type = observableTypes[row.type]!;
    const listing = matcher.match({ type, value: row.value });
    return [
      { row, ...derive({ type, evidence: reports, listing, people: people.get(row.id) }, scoring, now, row) },
    ];
  });
  return await writeDerived(trx, dialect, rederived, now);
}
