/** Part D of the TAXII checklist: where `/api/taxii2/` has the documented shapes and `/taxii2/` the standard's. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKey } from '../../src/domain/keys/keys.store.ts';
import { readSecret } from '../../src/domain/keys/secret.ts';
import { publicUrl } from '../support/running-app.ts';
import { objectsOf, type StixObject, send, walkByDate, walkByNext } from '../support/taxii-client.ts';
import { documented, startTaxii, strict, type TaxiiProduct } from '../support/taxii-product.ts';

const secret = 'a secret of this test, long enough';
let app: TaxiiProduct;
beforeAll(async () => {
  app = await startTaxii({ SECRET_KEY: secret });
});
afterAll(() => app.close());

const producer = 'identity--f8e75d96-8e4c-4b1a-9e3d-4f8a7b6c5d3e';
const bodies = async (query: string) => [
  await app.ask(`${documented}/all/objects/?${query}`),
  await app.ask(`${strict}/all/objects/?${query}`),
];
const typesOf = ({ json }: { json: { objects?: StixObject[] } }) =>
  (json.objects ?? []).map(({ type }) => type);

test('D discovery: absolute roots as documented, relative ones by the standard', async () => {
  expect((await app.ask('/api/taxii2/')).json).toMatchObject({
    title: 'SOC Defenders TAXII Server',
    description: expect.any(String),
    contact: expect.any(String),
    default: `${publicUrl}/api/taxii2/api/`,
    api_roots: [`${publicUrl}/api/taxii2/api/`],
  });
  expect((await app.ask('/taxii2/')).json).toMatchObject({
    default: '/taxii2/api/',
    api_roots: ['/taxii2/api/'],
  });
});

test('D collections: the documented ids and all of their names', async () => {
  const names: Record<string, string[]> = {
    '51ef65d2-b4f1-48f0-b049-7337af6b7246': ['all-iocs', 'all', 'soc-defenders-all'],
    'd4d3629a-b908-4e3b-b455-19b7699ff917': ['soc-defenders-network', 'network'],
    '29d67609-34a8-481a-a8de-6f76d60db9e4': ['ip-addresses', 'ips', 'soc-defenders-ips'],
    '5ad0c43d-f53e-49f0-961c-bbbaec586334': ['file-hashes', 'hashes', 'soc-defenders-hashes'],
    'e076edab-9032-46dd-8c28-bdb9dadbddc2': ['cves', 'soc-defenders-cves'],
  };
  const { collections } = (await app.ask(`${documented}/`)).json;
  expect(collections.map(({ id }: { id: string }) => id)).toEqual(Object.keys(names));
  for (const entry of collections) {
    expect(entry).toMatchObject({
      alias: expect.stringMatching(/^soc-defenders-/),
      can_read: true,
      can_write: false,
      media_types: ['application/stix+json;version=2.1'],
    });
    for (const name of names[entry.id]!)
      for (const base of [documented, strict, '/api/taxii2/collections'])
        expect((await app.ask(`${base}/${name}/`)).json.id).toBe(entry.id);
  }
});

test('D collections: each holds what it is for, and no more', async () => {
  const patterns: Record<string, RegExp> = {
    network: /^\[(?:ipv4-addr|ipv6-addr|domain-name|url):value /,
    ips: /^\[ipv[46]-addr:value /,
    hashes: /^\[file:hashes\./,
  };
  for (const [name, pattern] of Object.entries(patterns)) {
    const objects = objectsOf(await walkByNext(app.ask, `${documented}/${name}/objects/`, 50));
    const indicators = objects.filter(({ id }) => id !== producer);
    expect(indicators.length).toBeGreaterThan(3);
    for (const each of indicators) expect(each.pattern).toMatch(pattern);
  }
  const cves = objectsOf(await walkByNext(app.ask, `${documented}/cves/objects/`, 50));
  expect(new Set(cves.map(({ type }) => type))).toEqual(new Set(['identity', 'vulnerability']));
});

test('D body: bundle and envelope at once as documented, the envelope alone by the standard', async () => {
  const [both, envelope] = await bodies('limit=3');
  expect(both!.json).toMatchObject({
    type: 'bundle',
    spec_version: '2.1',
    more: true,
    next: expect.any(String),
  });
  expect(both!.json.id).toMatch(/^bundle--[0-9a-f]{8}-[0-9a-f]{4}-4/);
  expect(Object.keys(envelope!.json)).toEqual(['more', 'next', 'objects']);
  const [whole] = await bodies('limit=1000&type=vulnerability');
  expect([whole!.json.more, 'next' in whole!.json]).toEqual([false, false]);
});

test('D an observable for a type: its indicators as documented, its objects by the standard', async () => {
  for (const [type, start] of Object.entries({
    'ipv4-addr': '[ipv4-addr:value',
    'ipv6-addr': '[ipv6-addr:value',
    'domain-name': '[domain-name:value',
    url: '[url:value',
    file: '[file:hashes',
    'email-addr': '[email-addr:value',
  })) {
    for (const name of ['type', 'match[type]']) {
      const [documentedPage, strictPage] = await bodies(`limit=1000&${name}=${type}`);
      const { objects } = documentedPage!.json;
      expect(objects.length).toBeGreaterThan(0);
      for (const each of objects) expect(each.pattern.startsWith(start)).toBe(true);
      if (name === 'match[type]') expect(strictPage!.json).toEqual({});
    }
    const asked = await app.ask(`${strict}/all/objects/?limit=1000&x_observable=${type}`);
    expect(asked.json.objects.length).toBeGreaterThan(0);
  }
  const [some] = await bodies('type=ipv4-addr,vulnerability&limit=1000');
  expect(new Set(typesOf(some!))).toEqual(new Set(['indicator', 'vulnerability']));
  const [both] = await bodies('type=indicator&match[type]=domain-name&limit=1000');
  expect(both!.json.objects.every(({ pattern }: StixObject) => pattern.startsWith('[domain-name'))).toBe(
    true,
  );
});

test('D the producer stands before each page and is not counted; by the standard it is one object', async () => {
  for (const page of await walkByNext(app.ask, `${documented}/all/objects/`, 60)) {
    expect(page.json.objects[0].id).toBe(producer);
    expect(page.json.objects.length).toBeLessThanOrEqual(61);
    expect(page.json.objects.slice(1).map(({ id }: StixObject) => id)).not.toContain(producer);
  }
  const objects = objectsOf(await walkByNext(app.ask, `${strict}/all/objects/`, 60));
  expect(objects.filter(({ id }) => id === producer)).toHaveLength(1);
  for (const [query, first] of [
    ['type=indicator', 'indicator'],
    ['type=identity', 'identity'],
    ['type=identity,vulnerability', 'identity'],
    [`match[id]=${producer}`, 'identity'],
  ])
    expect([query, typesOf((await bodies(query!))[0]!)[0]]).toEqual([query, first]);
});

test('D an empty page: a list without members and no date headers, or {} with them', async () => {
  for (const query of ['added_after=2099-01-01T00:00:00Z', 'type=malware']) {
    const page = await app.ask(`${documented}/all/objects/?${query}`);
    expect(page.json).toMatchObject({ type: 'bundle', more: false, objects: [] });
    expect(page.headers['x-taxii-date-added-last']).toBeUndefined();
  }
  const page = await app.ask(`${strict}/all/objects/?added_after=2099-01-01T00:00:00Z`);
  expect(page.json).toEqual({});
  expect(page.headers['x-taxii-date-added-last']).toBe('2099-01-01T00:00:00.000000Z');
});

test('D limit: lowered above the maximum; below 1 and no number 400, empty as not given', async () => {
  for (const base of [documented, strict]) {
    expect((await app.ask(`${base}/all/objects/?limit=5000`)).status).toBe(200);
    for (const limit of ['0', '-5', 'x', '1.5'])
      expect((await app.ask(`${base}/all/objects/?limit=${limit}`)).status).toBe(400);
  }
  expect((await app.ask(`${documented}/all/objects/?limit=&added_after=&type=&next=`)).status).toBe(200);
});

test('D an error carries the members of TAXII and the envelope of ours', async () => {
  for (const base of [documented, strict]) {
    const { json, headers } = await app.ask(`${base}/none/`);
    expect(json).toMatchObject({
      title: 'Not Found',
      http_status: '404',
      error_id: headers['x-request-id'],
      error: { code: 'collection_not_found', request_id: headers['x-request-id'] },
    });
  }
});

test('a next that is a time is added_after, as documented', async () => {
  const first = await app.ask(`${documented}/ips/objects/?limit=10`);
  const last = String(first.headers['x-taxii-date-added-last']);
  const byTime = await app.ask(`${documented}/ips/objects/?limit=10&next=${last}`);
  const byNext = await app.ask(`${documented}/ips/objects/?limit=10&next=${first.json.next}`);
  expect(byTime.json.objects).toEqual(byNext.json.objects);
  expect(objectsOf(await walkByDate(app.ask, `${documented}/ips/objects/`, 10)).length).toBeGreaterThan(150);
});

test('tlp makes markings stricter and never looser', async () => {
  const levels = ['clear', 'green', 'amber', 'amber+strict', 'red'];
  const ids = new Map(
    objectsOf([await app.ask(`${strict}/all/objects/?match[type]=marking-definition`)]).map(
      ({ id, name }) => [id, levels.indexOf(name.slice(4).toLowerCase())],
    ),
  );
  const markings = async (query: string) =>
    objectsOf([await app.ask(`${documented}/ips/objects/?limit=1000${query}`)])
      .filter(({ type }) => type === 'indicator')
      .map(({ object_marking_refs: refs }) => ids.get(refs[0])!);
  const usual = await markings('');
  expect(new Set(usual).size).toBeGreaterThan(1);
  for (const [at, level] of levels.entries()) {
    expect(await markings(`&tlp=${level}`)).toEqual(usual.map((own) => Math.max(own, at)));
  }
  expect((await app.ask(`${documented}/ips/objects/?tlp=white`)).status).toBe(400);
});

test('B15 a key never receives what is marked above its clearance', async () => {
  const { key } = await createKey(
    app.store.write,
    readSecret('', secret),
    { accountId: await accountOf('pro@example.org'), name: 'green', maxTlp: 'green' },
    Date.now(),
  );
  const markings = async (headers: Record<string, string>) => {
    const get = (path: string) => send(app.url, path, { headers });
    const pages = await walkByNext(get, `${strict}/all/objects/?match[version]=all`, 100);
    const refs = objectsOf(pages).flatMap(({ object_marking_refs: all }) => all ?? []) as string[];
    return new Set(refs.map((id) => id.slice('marking-definition--'.length, -28)));
  };
  // Clear, green and amber by the first digits of their ids.
  expect([...(await markings(app.bearer()))].sort()).toEqual(['55d920b0', '94868c89', 'bab4a63c']);
  expect([...(await markings({ authorization: `Bearer ${key}` }))].sort()).toEqual(['94868c89', 'bab4a63c']);
});

async function accountOf(email: string): Promise<string> {
  const { id } = await app.store.read
    .selectFrom('account')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  return id;
}

test('what is older than the lookback of the tier is not given out as documented', async () => {
  const count = async (base: string) =>
    objectsOf(await walkByNext(app.ask, `${base}/hashes/objects/`, 1000)).filter(
      ({ type }) => type === 'indicator',
    ).length;
  const before = await count(documented);
  app.clock.time += 366 * 86_400_000;
  // The key was read at a time that has passed: it is read again, and still good.
  expect(before).toBeGreaterThan(0);
  expect(await count(documented)).toBe(0);
  expect(await count(strict)).toBe(before);
  app.clock.time -= 366 * 86_400_000;
});
