import { beforeEach, expect, test } from 'vitest';
import { shipped } from '../../../tests/support/shipped.ts';
import { onEveryStore } from '../../../tests/support/stores.ts';
import { iocStates } from '../../contract/ioc-state.ts';
import type { IocType } from '../../contract/ioc-type.ts';
import { lastChange, lockChanges } from '../../db/change.ts';
import type { Store } from '../../db/store.ts';
import { registerSources } from '../sources/sources.store.ts';
import { countIocs } from './count-iocs.store.ts';
import { withoutMerged, writeReports } from './evidence.store.ts';
import { evidenceOf } from './evidence-of.store.ts';
import { identify } from './identity.ts';
import { iocByUid, listIocs } from './iocs.store.ts';
import { type Sighting, sealed } from './sighting.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const facts = (slug: string) => ({
  slug,
  name: slug,
  category: 'threat-feed' as const,
  tier: 1,
  url: 'https://x.org/',
  everyMinutes: 5,
  ...shipped,
});

onEveryStore('reports of indicators', (kind) => {
  let store: Store;
  let clock = now;

  beforeEach(async () => {
    store = await kind.open();
    clock = now;
    await registerSources(store.write, [facts('one'), facts('two')], now);
  });

  async function write(sourceId: number, ...reports: Sighting[]) {
    const context = { dialect: store.dialect, sourceId, now: clock };
    const fresh = await withoutMerged(store.write, context, reports);
    if (fresh.length === 0) return { added: 0, changed: 0, unchanged: reports.length };
    return await store.write.transaction().execute(async (trx) => {
      await lockChanges(trx, store.dialect);
      const { ids: _, ...written } = await writeReports(trx, context, fresh);
      return written;
    });
  }

  const everything = { since: 0, until: Number.MAX_SAFE_INTEGER };

  test('a new indicator is stored once, with its evidence and a change number above all before', async () => {
    expect(await write(1, report('ipv4', '45.148.244.119', { confidence: 80 }))).toMatchObject({ added: 1 });
    const [row] = await iocByUid(store.read, identify('ipv4', '45.148.244.119'));
    expect(row).toMatchObject({ value: '45.148.244.119', confidence: 56, occurrences: 1, sources: 1 });
    expect(row!.change).toBe(await lastChange(store.read));
    expect(await evidenceOf(store.read, row!.uid)).toHaveLength(1);
  });

  test('the same report again writes nothing: no row, no change number', async () => {
    const same = report('domain', 'update-vortellio-cdn.com');
    await write(1, same);
    const before = await lastChange(store.read);
    expect(await write(1, same)).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(await lastChange(store.read)).toBe(before);
  });

  test('a sighting that is only newer moves last_seen and keeps the change number', async () => {
    await write(1, report('ipv4', '45.148.244.119', { lastSeen: now - 5000 }));
    const before = await lastChange(store.read);
    await write(1, report('ipv4', '45.148.244.119', { lastSeen: now - 1000 }));
    const [row] = await iocByUid(store.read, identify('ipv4', '45.148.244.119'));
    expect(row!.last_seen).toBe(now - 1000);
    expect(row!.occurrences).toBe(2);
    expect(row!.change).toBe(before);
  });

  test('two sources are two evidences of one indicator, which is surer than of one; the stronger one is shown', async () => {
    await write(1, report('ipv4', '45.148.244.119', { confidence: 50, tags: ['a'] }));
    await write(2, report('ipv4', '45.148.244.119', { confidence: 90, tags: ['b'], malwareFamily: 'Mirai' }));
    const [row] = await iocByUid(store.read, identify('ipv4', '45.148.244.119'));
    expect(row).toMatchObject({
      confidence: 81,
      source_id: 2,
      sources: 2,
      malware_family: 'Mirai',
      tags: '["a","b"]',
    });
  });

  test('an allow-listed value is kept with the name of its list and leaves no list', async () => {
    await write(1, report('ipv4', '8.8.8.8'), report('ipv4', '45.148.244.119'));
    const [row] = await iocByUid(store.read, identify('ipv4', '8.8.8.8'));
    expect(row!.allow_list).toBe('public DNS resolvers');
    const listed = await listIocs(store, everything, { limit: 10, offset: 0 });
    expect(listed.map((each) => each.value)).toEqual(['45.148.244.119']);
    expect(await countIocs(store, everything, await lastChange(store.read))).toBe(1);
  });

  test('totals are exact for every filter, over days and at their edges', async () => {
    const day = 86_400_000;
    for (const [age, type, value, confidence] of [
      [3, 'ipv4', '45.148.244.1', 90],
      [2, 'ipv4', '45.148.244.2', 60],
      [1, 'domain', 'files-transfer-ulmorra.xyz', 90],
      [1, 'ipv4', '45.148.244.3', 20],
      [0, 'domain', 'qzx-telemetry-gate.top', 60],
    ] as const) {
      clock = now - age * day;
      await write(1, report(type, value, { confidence, lastSeen: clock }));
    }
    const at = (age: number) => (now - age * day) * 1000;
    const until = (await lastChange(store.read)) + 1;
    for (const since of [0, at(3), at(2) + 1, at(1.5), at(1), at(0), at(0) + 10]) {
      for (const types of [undefined, ['ipv4'], ['domain', 'ipv4']] as const) {
        for (const words of [undefined, ['high'], ['medium', 'low']] as const) {
          const filters = { since, until, types, words };
          const rows = await listIocs(store, filters, { limit: 100, offset: 0 });
          expect(await countIocs(store, filters, until - 1), JSON.stringify(filters)).toBe(rows.length);
        }
      }
    }
    expect(await countIocs(store, { since: at(2), until: at(1) }, until - 1)).toBe(1);
  });

  test('what every source takes back is withdrawn, until one reports it anew', async () => {
    const value = '45.148.244.119';
    const at = (minutes: number, facts: Partial<Sighting> = {}) =>
      report('ipv4', value, { lastSeen: now + minutes * 60_000, ...facts });
    const row = async () => (await iocByUid(store.read, identify('ipv4', value)))[0]!;
    const state = async () => iocStates[(await row()).state];
    clock = now + 3_600_000;
    await write(1, at(0));
    await write(2, at(1));
    await write(1, at(2, { withdrawn: true }));
    expect(await state()).not.toBe('withdrawn');
    const { change } = await row();
    await write(2, at(3, { withdrawn: true }));
    expect(await state()).toBe('withdrawn');
    expect((await row()).change).toBeGreaterThan(change);
    // The old report, read again, says nothing new; nor does the withdrawal.
    const before = await lastChange(store.read);
    await write(1, at(0));
    await write(2, at(3, { withdrawn: true }));
    expect([await state(), await lastChange(store.read)]).toEqual(['withdrawn', before]);
    await write(2, at(4));
    expect(await state()).not.toBe('withdrawn');
  });

  test('of one body the later word counts, of two at one time the report; what nobody reported is not taken back', async () => {
    const value = '45.148.244.120';
    const gone = (minutes: number) =>
      report('ipv4', value, { lastSeen: now + minutes * 60_000, withdrawn: true });
    const said = (minutes: number) => report('ipv4', value, { lastSeen: now + minutes * 60_000 });
    clock = now + 3_600_000;
    expect(await write(1, gone(1))).toMatchObject({ added: 0 });
    expect(await iocByUid(store.read, identify('ipv4', value))).toEqual([]);
    await write(1, gone(2), said(1));
    const state = async () => iocStates[(await iocByUid(store.read, identify('ipv4', value)))[0]!.state];
    expect(await state()).toBe('withdrawn');
    await write(1, said(5), gone(5));
    expect(await state()).not.toBe('withdrawn');
  });

  test('the counters follow an indicator whose confidence changes', async () => {
    await write(1, report('ipv4', '45.148.244.119', { confidence: 40 }));
    clock = now + 86_400_000;
    await write(2, report('ipv4', '45.148.244.119', { confidence: 95, lastSeen: clock }));
    expect(await countIocs(store, { ...everything, words: ['low'] }, await lastChange(store.read))).toBe(0);
    expect(await countIocs(store, { ...everything, words: ['high'] }, await lastChange(store.read))).toBe(1);
  });
});

function report(type: IocType, value: string, facts: Partial<Sighting> = {}): Sighting {
  return sealed(
    { type, value },
    {
      firstSeen: now - 10_000,
      lastSeen: now - 10_000,
      confidence: 80,
      threatType: null,
      malwareFamily: null,
      tags: [],
      techniques: [],
      sectors: 0,
      reference: null,
      context: null,
      articleId: null,
      ...facts,
    },
  );
}
