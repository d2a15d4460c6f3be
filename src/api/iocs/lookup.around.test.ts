/** What is said of a network or a service is found by its address, and stays what it is. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import type { IndicatorRecord } from '../../contract/record.ts';
import { ingest } from '../../domain/ingest/ingest.ts';
import { readSources } from '../../domain/sources/sources.store.ts';
import { systemClock } from '../../lib/clock.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
  const source = (await readSources(app.store.read)).find(({ slug }) => slug === 'threatfox')!;
  const lastSeen = Date.now();
  const records: IndicatorRecord[] = [
    { kind: 'indicator', type: 'ip_port', value: '62.60.226.15:8808', confidence: 100, lastSeen },
    { kind: 'indicator', type: 'ip_port', value: '[2a02:cf40:1::5]:40669', confidence: 90, lastSeen },
    { kind: 'indicator', type: 'ipv4', value: '62.60.224.0/20', confidence: 80, tags: ['cidr'], lastSeen },
    { kind: 'indicator', type: 'x509_sha1', value: 'a'.repeat(40), confidence: 80, lastSeen },
    { kind: 'indicator', type: 'ipv4', value: '8.8.0.0/16', confidence: 90, tags: ['cidr'], lastSeen },
    { kind: 'indicator', type: 'ipv4', value: '45.12.109.7', confidence: 80, lastSeen },
  ];
  await ingest(records, { store: app.store, clock: systemClock, source });
});
afterAll(() => app.close());

interface Lookup {
  data: {
    found: boolean;
    ioc_type: string;
    state: string;
    allow_list: string | null;
    risk: { score: number } | null;
    reporting_sources: number;
    total_occurrences: number;
    sources: { about: string | null; feed_name: string }[];
  };
}

async function lookUp(value: string): Promise<Lookup['data']> {
  const answer = await app.get(`/api/v1/lookup?ioc=${encodeURIComponent(value)}`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as Lookup).data;
}

describe('looking up an address', () => {
  test('finds the service at it and the network around it, each named', async () => {
    const { found, sources } = await lookUp('62.60.226.15');
    expect(found).toBe(true);
    expect(sources.map(({ about }) => about)).toEqual(['62.60.226.15:8808', '62.60.224.0/20']);
  });

  test('finds services of IPv6 addresses', async () => {
    const { found, sources } = await lookUp('2a02:cf40:1::5');
    expect([found, sources[0]?.about]).toEqual([true, '[2a02:cf40:1::5]:40669']);
  });

  test('of which only the network is known finds that', async () => {
    expect((await lookUp('62.60.230.1')).sources.map(({ about }) => about)).toEqual(['62.60.224.0/20']);
  });

  test('with reports of its own tells those without a word about anything else', async () => {
    expect((await lookUp('45.12.109.7')).sources.map(({ about }) => about)).toEqual([null]);
  });

  test('that an allow-list holds stays harmless, whatever is said of its network', async () => {
    const { state, allow_list, risk, sources } = await lookUp('8.8.4.4');
    expect([state, risk?.score]).toEqual(['benign', 5]);
    expect(allow_list).not.toBeNull();
    expect(sources.map(({ about }) => about)).toEqual(['8.8.0.0/16']);
  });

  test('counts in its head what its body lists', async () => {
    const { reporting_sources, total_occurrences, sources } = await lookUp('62.60.226.15');
    expect([reporting_sources, total_occurrences, sources.length]).toEqual([1, 2, 2]);
  });

  test('outside of all that finds nothing', async () => {
    expect((await lookUp('62.60.240.1')).found).toBe(false);
  });
});

describe('what is none of the public types', () => {
  test('is in no list that does not ask for it, and is not counted there', async () => {
    const answer = await app.get('/api/v1/iocs?limit=1000');
    const { data, meta } = (await answer.json()) as { data: { type: string }[]; meta: { total: number } };
    expect(data.filter(({ type }) => type === 'ip_port' || type === 'x509_sha1')).toEqual([]);
    expect(meta.total).toBe(data.length);
    const text = await (await app.get('/api/v1/iocs?format=txt')).text();
    expect(text).not.toContain('a'.repeat(40));
    expect(text).not.toMatch(/62\.60\.226\.15/);
  });

  test('is listed where it is asked for', async () => {
    const answer = await app.get('/api/v1/iocs?type=ip_port,x509_sha1');
    const { data } = (await answer.json()) as { data: { type: string; value: string }[] };
    expect(data.map(({ type, value }) => [type, value]).sort()).toEqual([
      ['ip_port', '62.60.226.15:8808'],
      ['ip_port', '[2a02:cf40:1::5]:40669'],
      ['x509_sha1', 'a'.repeat(40)],
    ]);
  });

  test('is found by search', async () => {
    const answer = await app.get('/api/v1/iocs/search?q=226.15:8808');
    const { data } = (await answer.json()) as { data: { matches: { type: string }[] } };
    expect(data.matches.map(({ type }) => type)).toEqual(['ip_port']);
  });

  test('never passes for a file hash: a certificate’s SHA-1 has no record as sha1', async () => {
    expect(await lookUp('a'.repeat(40))).toMatchObject({ found: false, ioc_type: 'sha1' });
  });
});
