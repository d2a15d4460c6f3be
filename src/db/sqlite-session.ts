/** One connection to the embedded store: the only file that touches `node:sqlite`. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

export interface SqliteOptions {
  /** Page cache of this connection in MiB. */
  cacheMb: number;
  /** True refuses every write on this connection. */
  readOnly?: boolean;
  /** How long another process's lock is waited for; 15 s unless given. */
  waitMs?: number;
}

export interface SqliteAnswer {
  rows: Record<string, unknown>[];
  changes: number;
}

/** The same rows with the names of their columns once: a third of the size and of the work where it is handed to a thread. */
export interface SqliteTable {
  columns: readonly string[];
  rows: unknown[][];
  changes: number;
}

/** What runs SQL text for Kysely: a connection in this thread or in another one. */
export interface SqliteSession {
  query(sql: string, parameters: readonly unknown[]): SqliteAnswer | Promise<SqliteAnswer>;
  close(): void | Promise<void>;
}

/** A connection in this thread: it answers at once. */
export interface DirectSession extends SqliteSession {
  query(sql: string, parameters: readonly unknown[]): SqliteAnswer;
  table(sql: string, parameters: readonly unknown[]): SqliteTable;
  close(): void;
}

const keptStatements = 300;

/** A new store belongs to its owner alone, and so do the files that the engine makes beside it. */
function makePrivate(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  try {
    closeSync(openSync(path, 'a', 0o600));
  } catch {
    // The engine says why it can't be opened.
  }
}

/** Opens (and makes) the file in WAL mode, every commit synced: an answered write survives a power cut. */
export function openSqliteSession(path: string, options: SqliteOptions): DirectSession {
  if (path !== ':memory:') makePrivate(path);
  const database = new DatabaseSync(path, { timeout: options.waitMs ?? 15_000 });
  database.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma temp_store = memory;
    pragma cache_size = -${options.cacheMb * 1024};
    pragma wal_autocheckpoint = 4000;
    pragma journal_size_limit = 67108864;
    ${options.readOnly ? 'pragma query_only = on;' : ''}
  `);
  const statements = new Map<string, { statement: StatementSync; columns: readonly string[] }>();

  function prepare(sql: string) {
    let entry = statements.get(sql);
    if (entry) {
      // The last used stays longest: lists of changing length make many statements that are used once.
      statements.delete(sql);
      statements.set(sql, entry);
      return entry;
    }
    const statement = database.prepare(sql);
    entry = { statement, columns: statement.columns().map(({ name }) => name) };
    // The row number that comes back with a write may exceed 2^53: full-text indexes have such rows of their own.
    if (entry.columns.length === 0) statement.setReadBigInts(true);
    if (statements.size >= keptStatements) statements.delete(statements.keys().next().value!);
    statements.set(sql, entry);
    return entry;
  }

  return {
    query(sql, parameters) {
      const { statement, columns } = prepare(sql);
      if (columns.length > 0) return { rows: statement.all(...(parameters as SQLInputValue[])), changes: 0 };
      return { rows: [], changes: run(statement, parameters) };
    },
    table(sql, parameters) {
      const { statement, columns } = prepare(sql);
      if (columns.length === 0) return { columns, rows: [], changes: run(statement, parameters) };
      statement.setReturnArrays(true);
      try {
        const rows: unknown = statement.all(...(parameters as SQLInputValue[]));
        return { columns, rows: rows as unknown[][], changes: 0 };
      } finally {
        statement.setReturnArrays(false);
      }
    },
    close: () => database.close(),
  };
}

function run(statement: StatementSync, parameters: readonly unknown[]): number {
  return Number(statement.run(...(parameters as SQLInputValue[])).changes);
}
