/** Takes indicators for a preview: all of a small store, an even sample of a large one. */
import { observableTypes } from '../../contract/ioc-type.ts';
import type { Store } from '../../db/store.ts';
import { currentMatcher } from '../allow-lists/current-matcher.store.ts';
import { riskEvidence } from './derive.ts';
import { peopleOf } from './people.store.ts';
import type { Previewed } from './preview-settings.ts';
import { hasOwnRisk } from './risk-row.ts';
import { readScoring } from './scoring.store.ts';
import { storedEvidence } from './stored-evidence.store.ts';

/** Rows that are read together; a sample is made of that many neighbours from evenly spaced places. */
const together = 200;

export interface Sample {
  /** Indicators that have a risk, stored at all. */
  total: number;
  taken: Previewed[];
}

export async function sampleIndicators(store: Store, most: number): Promise<Sample> {
  const { scan, dialect } = store;
  const withRisk = observableTypes.flatMap((type, at) => (hasOwnRisk(type) ? [at] : []));
  const { n } = await scan
    .selectFrom('indicator_count')
    .select(({ fn }) => fn.sum<number | string | null>('n').as('n'))
    .where('type', 'in', withRisk)
    .executeTakeFirstOrThrow();
  const { last } = await scan
    .selectFrom('indicator')
    .select(({ fn }) => fn.max<number | string | null>('id').as('last'))
    .executeTakeFirstOrThrow();
  const total = Number(n ?? 0);
  const scoring = await readScoring(scan);
  const matcher = await currentMatcher(scan);
  const taken: Previewed[] = [];
  const parts = Math.ceil(most / together);
  let from = 0;
  for (let part = 0; taken.length < most; part++) {
    // Few enough are taken one after the other; of many a few at each of so many places.
    if (total > most) from = Math.floor((part / parts) * Number(last ?? 0));
    const rows = await scan
      .selectFrom('indicator')
      .select(['id', 'type', 'value', 'people', 'peak'])
      .where('id', '>', from)
      .where('type', 'in', withRisk)
      .orderBy('id')
      .limit(together)
      .execute();
    const ids = rows.map(({ id }) => id);
    const evidence = ids.length === 0 ? new Map<number, never[]>() : await storedEvidence(scan, ids);
    const people = await peopleOf(scan, dialect, rows);
    for (const { id, type: at, value, peak } of rows) {
      const type = observableTypes[at]!;
      const reports = (evidence.get(id) ?? []).map((one) => riskEvidence(one, scoring));
      const listing = matcher.match({ type, value });
      taken.push({ value, input: { type, evidence: reports, listing, peak, ...people.get(id) } });
    }
    if (total > most ? part + 1 >= parts : rows.length < together) break;
    from = ids.at(-1) ?? 0;
  }
  return { total, taken };
}
