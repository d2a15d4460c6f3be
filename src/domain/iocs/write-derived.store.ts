/** Writes rows of indicators that were derived again: a change number where it is news, and no index touched where not. */
import { type Selectable, sql } from 'kysely';
import { takeChanges } from '../../db/change.ts';
import type { Database, Dialect } from '../../db/store.ts';
import type { IndicatorTable } from '../../db/tables/indicator.ts';
import { type Columns, rowList } from '../../db/upsert-rows.ts';
import type { Derived } from './derive.ts';
import { IndicatorCounts } from './indicator-counts.store.ts';
import { IndicatorTallies } from './indicator-tallies.store.ts';

export type Row = Selectable<IndicatorTable>;

/** A stored row and what it is to be. */
export interface Rederived {
  row: Row;
  derived: Derived;
  /** Whether others must see the change. */
  published: boolean;
}

type Written = Derived & { id: number; change: number };

/** What may be another one without anybody having to see it; no index holds any of it. */
const quiet = {
  id: 'bigint',
  last_seen: 'bigint',
  occurrences: 'bigint',
  allow_list: 'text',
  list_class: 'text',
  peak: 'bigint',
} as const satisfies Partial<Columns<Written>>;

const due = { ...quiet, next_band_change: 'bigint' } as const;

const all: Columns<Written> = {
  ...due,
  change: 'bigint',
  state: 'bigint',
  risk: 'bigint',
  confidence: 'bigint',
  first_seen: 'bigint',
  source_id: 'bigint',
  article_id: 'bigint',
  reference: 'text',
  context: 'text',
  threat_type: 'text',
  malware_family: 'text',
  tags: 'text',
  techniques: 'text',
  categories: 'bigint',
  sectors: 'bigint',
  sources: 'bigint',
  valid_until: 'bigint',
  released: 'bigint',
  tlp: 'bigint',
};

/** Inside a transaction that holds the change lock. Returns how many got a new change number. */
export async function writeDerived(
  trx: Database,
  dialect: Dialect,
  rederived: readonly Rederived[],
  now: number,
): Promise<number> {
  const counts = new IndicatorCounts();
  const tallies = new IndicatorTallies();
  const news = rederived.filter((one) => one.published);
  let change = news.length > 0 ? await takeChanges(trx, news.length, now) : 0;
  const published = news.map(({ row, derived }): Written => {
    const next = { ...derived, id: row.id, change: change++ };
    counts.add(row, -1);
    counts.add({ ...next, type: row.type }, 1);
    tallies.retold(row, derived);
    return next;
  });
  const silent = rederived.filter((one) => !one.published && differs(one));
  const [moved, rest] = [
    silent.filter(({ row, derived }) => row.next_band_change !== derived.next_band_change),
    silent.filter(({ row, derived }) => row.next_band_change === derived.next_band_change),
  ].map((part) => part.map(({ row, derived }): Written => ({ ...derived, id: row.id, change: row.change })));
  await update(trx, dialect, all, published);
  await update(trx, dialect, due, moved!);
  await update(trx, dialect, quiet, rest!);
  await counts.write(trx);
  await tallies.write(trx);
  return published.length;
}

function differs({ row, derived }: Rederived): boolean {
  return (Object.keys(due) as (keyof typeof due)[]).some(
    (field) => field !== 'id' && row[field] !== derived[field],
  );
}

async function update(
  trx: Database,
  dialect: Dialect,
  columns: Partial<Columns<Written>>,
  rows: readonly Written[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns).filter((name) => name !== 'id');
  const set = sql.join(names.map((name) => sql`${sql.ref(name)} = ${sql.ref(`list.${name}`)}`));
  await sql`update indicator set ${set} from ${rowList(dialect, columns as Columns<Written>, rows)} as list
    where indicator.id = list.id`.execute(trx);
}
