/** Many rows in one statement with one parameter: what bulk loads of hundreds of thousands of rows are written by. */
import { type RawBuilder, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Database, Dialect } from './store.ts';

/** SQL types that both stores cast to. */
type ColumnType = 'bigint' | 'double precision' | 'text';

export type Columns<Row> = { [K in keyof Row & string]: ColumnType };

/** The rows as a table with the named columns; alias it with ` as name`. */
export function rowList<Row extends object>(
  dialect: Dialect,
  columns: Columns<Row>,
  rows: readonly Row[],
): RawBuilder<unknown> {
  const names = Object.keys(columns) as (keyof Row & string)[];
  const json = JSON.stringify(rows.map((row) => names.map((name) => row[name])));
  const fields = names.map(
    (name, at) => sql`cast(value ->> ${sql.lit(at)} as ${sql.raw(columns[name])}) as ${sql.ref(name)}`,
  );
  const each = dialect === 'sqlite' ? sql`json_each(${json})` : sql`json_array_elements(${json}::json)`;
  return sql`(select ${sql.join(fields)} from ${each} as element)`;
}

/** Writes each row, over the one with the same key where there is one. No key may come twice. */
export async function upsertRows<Row extends object>(
  trx: Database,
  dialect: Dialect,
  table: keyof Schema,
  columns: Columns<Row>,
  key: (keyof Row & string)[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  const list = (of: string[]) => sql.join(of.map((name) => sql.ref(name)));
  const rest = names.filter((name) => !(key as string[]).includes(name));
  const set = sql.join(rest.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`));
  // SQLite takes `on conflict` for a join without the `where`.
  await sql`insert into ${sql.table(table)} (${list(names)}) select ${list(names)} from ${rowList(dialect, columns, rows)} as list
    where true on conflict (${list(key)}) do update set ${set}`.execute(trx);
}
