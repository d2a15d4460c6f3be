/** Opens the store that a URL names: `sqlite:PATH` or `postgres://…`. */
import { Kysely } from 'kysely';
import { postgresDialect } from './postgres.ts';
import { answersAtOnce } from './prepared.ts';
import type { Schema } from './schema.ts';
import { sqliteDialect } from './sqlite.ts';
import { openSqliteSession } from './sqlite-session.ts';
import { openSqliteThread } from './sqlite-thread.ts';
import type { Database, Store } from './store.ts';

export interface OpenOptions {
  /** Page cache in MiB of the connection that does most of this process's work. */
  cacheMb: number;
  /**
   * `server` keeps this thread free: slow reads and writes go to threads of their own. `single` is one connection for a
   * command, a worker thread or a test.
   */
  use: 'server' | 'single';
  /** Read replica of a PostgreSQL store. */
  readUrl?: string | undefined;
}

const serverReadCacheMb = 48;
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

function openSqlite(path: string, { use, cacheMb }: OpenOptions): Store {
  if (use === 'single') {
    const only = new Kysely<Schema>({ dialect: sqliteDialect(openSqliteSession(path, { cacheMb })) });
    return store('sqlite', { read: only, scan: only, write: only });
  }
  const open = (session: Parameters<typeof sqliteDialect>[0]) =>
    new Kysely<Schema>({ dialect: sqliteDialect(session) });
  const session = openSqliteSession(path, { cacheMb: serverReadCacheMb, readOnly: true });
  const read = open(session);
  answersAtOnce(read, session);
  return store('sqlite', {
    read,
    scan: open(openSqliteThread(path, { cacheMb: serverReadCacheMb, readOnly: true })),
    write: open(openSqliteThread(path, { cacheMb: 8 })),
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
