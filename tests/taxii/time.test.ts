/** Part A5 of the TAXII checklist: times (TAXII 2.1 sections 2, 3.2, 3.4, 3.5). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { objectsOf, walkByDate } from '../support/taxii-client.ts';
import { domain, startTaxii, strict, type TaxiiProduct } from '../support/taxii-product.ts';

let app: TaxiiProduct;
beforeAll(async () => {
  app = await startTaxii();
});
afterAll(() => app.close());

interface Entry {
  id: string;
  date_added: string;
  version: string;
}
const manifest = async (query = '') =>
  ((await app.ask(`${strict}/all/manifest/?limit=1000${query}`)).json.objects ?? []) as Entry[];

const microseconds = (time: string) =>
  Date.parse(time) * 1000 + Number(/\.\d{3}(\d{3})Z$/.exec(time)?.[1] ?? Number.NaN);

test('A5.1 every TAXII time has six digits and Z', async () => {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
  for (const { date_added } of await manifest()) expect(date_added).toMatch(form);
  for (const path of [`${strict}/all/objects/`, `${strict}/hashes/objects/?match[type]=malware`]) {
    const { headers } = await app.ask(path);
    expect(headers['x-taxii-date-added-first']).toMatch(form);
    expect(headers['x-taxii-date-added-last']).toMatch(form);
  }
});

test('A5.2 date_added is when a version came into the collection, not when the source dated it', async () => {
  app.clock.time += 3_600_000;
  const old = Date.now() - 30 * 86_400_000;
  await app.report('threatfox', [domain('dated-long-ago.com', { firstSeen: old, lastSeen: old })]);
  const last = (await manifest()).at(-1)!;
  expect(Date.parse(last.date_added)).toBe(app.clock.time);
});

test('A5.3 dates are unique and rise, also within a batch and when the clock steps back', async () => {
  const before = await manifest();
  app.clock.time -= 7_200_000;
  await app.report(
    'threatfox',
    Array.from({ length: 60 }, (_, n) => domain(`clock-${n}.org`)),
  );
  const after = await manifest();
  const times = after.map(({ date_added }) => microseconds(date_added));
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.length).toBe(before.length + 60);
  for (const [at, time] of times.entries()) if (at > 0) expect(time).toBeGreaterThan(times[at - 1]!);
  app.clock.time += 7_200_000;
});

test('A5.4 no more than fifty share a millisecond, and a client that cuts to milliseconds gets on', async () => {
  const entries = await manifest();
  const perMillisecond = new Map<string, number>();
  for (const { date_added } of entries) {
    const millisecond = date_added.slice(0, 23);
    perMillisecond.set(millisecond, (perMillisecond.get(millisecond) ?? 0) + 1);
  }
  expect(Math.max(...perMillisecond.values())).toBeLessThanOrEqual(50);
  const seen = new Set<string>();
  for (let after = '1970-01-01T00:00:00Z'; ; ) {
    const page = await app.ask(`${strict}/all/objects/?limit=100&added_after=${after}`);
    for (const { id } of page.json.objects ?? []) seen.add(id);
    if (!page.json.more) break;
    after = `${String(page.headers['x-taxii-date-added-last']).slice(0, 23)}Z`;
  }
  expect(seen.size).toBe(entries.length);
});

test('A5.6 what leaves appears as a new version with a later date, and nothing else moves', async () => {
  await app.report('threatfox', [domain('soon-harmless.com')]);
  const before = await manifest();
  app.clock.time += 60_000;
  await app.report('threatfox', [
    domain('soon-harmless.com', { tags: ['sinkholed'], lastSeen: app.clock.time }),
  ]);
  const after = await manifest();
  expect(after.length).toBe(before.length);
  const [gone] = before.filter(({ date_added }) => !after.some((entry) => entry.date_added === date_added));
  expect(after.at(-1)!.id).toBe(gone!.id);
  expect(after.at(-1)!.version > gone!.version).toBe(true);
});

test('A5.7 added_after is exclusive', async () => {
  const [first, second] = await manifest();
  const after = async (time: string) => (await manifest(`&added_after=${time}`))[0]!.date_added;
  expect(await after(first!.date_added)).toBe(second!.date_added);
  const justBefore = `${first!.date_added.slice(0, 20)}${String(Number(first!.date_added.slice(20, 26)) - 1).padStart(6, '0')}Z`;
  expect(await after(justBefore)).toBe(first!.date_added);
});

test('A5.8 added_after is read leniently, and refused where it is no time', async () => {
  const entries = await manifest();
  const count = entries.length;
  for (const time of [
    '2020-01-02T03:04:05Z',
    '2020-01-02T03:04:05.1Z',
    '2020-01-02T03:04:05.123456789Z',
    '2020-01-02T03:04:05%2B02:00',
    '2020-01-02T03:04:05+02:00',
    '2020-01-02T03:04:05-05:30',
    '2020-01-02t03:04:05z',
  ])
    expect([time, (await manifest(`&added_after=${time}`)).length]).toEqual([time, count]);
  const last = entries.at(-1)!.date_added;
  const inOtherZone = new Date(Date.parse(last) + 7_200_000).toISOString().slice(0, 19);
  expect(await manifest(`&added_after=${inOtherZone}${last.slice(19, 26)}+02:00`)).toEqual([]);
  // More digits than we keep are floored.
  expect(await manifest(`&added_after=${last.slice(0, 26)}999Z`)).toEqual([]);
  for (const time of ['2020', 'yesterday', '2020-13-01T00:00:00Z', '2020-01-01T25:00:00Z', '1577836800', ''])
    expect([time, (await app.ask(`${strict}/all/objects/?added_after=${time}`)).status]).toEqual([time, 400]);
  const twice = 'added_after=2020-01-01T00:00:00Z&added_after=2020-01-01T00:00:00Z';
  expect((await app.ask(`${strict}/all/objects/?${twice}`)).status).toBe(400);
});

test('walking by date after all of that gives each object once', async () => {
  const ids = objectsOf(await walkByDate(app.ask, `${strict}/all/objects/`, 30)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe((await manifest()).length);
});
