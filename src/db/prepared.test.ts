import { beforeEach, expect, test } from 'vitest';
import { onEveryStore } from '../../tests/support/stores.ts';
import { prepared } from './prepared.ts';
import type { Database, Store } from './store.ts';

onEveryStore('a prepared query', (kind) => {
  let store: Store;
  beforeEach(async () => {
    store = await kind.open();
    for (const [name, value] of [
      ['a', 1],
      ['b', 2],
      ['c', 2],
    ] as const)
      await store.write.insertInto('position').values({ name, value }).execute();
  });

  test('is built once and run with the values of each call, in their order', async () => {
    let built = 0;
    const named = prepared((db: Database, name: string, value: number) => {
      built += 1;
      return db.selectFrom('position').select('name').where('value', '=', value).where('name', '=', name);
    });
    expect(await named(store.read, 'a', 1)).toEqual([{ name: 'a' }]);
    expect(await named(store.read, 'b', 2)).toEqual([{ name: 'b' }]);
    expect(await named(store.read, 'a', 2)).toEqual([]);
    expect(built).toBe(1);
  });

  test('keeps values that are part of its text, and uses one stand-in in several places', async () => {
    const either = prepared((db: Database, value: number) =>
      db
        .selectFrom('position')
        .select('name')
        .where('name', 'in', ['a', 'b'])
        .where((eb) => eb.or([eb('value', '=', value), eb('value', '=', value)]))
        .orderBy('name')
        .limit(5),
    );
    expect(await either(store.read, 2)).toEqual([{ name: 'b' }]);
    expect(await either(store.read, 1)).toEqual([{ name: 'a' }]);
  });

  test('takes a value for a value: what looks like SQL finds nothing', async () => {
    const named = prepared((db: Database, name: string) =>
      db.selectFrom('position').select('value').where('name', '=', name),
    );
    expect(await named(store.read, "a' or '1'='1")).toEqual([]);
    expect(await named(store.read, 'a')).toEqual([{ value: 1 }]);
  });

  test('runs inside a transaction and sees what it wrote', async () => {
    const count = prepared((db: Database, value: number) =>
      db.selectFrom('position').select('name').where('value', '=', value),
    );
    await count(store.read, 7);
    await store.write.transaction().execute(async (trx) => {
      await trx.insertInto('position').values({ name: 'd', value: 7 }).execute();
      expect(await count(trx, 7)).toEqual([{ name: 'd' }]);
    });
  });
});
