/** Reads published STIX objects in the order in which they were added. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { observableTypes } from '../../contract/ioc-type.ts';
import { prepared } from '../../db/prepared.ts';
import type { Database, Store } from '../../db/store.ts';
import { markingKind, producerKind, type StixObjectTable } from '../../db/tables/stix.ts';
import { type Soon, whenThere } from '../../lib/soon.ts';
import type { Progress } from './published-objects.store.ts';

export interface Versions {
  all?: boolean;
  first?: boolean;
  last?: boolean;
  /** Epoch milliseconds. */
  at?: readonly number[];
}

/** Objects by identity, where they are of one of these kinds. */
interface Named {
  uids: readonly Uint8Array[];
  kinds: readonly number[];
}

export interface StixFilters {
  /** All from this one up, or these. */
  kinds: number | readonly number[];
  /** These objects only. */
  named: readonly Named[] | null;
  versions: Versions;
  /** Position in `tlpWords`: what is marked more strictly stays hidden. */
  clearance: number;
  /** Added later than this position. */
  after: number;
}

/** What is read of a version: its text, or what it is. */
const columnsOf = {
  bodies: ['position', 'body'],
  facts: ['position', 'uid', 'kind', 'version'],
} as const satisfies Record<string, readonly (keyof StixObjectTable)[]>;

type What = keyof typeof columnsOf;
type StixBody = Pick<StixObjectTable, 'position' | 'body'>;
export type StixFacts = Pick<StixObjectTable, 'position' | 'uid' | 'kind' | 'version'>;
type Row<W extends What> = { bodies: StixBody; facts: StixFacts }[W];

const everyKind = [markingKind, producerKind, ...observableTypes.keys()];

/** How far publication has come, and how far the store. */
export function stixProgress(db: Database): Soon<Progress> {
  return whenThere(positions(db), (rows) => {
    const value = (name: string) => Number(rows.find((row) => row.name === name)?.value ?? 0);
    return {
      change: value('change'),
      published: value('stix_published'),
      position: value('stix_position'),
    };
  });
}

const positions = prepared((db: Database) =>
  db.selectFrom('position').selectAll().where('name', 'in', ['change', 'stix_published', 'stix_position']),
);

/** Of everything, newest versions only: what most clients walk through. */
const newest = {
  bodies: newestAmongAll('bodies'),
  facts: newestAmongAll('facts'),
};

function newestAmongAll<W extends What>(what: W) {
  return prepared((db: Database, from: number, after: number, clearance: number, limit: number) => ({
    compile: () =>
      sql<Row<W>>`select ${columns(what)} from stix_object as o
        where position > ${after} and tlp <= ${clearance} and kind >= ${from}
        order by position limit ${limit}`.compile(db),
  }));
}

function columns(what: What) {
  return sql.join(columnsOf[what].map((name) => sql.ref(`o.${name}`)));
}

/** At most `limit` versions, those that were added first. */
export function readStixObjects<W extends What>(
  store: Store,
  what: W,
  filters: StixFilters,
  limit: number,
): Soon<Row<W>[]> {
  const { kinds, named, versions, clearance, after } = filters;
  const newestOnly = versions.last && !versions.first && !versions.all && !versions.at;
  if (!newestOnly || named) return anyVersions(named ? store.read : store.scan, what, filters, limit);
  if (typeof kinds !== 'number') {
    return kinds.length === 0 ? [] : newestOf(what, kinds)(store.read, after, clearance, limit);
  }
  const read = newest[what] as ReturnType<typeof newestAmongAll<W>>;
  return read(store.read, kinds, after, clearance, limit);
}

type NewestOf<W extends What> = (
  db: Database,
  after: number,
  clearance: number,
  limit: number,
) => Soon<Row<W>[]>;

/** There are as many as there are collections and questions of types; made-up ones must not fill the memory. */
const kept = new Map<string, unknown>();
const mostKept = 200;

/** One run of the index for each kind, merged: a page costs no more than its own rows, however rare its kinds are. */
function newestOf<W extends What>(what: W, kinds: readonly number[]): NewestOf<W> {
  const name = `${what} ${kinds.join()}`;
  let query = kept.get(name) as NewestOf<W> | undefined;
  if (!query) {
    query = prepared((db: Database, after: number, clearance: number, limit: number) => ({
      compile() {
        const among = [sql`position > ${after}`, sql`tlp <= ${clearance}`];
        const runs = kinds.map((kind) => run('stix_object', [ofKind(kind), ...among], limit));
        return byPosition('stix_object', what, runs, limit).compile(db);
      },
    }));
    if (kept.size >= mostKept) kept.clear();
    kept.set(name, query);
  }
  return query;
}

type Table = 'stix_object' | 'stix_past';
type Condition = RawBuilder<unknown>;

function ofKind(kind: number): Condition {
  return sql`kind = ${sql.lit(kind)}`;
}

/** The first positions of one run of an index. */
function run(table: Table, conditions: readonly Condition[], limit: number): Condition {
  return sql`select position from (select position from ${sql.table(table)}
    where ${sql.join(conditions, sql` and `)} order by position limit ${limit}) as run`;
}

function byPosition<W extends What>(table: Table, what: W, runs: readonly Condition[], limit: number) {
  return sql<Row<W>>`select ${columns(what)} from ${sql.table(table)} as o where o.position in (
    select position from (${sql.join(runs, sql` union all `)}) as runs order by position limit ${limit})
    order by o.position`;
}

/** Versions of both tables. */
async function anyVersions<W extends What>(
  db: Database,
  what: W,
  filters: StixFilters,
  limit: number,
): Promise<Row<W>[]> {
  const { named, versions, clearance, after } = filters;
  const kinds = kindsOf(filters);
  const rows: Row<W>[] = [];
  for (const table of ['stix_object', 'stix_past'] as const) {
    const wanted = wantedOf(table, versions);
    if (wanted === null) continue;
    const among = [sql`position > ${after}`, sql`tlp <= ${clearance}`, ...wanted];
    const runs = named
      ? named.map((some) => run(table, [...namedBy(some, kinds), ...among], limit))
      : kinds.map((kind) => run(table, [ofKind(kind), ...among], limit));
    if (runs.length > 0) rows.push(...(await byPosition(table, what, runs, limit).execute(db)).rows);
  }
  return rows.sort((a, b) => a.position - b.position).slice(0, limit);
}

function kindsOf({ kinds }: StixFilters): readonly number[] {
  return typeof kinds === 'number' ? everyKind.filter((kind) => kind >= kinds) : kinds;
}

function namedBy({ uids, kinds }: Named, among: readonly number[]): Condition[] {
  const both = kinds.filter((kind) => among.includes(kind));
  return [
    sql`uid in (${sql.join(uids)})`,
    both.length === 0 ? sql`1 = 0` : sql`kind in (${sql.join(both.map((kind) => sql.lit(kind)))})`,
  ];
}

/** What a version in that table must be; null where none there is wanted. */
function wantedOf(table: Table, { all, first, last, at = [] }: Versions): Condition[] | null {
  if (all || (last && table === 'stix_object')) return [];
  const some: RawBuilder<SqlBool>[] = [];
  if (first) some.push(sql`first = 1`);
  if (at.length > 0) some.push(sql`version in (${sql.join(at)})`);
  return some.length === 0 ? null : [sql`(${sql.join(some, sql` or `)})`];
}
