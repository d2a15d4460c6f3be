import { describe, expect, test } from 'vitest';
import { onEveryStore } from '../../tests/support/stores.ts';
import { iocStates } from '../contract/ioc-state.ts';
import type { IndicatorRecord } from '../contract/record.ts';
import { lockChanges, takeChanges } from '../db/change.ts';
import type { Store } from '../db/store.ts';
import { ingest } from '../domain/ingest/ingest.ts';
import { SourceNames } from '../domain/sources/source-names.ts';
import { readSource, registerSources } from '../domain/sources/sources.store.ts';
import { publishObjects } from './publish-objects.ts';
import { lengthen, shorten } from './shared-phrases.ts';

const begin = Date.parse('2026-05-01T00:00:00Z');

async function setUp(store: Store) {
  const facts = {
    slug: 'list',
    name: 'List',
    home: 'https://list.org',
    terms: { licence: 'ours', tlp: 'clear' as const, commercial: true },
    category: 'threat-feed' as const,
    tier: 1,
    url: 'https://list.org/list',
    everyMinutes: 60,
    off: null,
    paceHost: null,
  };
  await registerSources(store.write, [facts], begin);
  const source = (await readSource(store.read, 'list'))!;
  const time = { now: begin };
  const clock = { now: () => time.now };
  return {
    time,
    async report(value: string, more: Partial<IndicatorRecord> = {}) {
      const record = { kind: 'indicator', type: 'domain', value, confidence: 90, ...more } as const;
      await ingest([record], { store, clock, source });
    },
    async state(value: string, state: (typeof iocStates)[number]) {
      await store.write.transaction().execute(async (trx) => {
        await lockChanges(trx, store.dialect);
        const change = await takeChanges(trx, 1, time.now);
        await trx
          .updateTable('indicator')
          .set({ state: iocStates.indexOf(state), change })
          .where('value', '=', value)
          .execute();
      });
    },
    async publish() {
      const way = { store, sources: new SourceNames(store.read), publicUrl: 'https://intel.example' };
      while (await publishObjects(way, time.now));
      const rows = [
        ...(await store.read.selectFrom('stix_past').selectAll().execute()),
        ...(await store.read.selectFrom('stix_object').selectAll().where('kind', '>=', 0).execute()),
      ];
      return rows
        .sort((a, b) => a.position - b.position)
        .map((row) => ({ ...row, object: JSON.parse(lengthen(row.body)) }));
    },
  };
}

onEveryStore('publication', (kind) => {
  test('A5.5 a change is a version at a later position; B4 a repeat is none; B3 created stays', async () => {
    const { time, report, publish } = await setUp(await kind.open());
    await report('one.com', { threatType: 'phishing', lastSeen: begin });
    expect(await publish()).toHaveLength(1);
    for (let n = 0; n < 3; n++) {
      await report('one.com', { threatType: 'phishing', lastSeen: begin });
      time.now += 3_600_000;
      // Only the last sighting moves: nothing that is published.
      await report('one.com', { threatType: 'phishing', lastSeen: time.now });
      expect(await publish()).toHaveLength(1);
    }
    time.now += 1000;
    await report('one.com', { threatType: 'botnet_cc', lastSeen: time.now });
    const [first, second, ...more] = await publish();
    expect(more).toEqual([]);
    expect([first!.first, second!.first]).toEqual([1, 0]);
    expect(second!.position).toBeGreaterThan(first!.position);
    expect(second!.object.id).toBe(first!.object.id);
    expect(second!.object.created).toBe(first!.object.created);
    expect(second!.object.modified > first!.object.modified).toBe(true);
    expect(second!.version).toBe(Date.parse(second!.object.modified));
  });

  test('B3 two changes in one millisecond have different versions', async () => {
    const { report, publish } = await setUp(await kind.open());
    for (let n = 0; n < 4; n++) {
      await report('fast.com', { tags: [`tag-${n}`], lastSeen: begin });
      await publish();
    }
    const versions = (await publish()).map(({ object }) => object.modified);
    expect(versions).toHaveLength(4);
    expect(new Set(versions).size).toBe(4);
    expect(versions).toEqual([...versions].sort());
  });

  test('a value that is taken back before it was published never appears', async () => {
    const { state, report, publish } = await setUp(await kind.open());
    await report('harmless.com');
    await state('harmless.com', 'benign');
    expect(await publish()).toEqual([]);
    await state('harmless.com', 'active');
    expect(await publish()).toHaveLength(1);
  });

  test('A5.6 what is taken back ends by a new version, and may come back', async () => {
    const { time, state, report, publish } = await setUp(await kind.open());
    await report('returns.com');
    await publish();
    time.now += 60_000;
    await state('returns.com', 'withdrawn');
    const ended = (await publish()).at(-1)!.object;
    expect(Date.parse(ended.valid_until)).toBeLessThanOrEqual(time.now);
    expect(ended.revoked).toBeUndefined();
    time.now += 60_000;
    await state('returns.com', 'active');
    const versions = await publish();
    expect(versions).toHaveLength(3);
    expect(versions.at(-1)!.object.valid_until).not.toBe(ended.valid_until);
  });

  test('B4 after a revocation there is no further version', async () => {
    const { time, state, report, publish } = await setUp(await kind.open());
    await report('judged.com');
    await publish();
    time.now += 60_000;
    await state('judged.com', 'false_positive');
    expect((await publish()).at(-1)!.object.revoked).toBe(true);
    time.now += 60_000;
    await state('judged.com', 'active');
    expect(await publish()).toHaveLength(2);
  });

  test('techniques have the dates of others: published once', async () => {
    const { time, report, publish } = await setUp(await kind.open());
    await report('T1566.001', { type: 'mitre_attack', tags: ['a'] });
    await publish();
    time.now += 60_000;
    await report('T1566.001', { type: 'mitre_attack', tags: ['b'], lastSeen: time.now });
    const [only, ...more] = await publish();
    expect([only!.object.type, more]).toEqual(['attack-pattern', []]);
  });
});

describe('stored texts', () => {
  test('come back as they were, whatever they hold', async () => {
    const { default: fc } = await import('fast-check');
    const hostile = fc.constantFrom(
      '"',
      '\\',
      '\u0001',
      '\t',
      '","modified":"',
      'file:hashes.',
      'é',
      '\u2028',
    );
    const text = fc.oneof(hostile, fc.string({ unit: 'binary' }));
    const value = fc.dictionary(text, fc.oneof(text, fc.array(text)));
    fc.assert(
      fc.property(value, (object) => {
        const json = JSON.stringify(object);
        expect(lengthen(shorten(json))).toBe(json);
      }),
      { numRuns: 10_000 },
    );
  });
});
