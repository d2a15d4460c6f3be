/** Opens the store that a URL names: `sqlite:PATH` or `postgres://…`. */
import { Kysely } from 'kysely';
import { postgresDialect } from './postgres.ts';
import { answersAtOnce } from './prepared.ts';
import type { Schema } from './schema.ts';
import { sqliteDialect } from './sqlite.ts';
import { openSqliteSession } from './sqlite-session.ts';
import { openSqliteThread } from './sqlite-thread.ts';
import type { Database, Store } from './store.ts';

/**
 * `server` keeps this thread free: slow reads and writes go to threads of their own. `single` is one connection for a
 * command, a worker or a test, with a page cache of `cacheMb` MiB. `readUrl` names a replica of a PostgreSQL store.
 */
export type OpenOptions = { readUrl?: string | undefined } & (
  | { use: 'server' }
  | { use: 'single'; cacheMb: number }
);

/** Page caches of a server's connections, MiB: the system's own cache stands behind them. */
const serverCacheMb = { read: 64, scan: 16, write: 4 };
const pool = { server: 16, single: 4 };

/** Throws a plain sentence where the URL is of no known kind; an unreachable server shows at the first query. */
export function openStore(url: string, options: OpenOptions): Store {
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url, options);
  if (url.startsWith('sqlite:')) return openSqlite(url.slice('sqlite:'.length), options);
  throw new Error('DATABASE_URL must be sqlite:PATH or postgres://…');
}

function openPostgres(url: string, { use, readUrl }: OpenOptions): Store {
  const write = new Kysely<Schema>({ dialect: postgresDialect(url, pool[use]) });
  const read = readUrl ? new Kysely<Schema>({ dialect: postgresDialect(readUrl, pool[use]) }) : write;
  return store('postgres', { read, scan: read, write });
}

function openSqlite(path: string, options: OpenOptions): Store {
  if (options.use === 'single') {
    const { cacheMb } = options;
    const only = new Kysely<Schema>({ dialect: sqliteDialect(openSqliteSession(path, { cacheMb })) });
    return store('sqlite', { read: only, scan: only, write: only });
  }
  const open = (session: Parameters<typeof sqliteDialect>[0]) =>
    new Kysely<Schema>({ dialect: sqliteDialect(session) });
  const session = openSqliteSession(path, { cacheMb: serverCacheMb.read, readOnly: true });
  const read = open(session);
  answersAtOnce(read, session);
  return store('sqlite', {
    read,
    scan: open(openSqliteThread(path, { cacheMb: serverCacheMb.scan, readOnly: true })),
    write: open(openSqliteThread(path, { cacheMb: serverCacheMb.write })),
  });
}

/** Makes a store of its connections; one that stands for several uses is closed once. */
export function store(dialect: Store['dialect'], uses: Pick<Store, 'read' | 'scan' | 'write'>): Store {
  return {
    dialect,
    ...uses,
    async close() {
      const distinct = new Set<Database>([uses.read, uses.scan, uses.write]);
      await Promise.all([...distinct].map((db) => db.destroy()));
    },
  };
}
