/** Part A6 of the TAXII checklist: pages (TAXII 2.1 sections 3.2 to 3.5, 3.7, 5). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { objectsOf, walkByDate, walkByNext } from '../support/taxii-client.ts';
import { domain, startTaxii, strict, type TaxiiProduct } from '../support/taxii-product.ts';

let app: TaxiiProduct;
let object: string;
beforeAll(async () => {
  app = await startTaxii();
  // Several versions of one object.
  for (let n = 0; n < 5; n++) {
    app.clock.time += 60_000;
    await app.report('threatfox', [
      domain('versions.com', { threatType: `kind-${n}`, lastSeen: app.clock.time }),
    ]);
    const { json } = await app.ask(`${strict}/all/objects/?limit=1000`);
    object = json.objects.at(-1).id;
  }
});
afterAll(() => app.close());

const lists = () => [
  `${strict}/all/objects/`,
  `${strict}/all/manifest/`,
  `${strict}/ips/objects/?match[version]=all`,
  `${strict}/all/objects/${object}/?match[version]=all`,
  `${strict}/all/objects/${object}/versions/`,
];
const entriesOf = (json: { objects?: unknown[]; versions?: unknown[] }) =>
  json.objects ?? json.versions ?? [];

test('A6.1 oldest first; objects and manifest agree entry by entry', async () => {
  const [objects] = await walkByNext(app.ask, `${strict}/all/objects/`, 1000);
  const [manifest] = await walkByNext(app.ask, `${strict}/all/manifest/`, 1000);
  const dates = manifest!.json.objects.map(({ date_added }: { date_added: string }) => date_added);
  expect(dates).toEqual([...dates].sort());
  expect(
    manifest!.json.objects.map(({ id, version }: { id: string; version: string }) => [id, version]),
  ).toEqual(
    objects!.json.objects.map((each: { id: string; modified?: string; created: string }) => [
      each.id,
      each.modified ?? each.created,
    ]),
  );
});

test('A6.2 limit is a whole number above 0; huge ones are lowered', async () => {
  for (const list of lists())
    for (const limit of ['0', '-1', '1.5', 'abc', '', '1&limit=1', '0x10', '1e3', '%20', '+5x'])
      expect([
        limit,
        (await app.ask(`${list}${list.includes('?') ? '&' : '?'}limit=${limit}`)).status,
      ]).toEqual([limit, 400]);
  for (const limit of ['1001', '99999999999999999999', '9'.repeat(200)])
    expect((await app.ask(`${strict}/all/objects/?limit=${limit}`)).status).toBe(200);
});

test('A6.3 never more than the limit; a default and a maximum hold', async () => {
  for (const list of lists())
    for (const limit of [1, 2, 7])
      expect(
        entriesOf((await app.ask(`${list}${list.includes('?') ? '&' : '?'}limit=${limit}`)).json).length,
      ).toBeLessThanOrEqual(limit);
  expect((await app.ask(`${strict}/all/objects/`)).json.objects).toHaveLength(100);
  await app.report(
    'threatfox',
    Array.from({ length: 1000 }, (_, n) => domain(`many-${n}.net`)),
  );
  expect((await app.ask(`${strict}/all/objects/?limit=50000`)).json.objects).toHaveLength(1000);
});

test('A6.4 and A6.5 more and next are there exactly when something is left', async () => {
  for (const list of lists()) {
    const all = (await walkByNext(app.ask, list, 1000)).flatMap(({ json }) => entriesOf(json));
    for (const limit of [1, 2, all.length - 1, all.length, all.length + 1].filter(
      (n) => n > 0 && n <= 1000,
    )) {
      const { json } = await app.ask(`${list}${list.includes('?') ? '&' : '?'}limit=${limit}`);
      expect([list, limit, json.more, 'next' in json]).toEqual([
        list,
        limit,
        limit < all.length,
        limit < all.length,
      ]);
    }
  }
});

test('A6.6 next is opaque and bound to its question; garbage is 400, an empty one the first page', async () => {
  const { next } = (await app.ask(`${strict}/ips/objects/?limit=3`)).json;
  expect((await app.ask(`${strict}/ips/objects/?limit=50&next=${next}`)).status).toBe(200);
  for (const path of [
    `${strict}/network/objects/?next=${next}`,
    `${strict}/ips/objects/?match[type]=indicator&next=${next}`,
    `${strict}/ips/objects/?match[version]=all&next=${next}`,
    `${strict}/ips/objects/?next=x`,
    `${strict}/ips/objects/?next=0`,
    `${strict}/ips/objects/?next=-1`,
    `${strict}/ips/objects/?next=${encodeURIComponent(`${next}"`)}`,
    `${strict}/ips/objects/?next=2026-01-01T00:00:00Z`,
    `${strict}/ips/objects/?next=${next}&next=${next}`,
  ])
    expect([path, (await app.ask(path)).status]).toEqual([path, 400]);
  const first = await app.ask(`${strict}/ips/objects/?limit=3`);
  expect((await app.ask(`${strict}/ips/objects/?limit=3&next=`)).json).toEqual(first.json);
});

test('A6.7 walking by next and by the header gives each object once, at any limit', async () => {
  const path = `${strict}/all/objects/`;
  const whole = objectsOf(await walkByNext(app.ask, path, 1000)).map(({ id }) => id);
  expect(new Set(whole).size).toBe(whole.length);
  for (const limit of [1, 7, 100, 999]) {
    const few = limit === 1 ? `${strict}/hashes/objects/` : path;
    const wanted = limit === 1 ? objectsOf(await walkByNext(app.ask, few, 1000)).map(({ id }) => id) : whole;
    expect(objectsOf(await walkByNext(app.ask, few, limit)).map(({ id }) => id)).toEqual(wanted);
    expect(objectsOf(await walkByDate(app.ask, few, limit)).map(({ id }) => id)).toEqual(wanted);
  }
});

test('A6.8 the date headers are those of the first and last entry of the page', async () => {
  for (const query of ['limit=5', 'limit=5&match[type]=indicator', 'limit=1000', 'limit=1']) {
    const { json, headers } = await app.ask(`${strict}/all/manifest/?${query}`);
    const objects = await app.ask(`${strict}/all/objects/?${query}`);
    for (const each of [headers, objects.headers]) {
      expect(each['x-taxii-date-added-first']).toBe(json.objects[0].date_added);
      expect(each['x-taxii-date-added-last']).toBe(json.objects.at(-1).date_added);
    }
  }
  const entries = (await app.ask(`${strict}/all/manifest/?match[version]=all&match[id]=${object}`)).json
    .objects;
  for (const path of [`objects/${object}/?match[version]=all`, `objects/${object}/versions/`]) {
    const { headers } = await app.ask(`${strict}/all/${path}`);
    expect(headers['x-taxii-date-added-first']).toBe(entries[0].date_added);
    expect(headers['x-taxii-date-added-last']).toBe(entries.at(-1).date_added);
  }
});

test('A6.9 nothing to return is {} with the date that was given', async () => {
  const given = '2099-01-01T00:00:00.5Z';
  for (const list of lists()) {
    const { status, json, headers } = await app.ask(
      `${list}${list.includes('?') ? '&' : '?'}added_after=${given}`,
    );
    expect([status, json]).toEqual([200, {}]);
    for (const name of ['x-taxii-date-added-first', 'x-taxii-date-added-last'])
      expect(headers[name]).toBe('2099-01-01T00:00:00.500000Z');
  }
  const none = await app.ask(`${strict}/all/objects/?match[type]=malware`);
  expect([none.status, none.json]).toEqual([200, {}]);
  expect(none.headers['x-taxii-date-added-last']).toMatch(/^\d{4}-.*\.\d{6}Z$/);
});

test('A6.10 no empty list and no null anywhere', async () => {
  const empty = (value: unknown): boolean =>
    value === null ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'object' && value !== null && Object.values(value).some(empty));
  for (const path of ['/taxii2/', '/taxii2/api/', `${strict}/`, `${strict}/all/`, ...lists()])
    expect([path, empty((await app.ask(path)).json)]).toEqual([path, false]);
  expect((await app.ask(`${strict}/all/manifest/?match[type]=malware`)).json).toEqual({});
});
