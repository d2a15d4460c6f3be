/** Kysely over PGlite: PostgreSQL in this process, for tests. */
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';

const int8 = 20;

export async function openPglite(): Promise<PGlite> {
  return await PGlite.create({ extensions: { pg_trgm }, parsers: { [int8]: Number } });
}

/** One connection, one caller at a time. Closing the Kysely instance leaves the server running. */
export function pgliteDialect(server: PGlite): Dialect {
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const { rows, affectedRows } = await server.query<Row>(sql, [...parameters]);
      return { rows, numAffectedRows: BigInt(affectedRows ?? 0) };
    },
    streamQuery: () => {
      throw new Error('not needed by any test');
    },
  };
  let last: Promise<void> = Promise.resolve();
  let free = () => {};
  const run = async (sql: string) => void (await connection.executeQuery(CompiledQuery.raw(sql)));
  return {
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createDriver: () => ({
      init: async () => {},
      async acquireConnection() {
        const before = last;
        let release = () => {};
        last = new Promise((resolve) => {
          release = resolve;
        });
        await before;
        free = release;
        return connection;
      },
      releaseConnection: async () => free(),
      beginTransaction: () => run('begin'),
      commitTransaction: () => run('commit'),
      rollbackTransaction: () => run('rollback'),
      destroy: async () => {},
    }),
  };
}
