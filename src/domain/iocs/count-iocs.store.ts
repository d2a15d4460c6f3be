/** How many indicators a list has: from counters where they know, else counted once for every change. */
import { confidenceWords } from '../../contract/confidence.ts';
import { iocTypes, observableTypes } from '../../contract/ioc-type.ts';
import type { Database, Store } from '../../db/store.ts';
import { type IocFilters, leaving, matches } from './iocs.store.ts';

const microsPerDay = 86_400_000_000;

/**
 * Exact. From the counters, or what was counted before, for whole days, by a covering index at the edges. `newest` is the
 * newest change number, as it was read before the page.
 */
export async function countIocs(store: Store, filters: IocFilters, newest: number): Promise<number> {
  const firstDay = Math.ceil(filters.since / microsPerDay);
  const endDay = Math.floor(filters.until / microsPerDay);
  if (firstDay > endDay) return await countEdge(store, filters, newest);
  const begin = { ...filters, until: firstDay * microsPerDay };
  const end = { ...filters, since: endDay * microsPerDay };
  const days = await countDays(store, filters, [firstDay, endDay], newest);
  return days + (await countEdge(store, begin, newest)) + (await countEdge(store, end, newest));
}

/** A part of one day; a day without rows costs nothing, and nor does one that is wanted from its first row to its last. */
async function countEdge(store: Store, edge: IocFilters, newest: number): Promise<number> {
  if (edge.since >= edge.until) return 0;
  const day = Math.floor(edge.since / microsPerDay);
  const any = await sumCounters(store.read, { types: edge.types, words: undefined }, [day, day + 1], newest);
  if (any === 0) return 0;
  const wanted = edge.since === day * microsPerDay && edge.until > newest;
  if (wanted) return await countDays(store, edge, [day, day + 1], newest);
  return await countRows(store.scan, edge);
}

type Days = [from: number, to: number];

async function countDays(store: Store, filters: IocFilters, days: Days, newest: number): Promise<number> {
  if (isCounted(filters)) {
    return await sumCounters(store.read, { ...filters, states: filters.states ?? leaving }, days, newest);
  }
  const [from, to] = days;
  if (from === to) return 0;
  const part = { ...filters, since: from * microsPerDay, until: to * microsPerDay };
  return await kept(store.scan, newest, JSON.stringify(part), () => countRows(store.scan, part));
}

/** Whether the counters know what is asked. */
function isCounted({
  types: _t,
  words: _w,
  states: _s,
  clearance: _c,
  since: _b,
  until: _e,
  ...rest
}: IocFilters): boolean {
  return Object.values(rest).every((asked) => asked === undefined);
}

/** What was counted; it holds until the next change. */
const counted = new WeakMap<Database, { newest: number; numbers: Map<string, number> }>();
const mostKept = 1000;

async function kept(
  db: Database,
  newest: number,
  question: string,
  count: () => Promise<number>,
): Promise<number> {
  let known = counted.get(db);
  if (known?.newest !== newest || known.numbers.size > mostKept) {
    known = { newest, numbers: new Map() };
    counted.set(db, known);
  }
  const before = known.numbers.get(question);
  if (before !== undefined) return before;
  const number = await count();
  known.numbers.set(question, number);
  return number;
}

/** Of all states unless some are named. */
async function sumCounters(
  db: Database,
  { types, words, states, clearance }: Pick<IocFilters, 'types' | 'words' | 'states' | 'clearance'>,
  [from, to]: Days,
  newest: number,
): Promise<number> {
  const question = [from, to, types?.join(), words?.join(), states?.join(), clearance].join(';');
  return await kept(db, newest, question, async () => {
    const { n } = await db
      .selectFrom('indicator_count')
      .select(({ fn }) => fn.sum<number | string | null>('n').as('n'))
      .where('day', '>=', from)
      .where('day', '<', to)
      .$if(states !== undefined, (query) => query.where('state', 'in', states!))
      .$if(clearance !== undefined, (query) => query.where('tlp', '<=', clearance!))
      .$if(types === undefined, (query) => query.where('type', '<', iocTypes.length))
      .$if(types !== undefined, (query) =>
        query.where(
          'type',
          'in',
          types!.map((type) => observableTypes.indexOf(type)),
        ),
      )
      .$if(words !== undefined, (query) =>
        query.where(
          'word',
          'in',
          words!.map((word) => confidenceWords.indexOf(word)),
        ),
      )
      .executeTakeFirstOrThrow();
    return Number(n ?? 0);
  });
}

async function countRows(db: Database, filters: IocFilters): Promise<number> {
  const { n } = await db
    .selectFrom('indicator as i')
    .select(({ fn }) => fn.countAll().as('n'))
    .where((eb) => matches(eb, filters, 'count'))
    .executeTakeFirstOrThrow();
  return Number(n);
}
