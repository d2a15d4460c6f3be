import { beforeEach, expect, test } from 'vitest';
import { shipped } from '../../tests/support/shipped.ts';
import { unsound } from '../../tests/support/store-contents.ts';
import { onEveryStore, onSharedStores } from '../../tests/support/stores.ts';
import { iocStates } from '../contract/ioc-state.ts';
import type { IndicatorRecord } from '../contract/record.ts';
import { lastChange } from '../db/change.ts';
import type { Store } from '../db/store.ts';
import { ingest } from '../domain/ingest/ingest.ts';
import { rescore as rescorePart } from '../domain/iocs/rescore.store.ts';
import { readSources, registerSources } from '../domain/sources/sources.store.ts';
import type { JobContext } from './job.ts';
import { rescore } from './rescore.ts';

const hour = 3_600_000;
const day = 24 * hour;
const begin = Date.parse('2026-11-20T12:00:00Z');
const source = { name: 'ThreatFox', category: 'threat-feed' as const, tier: 1, everyMinutes: 5 };
const facts = { slug: 'threatfox', url: 'https://x.org/', ...source, ...shipped };

const report = (value: string, more: Partial<IndicatorRecord> = {}): IndicatorRecord => ({
  kind: 'indicator',
  value,
  confidence: 100,
  threatType: 'botnet_cc',
  lastSeen: begin,
  ...more,
});

async function take(store: Store, records: IndicatorRecord[], now = begin) {
  await registerSources(store.write, [facts], now);
  const [source] = await readSources(store.read);
  return await ingest(records, { store, clock: { now: () => now }, source: source! });
}

function run(store: Store, now: number) {
  const context = { store, clock: { now: () => now }, log: () => {}, signal: new AbortController().signal };
  return rescore.run(context as unknown as JobContext);
}

async function stored(store: Store, value: string) {
  const { state, ...row } = await store.read
    .selectFrom('indicator')
    .select(['risk', 'confidence', 'peak', 'state', 'valid_until', 'next_band_change', 'change'])
    .where('value', '=', value)
    .executeTakeFirstOrThrow();
  return { ...row, state: iocStates[state]! };
}

onEveryStore('stored indicators', (kind) => {
  let store: Store;
  beforeEach(async () => {
    store = await kind.open();
  });

  test('become what their age makes of them, each when it is due and not before', async () => {
    await take(store, [report('45.148.244.1'), report('45.148.244.2', { lastSeen: begin - 5 * day })]);
    const fresh = await stored(store, '45.148.244.1');
    expect(fresh).toMatchObject({ risk: 85, confidence: 64, peak: 85, state: 'active' });
    expect(await run(store, begin + 1)).toBe(false);
    expect(await stored(store, '45.148.244.1')).toEqual(fresh);

    await run(store, fresh.next_band_change!);
    const high = await stored(store, '45.148.244.1');
    expect(high).toMatchObject({ risk: 84, state: 'active', valid_until: fresh.valid_until });
    expect(high.change).toBeGreaterThan(fresh.change);

    await run(store, fresh.valid_until! - 1);
    expect(await stored(store, '45.148.244.1')).toMatchObject({ risk: 30, state: 'active' });
    expect(await stored(store, '45.148.244.2')).toMatchObject({ state: 'expired' });
    await run(store, fresh.valid_until!);
    const last = await stored(store, '45.148.244.1');
    expect(last).toMatchObject({ risk: 29, state: 'expired', peak: 85, valid_until: fresh.valid_until });
    await run(store, begin + 4000 * day);
    expect(await stored(store, '45.148.244.1')).toMatchObject({ state: 'expired', next_band_change: null });
    expect(await unsound(store)).toEqual([]);
  });

  test('keep their change number where nothing but the time of the next change is another one', async () => {
    await take(store, [report('45.148.244.1')]);
    const { next_band_change: due, change } = await stored(store, '45.148.244.1');
    // Each sighting puts off the fall below critical, and writes nothing but that it was seen.
    await take(store, [report('45.148.244.1', { lastSeen: begin + hour })], begin + hour);
    expect(await stored(store, '45.148.244.1')).toMatchObject({ next_band_change: due, change });
    const newest = await lastChange(store.read);
    expect(await run(store, due!)).toBe(true);
    const after = await stored(store, '45.148.244.1');
    expect(after).toMatchObject({ state: 'active', change });
    expect(after.next_band_change).toBeGreaterThan(due!);
    expect(await lastChange(store.read)).toBe(newest);
    expect(await run(store, due!)).toBe(false);
  });

  test('of an older version are all scored in the end, in parts that can be cut off', async () => {
    const values = Array.from({ length: 45 }, (_, n) => `45.148.0.${n}`);
    await take(store, [...values.map((value) => report(value)), report('8.8.8.8')]);
    const before = await stored(store, '45.148.0.7');
    await store.write
      .updateTable('indicator')
      .set({ risk: null, peak: 0, valid_until: null, next_band_change: 0 })
      .execute();
    expect(await rescorePart(store, begin, 20)).toEqual({ seen: 20, changed: 20 });
    expect(await rescorePart(store, begin, 20)).toEqual({ seen: 20, changed: 20 });
    expect(await run(store, begin)).toBe(true);
    expect(await run(store, begin)).toBe(false);
    const { change: _, ...figures } = before;
    for (const value of values) expect(await stored(store, value)).toMatchObject(figures);
    expect(await stored(store, '8.8.8.8')).toMatchObject({
      risk: 5,
      state: 'benign',
      next_band_change: null,
    });
    expect(await unsound(store)).toEqual([]);
  });
});

onSharedStores('two workers at once', (kind) => {
  test('score each indicator once', async () => {
    const store = await kind.open();
    await take(
      store,
      Array.from({ length: 300 }, (_, n) => report(`45.148.${n >> 8}.${n & 255}`)),
    );
    const due = (await stored(store, '45.148.0.0')).next_band_change!;
    const before = await lastChange(store.read);
    const parts = await Promise.all(
      [1, 2].map(async () => {
        let seen = 0;
        for (let part = await rescorePart(store, due, 20); part.seen > 0; ) {
          seen += part.seen;
          part = await rescorePart(store, due, 20);
        }
        return seen;
      }),
    );
    expect(parts[0]! + parts[1]!).toBe(300);
    const rows = await store.read.selectFrom('indicator').select('change').execute();
    expect(new Set(rows.map(({ change }) => change)).size).toBe(300);
    expect(rows.every(({ change }) => change > before)).toBe(true);
  });
});
