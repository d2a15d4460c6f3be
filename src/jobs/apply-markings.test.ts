import { beforeEach, expect, test } from 'vitest';
import { shipped } from '../../tests/support/shipped.ts';
import { unsound } from '../../tests/support/store-contents.ts';
import { onEveryStore } from '../../tests/support/stores.ts';
import { type Tlp, tlpWords } from '../contract/tlp.ts';
import { lastChange } from '../db/change.ts';
import type { Store } from '../db/store.ts';
import { ingest } from '../domain/ingest/ingest.ts';
import { applyMarkings as markNext } from '../domain/iocs/apply-markings.store.ts';
import { readSources, registerSources } from '../domain/sources/sources.store.ts';
import { applyMarkings } from './apply-markings.ts';
import type { JobContext } from './job.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

onEveryStore('stored indicators', (kind) => {
  let store: Store;
  beforeEach(async () => {
    store = await kind.open();
  });

  const register = (slug: string, tlp: Tlp) => {
    const terms = { ...shipped.terms, tlp };
    const source = { slug, name: slug, category: 'threat-feed' as const, tier: 1, everyMinutes: 5 };
    return registerSources(store.write, [{ ...source, url: 'https://x.org/', ...shipped, terms }], now);
  };
  async function report(slug: string, ...values: string[]) {
    const source = (await readSources(store.read)).find((one) => one.slug === slug)!;
    const records = values.map((value) => ({
      kind: 'indicator' as const,
      value,
      confidence: 100,
      lastSeen: now,
    }));
    await ingest(records, { store, clock: { now: () => now }, source });
  }
  const run = () => {
    const context = { store, clock: { now: () => now }, log: () => {}, signal: new AbortController().signal };
    return applyMarkings.run(context as unknown as JobContext);
  };
  const marked = async () => {
    const rows = await store.read.selectFrom('indicator').select(['value', 'tlp', 'change']).execute();
    return new Map(rows.map(({ value, tlp, change }) => [value, { tlp: tlpWords[tlp], change }]));
  };

  test('follow the source that marks what it says more strictly, and then less, and no others do', async () => {
    await register('one', 'clear');
    await register('two', 'clear');
    await report('one', '45.148.244.1', '45.148.244.2');
    await report('two', '45.148.244.2', '45.148.244.3');
    const before = await marked();
    expect(await run()).toBe(false);
    await register('one', 'red');
    const last = await lastChange(store.read);
    expect(await run()).toBe(true);
    const strict = await marked();
    for (const value of ['45.148.244.1', '45.148.244.2']) {
      expect(strict.get(value)!.tlp).toBe('red');
      expect(strict.get(value)!.change).toBeGreaterThan(last);
    }
    expect(strict.get('45.148.244.3')).toEqual(before.get('45.148.244.3'));
    expect(await run()).toBe(false);
    await register('one', 'clear');
    await run();
    for (const [value, { tlp }] of await marked())
      expect([value, tlp]).toEqual([value, before.get(value)!.tlp]);
    expect(await unsound(store)).toEqual([]);
  });

  test('are all marked, though a run is cut off after each part, and the terms change in between', async () => {
    await register('one', 'clear');
    const values = Array.from({ length: 12 }, (_, at) => `45.148.244.${at + 1}`);
    await report('one', ...values);
    await register('one', 'red');
    expect((await markNext(store, now, 5)).seen).toBe(5);
    await register('one', 'amber+strict');
    const seen: number[] = [];
    for (let part = 5; part === 5; seen.push(part)) part = (await markNext(store, now, 5)).seen;
    expect(seen).toEqual([5, 5, 2]);
    expect(new Set([...(await marked()).values()].map(({ tlp }) => tlp))).toEqual(new Set(['amber+strict']));
  });
});
