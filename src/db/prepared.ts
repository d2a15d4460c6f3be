/** A query that is compiled once and run with other values: building the text costs more than a look-up by key. */
import type { Compilable, CompiledQuery } from 'kysely';
import type { Soon } from '../lib/soon.ts';
import type { Database } from './store.ts';

const slots = Symbol('slot');
const quick = new WeakMap<Database, SyncSession>();

/** A session that answers at once. */
export interface SyncSession {
  query(sql: string, parameters: readonly unknown[]): { rows: Record<string, unknown>[] };
}

/**
 * Lets prepared queries of `db` go straight to its connection, past Kysely's queue for it. Only for a connection on which
 * no transaction ever runs.
 */
export function answersAtOnce(db: Database, session: SyncSession): void {
  quick.set(db, session);
}

/** The connection of `db` that answers at once, where it has one. */
export function sessionAtOnce(db: Database): SyncSession | undefined {
  return quick.get(db);
}

interface Slot {
  [slots]: number;
}

/**
 * The rows are there at once where the connection answers at once (`answersAtOnce`); errors are thrown likewise.
 *
 * `build` gets stand-ins for the values and uses them where values go; the result takes the values in the same order.
 *
 *     const byUid = prepared<[Uint8Array], Row>((db, uid) => db.selectFrom('indicator').selectAll().where('uid', '=', uid))
 *     await byUid(db, key)
 */
export function prepared<Values extends unknown[], Row>(
  build: (db: Database, ...values: Values) => Compilable<Row>,
): (db: Database, ...values: Values) => Soon<Row[]> {
  const compiled = new WeakMap<Database, CompiledQuery<Row>>();
  return (db, ...values) => {
    let query = compiled.get(db);
    if (!query) {
      const stand = Array.from({ length: build.length - 1 }, (_, at): Slot => ({ [slots]: at }));
      query = build(db, ...(stand as unknown as Values)).compile();
      compiled.set(db, query);
    }
    const parameters = query.parameters.map((each) => (isSlot(each) ? values[each[slots]] : each));
    const session = quick.get(db);
    if (session) return session.query(query.sql, parameters).rows as Row[];
    return db.executeQuery<Row>({ ...query, parameters }).then(({ rows }) => rows);
  };
}

function isSlot(value: unknown): value is Slot {
  return typeof value === 'object' && value !== null && slots in value;
}
