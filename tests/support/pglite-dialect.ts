/** Kysely over PGlite: PostgreSQL in this process, for tests. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
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

const cache = fileURLToPath(new URL('../../node_modules/.cache/soc-defenders', import.meta.url));

/** An empty server. Setting one up takes seconds, so the files of the first one serve all later ones. */
export async function openPglite(): Promise<PGlite> {
  const options = { extensions: { pg_trgm }, parsers: { [int8]: Number } };
  const kept = `${cache}/pglite-${await versionOfPglite()}.tar`;
  const files = await readFile(kept).catch(() => null);
  if (files) return await PGlite.create({ ...options, loadDataDir: new Blob([files]) });
  const server = await PGlite.create(options);
  const dump = await server.dumpDataDir('none');
  // Another process may be doing the same: whoever is last wins, and nobody reads half a file.
  const written = `${kept}.${process.pid}`;
  await mkdir(cache, { recursive: true });
  await writeFile(written, dump.stream());
  await rename(written, kept);
  return server;
}

async function versionOfPglite(): Promise<string> {
  const about = new URL('../../node_modules/@electric-sql/pglite/package.json', import.meta.url);
  return (JSON.parse(await readFile(about, 'utf8')) as { version: string }).version;
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
