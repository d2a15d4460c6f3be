import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { type KeyName, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { confidenceWords } from '../../contract/confidence.ts';
import type { IocList } from '../../contract/ioc.ts';
import { iocFacets } from '../../contract/ioc-facets.ts';
import { iocTypes } from '../../contract/ioc-type.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

const facets = async (query = '', key: KeyName = 'pro') =>
  iocFacets.parse(await (await app.get(`/api/v1/iocs/facets?${query}`, { key })).json()).data;
const listed = async (query: string, key: KeyName = 'pro') =>
  ((await (await app.get(`/api/v1/iocs?limit=1&${query}`, { key })).json()) as IocList).meta.total;

test('each number is the total of the list that the choice leads to, under all filters that are set', async () => {
  for (const filters of ['', 'type=ipv4,url', 'confidence=high', 'type=domain&confidence=medium,low']) {
    const shown = await facets(filters);
    expect(shown.total).toBe(await listed(filters));
    const others = (name: string) =>
      filters
        .split('&')
        .filter((part) => !part.startsWith(name))
        .join('&');
    for (const { value, count } of shown.types)
      expect([filters, value, count]).toEqual([
        filters,
        value,
        await listed(`${others('type')}&type=${value}`),
      ]);
    for (const { value, count } of shown.confidence)
      expect([filters, value, count]).toEqual([
        filters,
        value,
        await listed(`${others('confidence')}&confidence=${value}`),
      ]);
  }
});

test('every word has its number, zero included, in the order of the documentation', async () => {
  const shown = await facets('type=sha512');
  expect(shown.types.map(({ value }) => value)).toEqual(iocTypes);
  expect(shown.confidence.map(({ value }) => value)).toEqual(confidenceWords);
  expect(shown.states.find(({ value }) => value === 'sinkhole')).toEqual({ value: 'sinkhole', count: 0 });
});

test('a Free caller is counted what its lookback holds, to the minute', async () => {
  expect((await facets()).total).toBeGreaterThan((await facets('', 'free')).total);
  expect((await facets('', 'free')).total).toBe(await listed('', 'free'));
});

test('states count what lists leave out; the total does not', async () => {
  const { states, total } = await facets();
  const benign = states.find(({ value }) => value === 'benign')!;
  expect(benign.count).toBeGreaterThan(0);
  expect(total).toBe(states.reduce((sum, { value, count }) => (value === 'benign' ? sum : sum + count), 0));
});

test('all states together are counted where all are asked for', async () => {
  const { states, total } = await facets('state=all');
  expect(total).toBe(states.reduce((sum, { count }) => sum + count, 0));
  expect(total).toBe(await listed('state=all'));
});

test('the most frequent sources, threat types and families come with what is stored of them', async () => {
  const { sources, threat_types: types, malware_families: families } = await facets();
  expect(sources[0]).toEqual({ id: 'feodo-tracker', name: 'Feodo Tracker', count: 150 });
  expect(types.map(({ name }) => name)).toEqual(['botnet_cc', 'exploit', 'malware_download', 'phishing']);
  expect(families[0]!.name).toBe('QakBot');
});

test('a word that there is not is refused', async () => {
  expect(await refusal(await app.get('/api/v1/iocs/facets?state=evil'))).toMatchObject({
    status: 400,
    details: { parameter: 'state' },
  });
});
