/** Indicators by the day on which they were first stored, for those who publish a document for each day. */
import { iocStates, leavingStates } from '../../contract/ioc-state.ts';
import { type ObservableType, observableTypes } from '../../contract/ioc-type.ts';
import { prepared } from '../../db/prepared.ts';
import type { Database, Store } from '../../db/store.ts';
import { type IocRow, iocRows } from './iocs.store.ts';

const dayMs = 86_400_000;

/** Row numbers rise with the time of storing: a day is a stretch of them, from `first` up to `end` (exclusive). */
export interface StoredDay {
  /** `2026-01-02`. */
  date: string;
  first: number;
  end: number;
}

const bounds = prepared((db: Database) =>
  db.selectFrom('indicator').select(({ fn }) => [fn.min('id').as('least'), fn.max('id').as('most')]),
);
const from = prepared((db: Database, id: number) =>
  db.selectFrom('indicator').select(['id', 'created_at']).where('id', '>=', id).orderBy('id').limit(1),
);

/** Oldest first; days without rows are left out. Some twenty looks by key for each day, and no scan. */
export async function storedDays(db: Database): Promise<StoredDay[]> {
  const { least, most } = (await bounds(db))[0] ?? {};
  if (least === null || least === undefined || most === null || most === undefined) return [];
  const days: StoredDay[] = [];
  for (let first = Number(least); first <= Number(most); ) {
    const row = (await from(db, first))[0];
    if (!row) break;
    const day = Math.floor(row.created_at / dayMs);
    const end = await firstSince(db, (day + 1) * dayMs, row.id, Number(most) + 1);
    days.push({ date: new Date(day * dayMs).toISOString().slice(0, 10), first, end });
    first = end;
  }
  return days;
}

/** The first row from then on, by halving. */
async function firstSince(db: Database, time: number, low: number, high: number): Promise<number> {
  let [before, after] = [low, high];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    const row = (await from(db, middle))[0];
    if (row && row.created_at < time) before = row.id;
    else after = middle;
  }
  return after;
}

/** What left this server at some time: what was harmless from the first is no news. */
const leaving = leavingStates.map((state) => iocStates.indexOf(state));

/** Of one day, in the order of storing, batch by batch. */
export async function* walkDay(store: Store, { first, end }: StoredDay): AsyncGenerator<IocRow[], void> {
  for (let next = first; ; ) {
    const rows = await iocRows(store.scan)
      .where('i.id', '>=', next)
      .where('i.id', '<', end)
      .where((eb) => eb.or([eb('i.state', 'in', leaving), eb('i.peak', '>', 0)]))
      .orderBy('i.id')
      .limit(250)
      .execute();
    if (rows.length > 0) yield rows;
    if (rows.length < 250) return;
    next = rows.at(-1)!.id + 1;
  }
}

/** The newest change number in a day; 0 where it has no rows. */
export async function newestOfDay(store: Store, { first, end }: StoredDay): Promise<number> {
  const row = await store.scan
    .selectFrom('indicator')
    .select(({ fn }) => fn.max('change').as('newest'))
    .where('id', '>=', first)
    .where('id', '<', end)
    .executeTakeFirst();
  return Number(row?.newest ?? 0);
}

/** The rows of a day by what their marking and confidence word follow from, techniques apart. */
export async function alikeRows(store: Store, { first, end }: StoredDay, types: readonly ObservableType[]) {
  const kinds = types.map((type) => observableTypes.indexOf(type));
  const inDay = store.scan
    .selectFrom('indicator as i')
    .where('i.id', '>=', first)
    .where('i.id', '<', end)
    .where((eb) => eb.or([eb('i.state', 'in', leaving), eb('i.peak', '>', 0)]));
  const groups = await inDay
    .select(({ fn }) => ['i.confidence', 'i.state', 'i.tlp', fn.max('i.change').as('newest')])
    .where('i.type', 'in', kinds)
    .groupBy(['i.confidence', 'i.state', 'i.tlp'])
    .execute();
  const techniques = await inDay
    .select(['i.value', 'i.confidence', 'i.state', 'i.tlp', 'i.change as newest'])
    .where('i.type', '=', observableTypes.indexOf('mitre_attack'))
    .execute();
  return { groups, techniques };
}
