/** Many rows in one statement whose text is built once for each number of rows: building it costs as much as the insertion. */
import { CompiledQuery, type DialectAdapter, type Insertable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Database } from './store.ts';

const keptTexts = 256;
const texts = new WeakMap<DialectAdapter, Map<string, string>>();

/** What comes back, and what becomes of a row whose key is taken: it is an error, unless one of the last two is given. */
export interface InsertOptions<Table extends keyof Schema> {
  returning?: readonly (keyof Schema[Table] & string)[];
  /** It is passed over. */
  skipKnown?: boolean;
  /** It takes the place of the one with the same key, which is these columns. */
  overKey?: readonly (keyof Schema[Table] & string)[];
}

/** The rows have the same columns in the same order, and a value or null in each. At most what one statement takes. */
export async function insertRows<Table extends keyof Schema & string, Row>(
  trx: Database,
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
  { returning = [], skipKnown = false, overKey = [] }: InsertOptions<Table> = {},
): Promise<Row[]> {
  if (rows.length === 0) return [];
  const columns = Object.keys(rows[0]!) as (keyof Insertable<Schema[Table]>)[];
  const { adapter } = trx.getExecutor();
  const known = texts.get(adapter) ?? new Map<string, string>();
  texts.set(adapter, known);
  const shape = `${table} ${columns} ${rows.length} ${returning} ${skipKnown} ${overKey}`;
  let text = known.get(shape);
  if (text === undefined) {
    const query = trx.insertInto(table as keyof Schema).values(rows as never);
    const whole = query
      .$if(skipKnown, (insert) => insert.onConflict((conflict) => conflict.doNothing()))
      .$if(overKey.length > 0, (insert) =>
        insert.onConflict((conflict) =>
          conflict.columns(overKey as never).doUpdateSet(fromNewRow(columns) as never),
        ),
      );
    text = (returning.length === 0 ? whole : whole.returning(returning as never)).compile().sql;
    if (known.size >= keptTexts) known.clear();
    known.set(shape, text);
  }
  const values = rows.flatMap((row) => columns.map((column) => row[column]));
  const { rows: answer } = await trx.executeQuery<Row>(CompiledQuery.raw(text, values));
  return answer;
}

function fromNewRow(columns: readonly PropertyKey[]) {
  return Object.fromEntries(columns.map((column) => [column, sql.ref(`excluded.${String(column)}`)]));
}
