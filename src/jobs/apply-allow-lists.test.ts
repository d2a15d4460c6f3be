import { beforeEach, expect, test } from 'vitest';
import { shipped } from '../../tests/support/shipped.ts';
import { onEveryStore } from '../../tests/support/stores.ts';
import { iocStates } from '../contract/ioc-state.ts';
import type { AllowListRecord } from '../contract/record.ts';
import { lastChange } from '../db/change.ts';
import type { Store } from '../db/store.ts';
import { writeAllowLists } from '../domain/allow-lists/allow-lists.store.ts';
import { addEntry } from '../domain/allow-lists/operator-entries.store.ts';
import { ingest } from '../domain/ingest/ingest.ts';
import { countIocs } from '../domain/iocs/count-iocs.store.ts';
import { isJudgingPending, judgeAgain } from '../domain/iocs/judge-again.store.ts';
import { readSources, registerSources } from '../domain/sources/sources.store.ts';
import { applyAllowLists } from './apply-allow-lists.ts';
import type { JobContext } from './job.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const clock = { now: () => now };

onEveryStore('stored indicators', (kind) => {
  let store: Store;
  beforeEach(async () => {
    store = await kind.open();
    const facts = {
      slug: 'one',
      name: 'one',
      category: 'threat-feed' as const,
      tier: 1,
      url: 'https://x.org/',
      everyMinutes: 5,
      ...shipped,
    };
    await registerSources(store.write, [facts], now);
  });

  async function report(...values: string[]) {
    const source = (await readSources(store.read))[0]!;
    const records = values.map((value) => ({
      kind: 'indicator' as const,
      value,
      confidence: 90,
      lastSeen: now,
    }));
    await ingest(records, { store, clock, source });
  }
  const load = (id: string, ...values: string[]) => {
    const record: AllowListRecord = {
      kind: 'allow-list',
      id,
      name: `The ${id}`,
      description: '',
      version: '1',
      match: 'cidr',
      values,
    };
    return store.write.transaction().execute((trx) => writeAllowLists(trx, store.dialect, [record], now));
  };
  const apply = () => {
    const context = { store, clock, log: () => {}, signal: new AbortController().signal };
    return applyAllowLists.run(context as unknown as JobContext);
  };
  const stored = async (value: string) => {
    const row = await store.read
      .selectFrom('indicator')
      .selectAll()
      .where('value', '=', value)
      .executeTakeFirstOrThrow();
    return {
      state: iocStates[row.state],
      list: row.allow_list,
      kind: row.list_class,
      change: Number(row.change),
    };
  };

  test('say after a change of the lists what they would if they came now, and go back when it is taken back', async () => {
    await report('45.137.0.1', '45.137.0.2', '45.148.244.1');
    const before = await stored('45.137.0.1');
    await load('public-dns-v4', '45.137.0.1');
    await load('sinkholes', '45.137.0.2');
    await apply();
    expect(await stored('45.137.0.1')).toMatchObject({
      state: 'benign',
      list: 'The public-dns-v4',
      kind: 'resolver',
    });
    expect(await stored('45.137.0.2')).toMatchObject({ state: 'sinkhole', kind: 'sinkhole' });
    expect(await stored('45.148.244.1')).toMatchObject({ state: 'active', list: null, kind: null });
    expect((await stored('45.137.0.1')).change).toBeGreaterThan(before.change);
    await load('public-dns-v4', '45.137.9.9');
    await apply();
    expect(await stored('45.137.0.1')).toMatchObject({ state: 'active', list: null, kind: null });
  });

  test('get a new change number only where their state changes; the counters stay exact', async () => {
    await report('45.137.0.1', '45.137.0.2', '45.148.244.1');
    const [cloud, other] = [await stored('45.137.0.2'), await stored('45.148.244.1')];
    await load('public-dns-v4', '45.137.0.1');
    await load('amazon-aws', '45.137.0.0/24');
    await apply();
    expect(await stored('45.137.0.2')).toEqual({ ...cloud, list: 'The amazon-aws', kind: 'cloud' });
    expect(await stored('45.148.244.1')).toEqual(other);
    const until = (await lastChange(store.read)) + 1;
    expect(await countIocs(store, { since: 0, until }, until - 1)).toBe(2);
  });

  test('are judged in parts that can be cut off and gone on with, and nothing is left when all was seen', async () => {
    await report(...Array.from({ length: 25 }, (_, n) => `45.148.0.${n}`));
    while ((await judgeAgain(store, now, 20)).seen > 0);
    await load('public-dns-v4', '45.148.0.0/16');
    const first = await judgeAgain(store, now, 20);
    expect(first).toEqual({ seen: 20, changed: 20 });
    expect(await isJudgingPending(store.read)).toBe(true);
    expect(await judgeAgain(store, now, 20)).toEqual({ seen: 5, changed: 5 });
    expect(await isJudgingPending(store.read)).toBe(false);
    expect(await apply()).toBe(false);
  });

  test('are judged from the start when the lists change on the way', async () => {
    await report(...Array.from({ length: 25 }, (_, n) => `45.148.0.${n}`));
    await load('public-dns-v4', '45.148.0.20');
    await judgeAgain(store, now, 20);
    await load('public-dns-v4', '45.148.0.7');
    await apply();
    expect(await stored('45.148.0.7')).toMatchObject({ state: 'benign' });
    expect(await stored('45.148.0.20')).toMatchObject({ state: 'active' });
  });

  test('that come while lists are newer than the last walk are judged by them at once', async () => {
    await load('public-dns-v4', '45.137.0.1');
    await report('45.137.0.1');
    expect(await stored('45.137.0.1')).toMatchObject({ state: 'benign', kind: 'resolver' });
    const entry = { value: '45.137.0.1', effect: 'never', note: null, addedBy: 'test' } as const;
    await store.write.transaction().execute((trx) => addEntry(trx, store.dialect, entry, now));
    await report('45.137.0.2');
    await apply();
    expect(await stored('45.137.0.1')).toMatchObject({ state: 'active', list: null });
  });
});
