import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { migrate } from './migrate.ts';
import { openStore } from './open.ts';
import { openSqliteSession, type SqliteSession } from './sqlite-session.ts';
import { openSqliteThread } from './sqlite-thread.ts';
import type { Database, Store } from './store.ts';

const sessions = { 'in this thread': openSqliteSession, 'in a thread of its own': openSqliteThread };

async function freshPath(): Promise<string> {
  return join(await temporaryFolder(), 'deeper', 'test.db');
}

describe.each(Object.entries(sessions))('a connection %s', (_, open) => {
  async function opened(path?: string, readOnly = false): Promise<SqliteSession> {
    return open(path ?? (await freshPath()), { cacheMb: 8, readOnly });
  }

  test('answers rows of reads and numbers of changed rows of writes, values as they were', async () => {
    const session = await opened();
    await session.query('create table t (a integer, b text, c blob, d real)', []);
    const values = [Number.MAX_SAFE_INTEGER, 'ü\u0000"', new Uint8Array([0, 255]), 0.1];
    expect(
      await session.query('insert into t values (?, ?, ?, ?), (null, null, null, null)', values),
    ).toEqual({
      rows: [],
      changes: 2,
    });
    const { rows } = await session.query('select * from t order by rowid', []);
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { a: values[0], b: values[1], c: values[2], d: values[3] },
      { a: null, b: null, c: null, d: null },
    ]);
    expect((await session.query('delete from t where a is null returning d', [])).rows).toHaveLength(1);
    await session.close();
  });

  test('is durable and checks references', async () => {
    const session = await opened();
    const pragma = async (name: string) =>
      Object.values((await session.query(`pragma ${name}`, [])).rows[0]!)[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    await session.close();
  });

  test('reports a failed statement with SQLite’s words and goes on', async () => {
    const session = await opened();
    await expect(async () => await session.query('select * from missing', [])).rejects.toThrow(
      'no such table',
    );
    expect((await session.query('select 1 as one', [])).rows).toMatchObject([{ one: 1 }]);
    await session.close();
  });

  test('writes rows whose numbers are beyond what JavaScript counts, as full-text indexes have them', async () => {
    const session = await opened();
    await session.query('create table t (id integer primary key)', []);
    expect((await session.query('insert into t values (9009535716950016)', [])).changes).toBe(1);
    await session.close();
  });

  test('for reading only refuses to write', async () => {
    const path = await freshPath();
    const writer = await opened(path);
    await writer.query('create table t (a)', []);
    const reader = await opened(path, true);
    await expect(async () => await reader.query('insert into t values (1)', [])).rejects.toThrow(/readonly/);
    await reader.close();
    await writer.close();
  });

  test('keeps working through more kinds of statements than it keeps prepared', async () => {
    const session = await opened();
    for (let n = 0; n < 700; n++) {
      expect((await session.query(`select ${n} as n`, [])).rows[0]).toMatchObject({ n });
    }
    expect((await session.query('select 0 as n', [])).rows[0]).toMatchObject({ n: 0 });
    await session.close();
  });
});

test('a thread whose file can’t be opened fails what it is asked, then and later', async () => {
  const session = openSqliteThread(await temporaryFolder(), { cacheMb: 8 });
  await expect(async () => await session.query('select 1', [])).rejects.toThrow(/unable to open/);
  await expect(async () => await session.query('select 1', [])).rejects.toThrow();
  await session.close();
});

test('a thread that is closed fails what it has not answered', async () => {
  const session = openSqliteThread(await freshPath(), { cacheMb: 8 });
  const answers = Array.from({ length: 2000 }, async () => await session.query('select 1', []));
  const ended = Promise.allSettled(answers);
  await answers[0];
  await session.close();
  const reasons = (await ended).flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
  expect(new Set(reasons)).toEqual(new Set(['Error: the store was closed']));
});

describe.each(['single', 'server'] as const)('transactions of a %s store', (use) => {
  async function opened(url?: string): Promise<Store> {
    const path = url ?? `sqlite:${await freshPath()}`;
    const first = openStore(path, { use: 'single', cacheMb: 8 });
    await migrate(first);
    await first.close();
    return openStore(path, { use, cacheMb: 8 });
  }

  const put = (db: Database, name: string, value = 0) =>
    db.insertInto('position').values({ name, value }).execute();
  const names = async (db: Database) =>
    (await db.selectFrom('position').select('name').orderBy('name').execute()).map((row) => row.name);

  test('that fail leave nothing, and the connection is free for the next', async () => {
    const store = await opened();
    const before = await names(store.read);
    await expect(
      store.write.transaction().execute(async (trx) => {
        await put(trx, 'half');
        await put(trx, 'change');
      }),
    ).rejects.toThrow(/UNIQUE/);
    await expect(
      store.write.transaction().execute(async (trx) => {
        await put(trx, 'other half');
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await names(store.read)).toEqual(before);
    await store.write.transaction().execute((trx) => put(trx, 'whole'));
    expect(await names(store.read)).toContain('whole');
    await store.close();
  });

  test('never mix with statements of others on the same connection', async () => {
    const store = await opened();
    const before = await names(store.read);
    const seen: string[][] = [];
    const slow = store.write.transaction().execute(async (trx) => {
      await put(trx, 'inside');
      await new Promise((resume) => setImmediate(resume));
      await put(trx, 'still inside');
      throw new Error('undone');
    });
    const beside = put(store.write, 'beside').then(async () => seen.push(await names(store.write)));
    await expect(slow).rejects.toThrow('undone');
    await beside;
    expect(seen).toEqual([[...before, 'beside'].sort()]);
    await store.close();
  });

  test('of several connections happen one after the other: no update is lost', async () => {
    const url = `sqlite:${await freshPath()}`;
    const stores = [await opened(url), await opened(url), await opened(url)];
    const increase = (db: Database) =>
      db.transaction().execute(async (trx) => {
        const { value } = await trx
          .selectFrom('position')
          .select('value')
          .where('name', '=', 'change')
          .executeTakeFirstOrThrow();
        await trx
          .updateTable('position')
          .set({ value: value + 1 })
          .where('name', '=', 'change')
          .execute();
      });
    // A connection in this thread would wait for itself: SQLite blocks the thread that waits for a lock.
    const turns = use === 'server' ? stores : stores.slice(0, 1);
    await Promise.all(
      turns.map(({ write }) => Promise.all(Array.from({ length: 20 }, () => increase(write)))),
    );
    const { rows } = await sql<{ value: number }>`select value from position where name = 'change'`.execute(
      stores[2]!.read,
    );
    expect(rows[0]!.value).toBe(20 * turns.length);
    await Promise.all(stores.map((store) => store.close()));
  });
});
