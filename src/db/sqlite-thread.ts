/** A connection that lives in a thread of its own, so that a slow query never holds up the event loop. */
import { extname } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { whenIdle } from '../lib/when-idle.ts';
import {
  openSqliteSession,
  type SqliteAnswer,
  type SqliteOptions,
  type SqliteSession,
  type SqliteTable,
} from './sqlite-session.ts';

interface Call {
  id: number;
  sql: string;
  parameters: readonly unknown[];
}

type Reply = { id: number; table: SqliteTable } | { id: number; error: string };

interface Start {
  sqliteThread: { path: string; options: SqliteOptions };
}

/**
 * Same promises as `openSqliteSession`; statements run in the order in which they were asked. The thread begins with the
 * first statement.
 */
export function openSqliteThread(path: string, options: SqliteOptions): SqliteSession {
  const waiting = new Map<
    number,
    { resolve: (answer: SqliteAnswer) => void; reject: (error: Error) => void }
  >();
  let calls = 0;
  let started: Worker | undefined;

  function worker(): Worker {
    if (started) return started;
    const self = new URL(`./sqlite-thread${extname(import.meta.url)}`, import.meta.url);
    started = new Worker(self, {
      workerData: { sqliteThread: { path, options } } satisfies Start,
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    started.on('message', (reply: Reply) => {
      const call = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (waiting.size === 0) started?.unref();
      if ('error' in reply) call?.reject(new Error(reply.error));
      else call?.resolve(answerOf(reply.table));
    });
    started.on('error', (error: Error) => {
      refuse(error);
      started = undefined;
    });
    return started;
  }

  function refuse(reason: Error) {
    for (const call of waiting.values()) call.reject(reason);
    waiting.clear();
  }

  return {
    query(sql, parameters) {
      const id = ++calls;
      worker().ref();
      worker().postMessage({ id, sql, parameters } satisfies Call);
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    async close() {
      await started?.terminate();
      refuse(new Error('the store was closed'));
    },
  };
}

function answerOf({ columns, rows, changes }: SqliteTable): SqliteAnswer {
  const objects = rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (let at = 0; at < columns.length; at++) row[columns[at]!] = values[at];
    return row;
  });
  return { rows: objects, changes };
}

const start = workerData as Partial<Start> | null;
if (parentPort && start?.sqliteThread) {
  const port = parentPort;
  const session = openSqliteSession(start.sqliteThread.path, start.sqliteThread.options);
  const idle = whenIdle(2000);
  port.on('message', ({ id, sql, parameters }: Call) => {
    idle.busy();
    try {
      port.postMessage({ id, table: session.table(sql, parameters) } satisfies Reply);
    } catch (error) {
      port.postMessage({ id, error: (error as Error).message } satisfies Reply);
    }
  });
}
