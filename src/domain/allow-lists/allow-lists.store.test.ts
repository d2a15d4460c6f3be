import { beforeEach, describe, expect, test } from 'vitest';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { AllowListRecord } from '../../contract/record.ts';
import type { Store } from '../../db/store.ts';
import {
  listDigest,
  readLoadedLists,
  registerOwn,
  switchList,
  writeAllowLists,
} from './allow-lists.store.ts';
import { currentMatcher } from './current-matcher.store.ts';
import { addEntry, listEntries, readOperatorEntry, removeEntry } from './operator-entries.store.ts';
import { describeLists, listsHolding } from './overview.store.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

function record(id: string, values: string[], facts: Partial<AllowListRecord> = {}): AllowListRecord {
  return {
    kind: 'allow-list',
    id,
    name: `The ${id}`,
    description: '',
    version: '1',
    match: 'cidr',
    values,
    ...facts,
  };
}

onEveryStore('allow-lists', (kind) => {
  let store: Store;
  beforeEach(async () => {
    store = await kind.open();
  });

  const write = (...records: AllowListRecord[]) =>
    store.write.transaction().execute((trx) => writeAllowLists(trx, store.dialect, records, now));
  const listOf = async (value: string) =>
    (await currentMatcher(store.write)).match({ type: 'ipv4', value })?.list ?? null;
  const add = (text: string, effect: 'allow' | 'never' = 'allow') => {
    const { value } = readOperatorEntry(text) as { value: string };
    const entry = { value, effect, note: null, addedBy: 'test' };
    return store.write.transaction().execute((trx) => addEntry(trx, store.dialect, entry, now));
  };

  describe('a list of a publisher', () => {
    test('replaces what it held before, and only it', async () => {
      expect(
        await write(record('sinkholes', ['198.18.0.1']), record('cloudflare', ['198.19.0.0/16'])),
      ).toEqual({
        added: 2,
        changed: 0,
        unchanged: 0,
      });
      expect([await listOf('198.18.0.1'), await listOf('198.19.1.1')]).toEqual(['sinkholes', 'cloudflare']);
      expect(await write(record('sinkholes', ['198.18.0.2']))).toEqual({
        added: 0,
        changed: 1,
        unchanged: 0,
      });
      expect([await listOf('198.18.0.1'), await listOf('198.18.0.2')]).toEqual([null, 'sinkholes']);
      expect(await listOf('198.19.1.1')).toBe('cloudflare');
    });

    test('that holds the same in another order changes nothing', async () => {
      await write(record('sinkholes', ['198.18.0.1', '198.18.0.2']));
      const before = await listDigest(store.read);
      expect(await write(record('sinkholes', ['198.18.0.2', '198.18.0.1'], { version: '2' }))).toEqual({
        added: 0,
        changed: 0,
        unchanged: 1,
      });
      expect(await listDigest(store.read)).toBe(before);
      expect(await readLoadedLists(store.read)).toMatchObject([{ version: '2' }]);
    });

    test('of which nothing can be used, or that nobody asked for, does not touch what stands', async () => {
      await write(record('sinkholes', ['198.18.0.1']));
      expect(await write(record('sinkholes', ['nonsense']), record('own', ['198.18.0.9']))).toMatchObject({
        unchanged: 2,
      });
      expect([await listOf('198.18.0.1'), await listOf('198.18.0.9')]).toEqual(['sinkholes', null]);
    });

    test('says how many of its entries are not used, and why', async () => {
      await write(record('sinkholes', ['198.18.0.1', '0.0.0.0/0', 'x', 'y']));
      const lists = await describeLists(store.read);
      expect(lists.find(({ id }) => id === 'sinkholes')).toMatchObject({
        entries: 1,
        refused: { 'network too wide': 1, 'no address or network': 2 },
        class: 'sinkhole',
        state: 'sinkhole',
        cap: 25,
        enabled: true,
      });
    });
  });

  test('a list that is switched off is as if it were not there, a built-in one too', async () => {
    await write(record('sinkholes', ['198.18.0.1']));
    const turn = (id: string, on: boolean) =>
      store.write.transaction().execute((trx) => switchList(trx, store.dialect, id, on));
    const before = await listDigest(store.read);
    expect([await turn('sinkholes', false), await turn('core-resolvers', false)]).toEqual([true, true]);
    expect([await listOf('198.18.0.1'), await listOf('8.8.8.8')]).toEqual([null, null]);
    expect(await turn('no-such-list', false)).toBe(false);
    expect([await turn('sinkholes', true), await turn('core-resolvers', true)]).toEqual([true, true]);
    expect([await listOf('198.18.0.1'), await listOf('8.8.8.8')]).toEqual(['sinkholes', 'core-resolvers']);
    expect(await listDigest(store.read)).toBe(before);
  });

  test('an entry of the operator is added, turned round and removed', async () => {
    await write(record('sinkholes', ['198.18.0.0/24']));
    const added = await add('198.18.0[.]7');
    expect(added).toMatchObject({ value: '198.18.0.7', effect: 'allow', added_by: 'test' });
    expect(await listOf('198.18.0.7')).toBe('operator');
    await add('198.18.0.7', 'never');
    expect(await listOf('198.18.0.7')).toBeNull();
    expect(await listEntries(store.read, { limit: 10 })).toHaveLength(1);
    const remove = () =>
      store.write.transaction().execute((trx) => removeEntry(trx, store.dialect, { value: '198.18.0.7' }));
    expect(await remove()).toMatchObject({ effect: 'never' });
    expect(await remove()).toBeNull();
    expect(await listOf('198.18.0.7')).toBe('sinkholes');
  });

  test.each(['com', 'co.uk', '0.0.0.0/1', 'two words', ''])('"%s" can be no entry', (text) => {
    expect(readOperatorEntry(text)).toHaveProperty('refused');
  });

  test('own networks and domains are those of the settings, and are gone when they are gone there', async () => {
    const own = (networks: string[], domains: string[]) =>
      registerOwn(store.write, store.dialect, { networks, domains }, now);
    await own(['203.0.113.0/24'], ['.corp-northwind.com']);
    const matcher = await currentMatcher(store.write);
    expect(await listOf('203.0.113.9')).toBe('own');
    expect(matcher.match({ type: 'email', value: 'ceo@corp-northwind.com' })?.name).toBe(
      'own networks and domains',
    );
    await own([], []);
    expect(await listOf('203.0.113.9')).toBeNull();
    await expect(own(['not a network'], [])).rejects.toThrow('own_networks: "not a network"');
    await expect(own([], ['a@b.com'])).rejects.toThrow('own_domains: "a@b.com"');
  });

  test('people see every list that holds a value, the strongest first, and that an override stands', async () => {
    await write(
      record('cloudflare', ['8.8.0.0/16']),
      record('public-dns-v4', ['8.8.8.8']),
      record('url-shortener', ['8.8.8.8.example.com'], { match: 'hostname' }),
    );
    const held = async () => {
      const { verdict, overridden, listed } = await listsHolding(store.read, {
        type: 'ipv4',
        value: '8.8.8.8',
      });
      return [verdict?.list ?? null, overridden, listed.map(({ list }) => list)];
    };
    expect(await held()).toEqual([
      'core-resolvers',
      false,
      ['core-resolvers', 'public-dns-v4', 'cloudflare'],
    ]);
    await add('8.8.8.8', 'never');
    expect(await held()).toEqual([null, true, ['core-resolvers', 'public-dns-v4', 'cloudflare']]);
  });
});
