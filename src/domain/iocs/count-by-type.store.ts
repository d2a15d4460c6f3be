/** How many indicators of each type a list has: for lists that mostly have none, such as of what is in other states. */
import { type ObservableType, observableTypes } from '../../contract/ioc-type.ts';
import type { Store } from '../../db/store.ts';
import { type IocFilters, matches } from './iocs.store.ts';

const microsPerDay = 86_400_000_000;

/** The counters tell first whether there may be any: nothing is scanned where they say no. */
export async function countByType(
  store: Store,
  filters: IocFilters & { states: readonly number[] },
): Promise<Map<ObservableType, number>> {
  const any = await store.read
    .selectFrom('indicator_count')
    .select('n')
    .where('state', 'in', filters.states)
    .where('day', '>=', Math.floor(filters.since / microsPerDay))
    .where('day', '<=', Math.floor(filters.until / microsPerDay))
    .where('n', '>', 0)
    .limit(1)
    .executeTakeFirst();
  if (!any) return new Map();
  const rows = await store.scan
    .selectFrom('indicator as i')
    .select(({ fn }) => ['i.type', fn.countAll().as('n')])
    .where((eb) => matches(eb, filters, 'count'))
    .groupBy('i.type')
    .execute();
  return new Map(rows.map(({ type, n }) => [observableTypes[type]!, Number(n)]));
}
