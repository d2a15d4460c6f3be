import { beforeEach, expect, test } from 'vitest';
import { shipped } from '../../../tests/support/shipped.ts';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { ObservableType } from '../../contract/ioc-type.ts';
import type { IndicatorRecord } from '../../contract/record.ts';
import { type Tlp, tlpWords } from '../../contract/tlp.ts';
import type { Store } from '../../db/store.ts';
import { ingest } from '../ingest/ingest.ts';
import { readSources, registerSources } from '../sources/sources.store.ts';
import { bulkEvidence } from './bulk-evidence.store.ts';
import { evidenceAround, evidenceOf } from './evidence-of.store.ts';
import { identify } from './identity.ts';
import type { Observable } from './normalise-observable.ts';
import { surroundingsOf } from './wholes.store.ts';

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

onEveryStore('what sources say of many indicators', (kind) => {
  let store: Store;

  beforeEach(async () => {
    store = await kind.open();
    await registerSources(store.write, [facts('one'), facts('two')], now);
  });

  async function report(slug: string, values: (readonly [ObservableType, string])[], tlp: Tlp = 'clear') {
    await registerSources(store.write, [{ ...facts(slug), terms: { ...shipped.terms, tlp } }], now);
    const source = (await readSources(store.read)).find((one) => one.slug === slug)!;
    const records = values.map(
      ([type, value], n): IndicatorRecord => ({
        kind: 'indicator',
        type,
        value,
        confidence: 60 + n,
        lastSeen: now - n * 1000,
      }),
    );
    await ingest(records, { store, clock: { now: () => now }, source });
  }

  const all = tlpWords.indexOf('red');

  /** As a look-up of one reads it. */
  async function alone({ type, value }: Observable, clearance = all) {
    const own = (await evidenceOf(store.read, identify(type, value))).filter(({ tlp }) => tlp <= clearance);
    const isAddress = (type === 'ipv4' || type === 'ipv6') && !value.includes('/');
    const places = isAddress ? await surroundingsOf(store.read, type, value, clearance) : null;
    const around = places ? await evidenceAround(store.read, places, clearance) : [];
    return { own: sorted(own), around: sorted(around) };
  }

  const sorted = <T extends object>(rows: readonly T[]) =>
    rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

  test('is what it says of each, of its networks and of its services', async () => {
    await report('one', [
      ['ipv4', '45.148.244.119'],
      ['ipv4', '45.148.0.0/16'],
      ['ipv4', '45.148.244.0/24'],
      ['ip_port', '45.148.244.119:443'],
      ['ip_port', '[2a02:cf40:1::5]:40669'],
      ['ipv6', '2a02:cf40::/32'],
      ['domain', 'northwind-update.com'],
    ]);
    await report('two', [
      ['ipv4', '45.148.0.0/16'],
      ['domain', 'northwind-update.com'],
      ['ip_port', '45.148.244.119:8443'],
    ]);
    const asked: Observable[] = [
      { type: 'domain', value: 'northwind-update.com' },
      { type: 'ipv4', value: '45.148.244.119' },
      { type: 'ipv4', value: '45.148.9.9' },
      { type: 'ipv4', value: '45.149.9.9' },
      { type: 'ipv4', value: '45.148.0.0/16' },
      { type: 'ipv6', value: '2a02:cf40:1::5' },
      { type: 'domain', value: 'nothing-known.com' },
    ];
    const found = await bulkEvidence(store, asked, all);
    const counts = found.map(({ own, around }) => [own.length, around.length]);
    expect(counts).toEqual([
      [2, 0],
      [1, 5],
      [0, 2],
      [0, 0],
      [2, 0],
      [0, 2],
      [0, 0],
    ]);
    for (const [at, { own, around }] of found.entries())
      expect({ own: sorted(own), around: sorted(around) }).toEqual(await alone(asked[at]!));
  });

  test('leaves out what is above the clearance before it counts what there is room for', async () => {
    const services = Array.from(
      { length: 25 },
      (_, at) => ['ip_port', `45.148.244.119:${9000 + at}`] as const,
    );
    await report('red', services.slice(0, 22), 'red');
    await report('one', [...services.slice(22), ['ipv4', '45.148.244.119'], ['ipv4', '45.148.0.0/16']]);
    await report('red', [['ipv4', '45.148.0.0/16']], 'red');
    const asked: Observable[] = [
      { type: 'ipv4', value: '45.148.244.119' },
      { type: 'ipv4', value: '45.148.0.0/16' },
    ];
    const strict = tlpWords.indexOf('amber+strict');
    const found = await bulkEvidence(store, asked, strict);
    expect(found.map(({ own, around }) => [own.length, around.length])).toEqual([
      [1, 3],
      [0, 0],
    ]);
    for (const [at, { own, around }] of found.entries())
      expect({ own: sorted(own), around: sorted(around) }).toEqual(await alone(asked[at]!, strict));
    expect((await bulkEvidence(store, asked, all))[0]!.around).toHaveLength(22);
  });

  test('is nothing where nothing is asked', async () => {
    expect(await bulkEvidence(store, [], all)).toEqual([]);
  });
});
