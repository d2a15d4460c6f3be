import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { runProgram } from '../../tests/support/command-line.ts';
import { onEveryStore, onSharedStores } from '../../tests/support/stores.ts';
import { migrate, pendingMigrations } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openStore } from './open.ts';
import type { Database } from './store.ts';

const shipped = [...migrations];
const names = shipped.map(({ name }) => name);

afterEach(() => {
  migrations.splice(0, migrations.length, ...shipped);
});

test('migrations are named in the order in which they are run', () => {
  expect(names).toEqual([...new Set(names)].sort());
});

onEveryStore('migrations', (kind) => {
  test('are done once: a second call finds nothing to do', async () => {
    const store = await kind.open();
    expect(await pendingMigrations(store)).toEqual([]);
    expect(await migrate(store)).toEqual([]);
  });

  test('that fail in the middle leave nothing of themselves, and are run anew', async () => {
    const store = await kind.open();
    const step = (works: boolean) => ({
      name: '999-later',
      async up(db: Database) {
        await sql`create table later (a integer)`.execute(db);
        await sql`insert into later values (1)`.execute(db);
        if (!works) throw new Error('no room');
      },
    });
    migrations.push(step(false));
    await expect(migrate(store)).rejects.toThrow('the schema could not be brought up to date: no room');
    expect(await pendingMigrations(store)).toEqual(['999-later']);
    await expect(sql`select * from later`.execute(store.read)).rejects.toThrow(/later/);
    migrations.splice(-1, 1, step(true));
    expect(await migrate(store)).toEqual(['999-later']);
    expect((await sql`select * from later`.execute(store.read)).rows).toHaveLength(1);
  });
});

onSharedStores('migrations of an empty store', (kind) => {
  test('are all run, each once, where several connections begin at once', async () => {
    const url = await kind.place();
    const stores = Array.from({ length: 3 }, () => openStore(url, { use: 'server' }));
    const ran = await Promise.all(stores.map((store) => migrate(store)));
    expect(ran.flat()).toEqual(names);
    for (const store of stores) expect(await pendingMigrations(store)).toEqual([]);
    await Promise.all(stores.map((store) => store.close()));
  });
});

test('processes that start on a fresh store at once all find it ready', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'soc-defenders-race-'));
  const environment = { DATA_DIR: join(folder, 'data') };
  const ended = await Promise.all(
    Array.from({ length: 4 }, () => runProgram(['feeds', 'list'], environment)),
  );
  expect(ended.map(({ status, err }) => [status, err])).toEqual(Array(4).fill([0, '']));
  await rm(folder, { recursive: true });
});
