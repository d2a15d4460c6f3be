/** Parts A7 and A8 of the TAXII checklist: filters, manifest and versions (TAXII 2.1 sections 3.4, 5.3 to 5.8). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { objectsOf, type StixObject, walkByNext } from '../support/taxii-client.ts';
import { domain, startTaxii, strict, type TaxiiProduct } from '../support/taxii-product.ts';

let app: TaxiiProduct;
let all: StixObject[];
/** An object with four versions, oldest first. */
let id: string;
let versions: string[];
const producer = 'identity--f8e75d96-8e4c-4b1a-9e3d-4f8a7b6c5d3e';

beforeAll(async () => {
  app = await startTaxii();
  await app.ask(`${strict}/all/objects/?limit=1000`);
  for (let n = 0; n < 4; n++) {
    app.clock.time += 60_000;
    await app.report('threatfox', [
      domain('often-changed.com', { threatType: `kind-${n}`, lastSeen: app.clock.time }),
    ]);
    await app.ask(`${strict}/all/objects/?limit=1000`);
  }
  all = objectsOf(await walkByNext(app.ask, `${strict}/all/objects/`, 1000));
  id = all.at(-1)!.id;
  versions = (await app.ask(`${strict}/all/objects/${id}/versions/`)).json.versions;
});
afterAll(() => app.close());

const found = async (query: string, list = 'all/objects') => {
  const { status, json } = await app.ask(`${strict}/${list}/?limit=1000&${query}`);
  expect([query, status]).toEqual([query, 200]);
  return (json.objects ?? []) as StixObject[];
};
const idsOf = (objects: readonly { id: string }[]) => objects.map((each) => each.id);
const statusOf = async (query: string, list = 'all/objects') =>
  (await app.ask(`${strict}/${list}/?${query}`)).status;

test('A7.1 every field on every list that has it', async () => {
  for (const list of ['all/objects', 'all/manifest'])
    for (const query of [
      `match[id]=${id}`,
      'match[type]=indicator',
      'match[version]=last',
      'match[spec_version]=2.1',
    ])
      expect(await statusOf(`${query}&added_after=2020-01-01T00:00:00Z&limit=3&next=`, list)).toBe(200);
  for (const query of [
    'match[version]=all',
    'match[spec_version]=2.1',
    'limit=1',
    'added_after=2020-01-01T00:00:00Z',
  ])
    expect(await statusOf(query, `all/objects/${id}`)).toBe(200);
  for (const query of ['match[spec_version]=2.1', 'limit=1', 'added_after=2020-01-01T00:00:00Z'])
    expect(await statusOf(query, `all/objects/${id}/versions`)).toBe(200);
});

test('A7.2 fields are joined by AND, values by OR; brackets may be escaped', async () => {
  const [one, two] = all.filter(({ type }) => type === 'indicator');
  const vulnerability = all.find(({ type }) => type === 'vulnerability')!;
  const three = `${one!.id},${two!.id},${vulnerability.id}`;
  expect(idsOf(await found(`match[id]=${three}`)).sort()).toEqual(three.split(',').sort());
  expect(idsOf(await found(`match[id]=${three}&match[type]=vulnerability`))).toEqual([vulnerability.id]);
  expect(idsOf(await found(`match%5Bid%5D=${three}&match%5btype%5d=vulnerability,malware`))).toEqual([
    vulnerability.id,
  ]);
  expect(await found(`match[id]=indicator--${vulnerability.id.split('--')[1]}`)).toEqual([]);
  const types = new Set((await found('match[type]=vulnerability,identity')).map(({ type }) => type));
  expect([...types].sort()).toEqual(['identity', 'vulnerability']);
});

test('A7.3 a field twice is 400, an unknown one passed over, a strange one 400', async () => {
  for (const query of [
    'match[type]=indicator&match[type]=indicator',
    'match[type]=indicator&match%5Btype%5D=malware',
    'match=indicator',
    'match[]=indicator',
    'match[__proto__]=x',
    'match[type=indicator',
    'match[type]=',
    'match[type]=,',
    'match[type]=indicator,',
    'match[id]=x',
    'match[id]=indicator--1',
    'match[type]=<x>',
    'match[spec_version]=x',
  ])
    expect([query, await statusOf(query)]).toEqual([query, 400]);
  for (const query of ['match[name]=x', 'match[constructor]=x', 'filter=x', 'matching=1', '__proto__=1'])
    expect((await found(query)).length).toBe(all.length);
});

test('A7.4 any type of STIX is 200, and is the type of the object itself', async () => {
  for (const type of ['malware', 'ipv4-addr', 'domain-name', 'grouping', 'x-own-type', 'relationship'])
    expect(await found(`match[type]=${type}`)).toEqual([]);
  for (const type of ['indicator', 'vulnerability', 'attack-pattern', 'identity', 'marking-definition']) {
    const objects = await found(`match[type]=${type}`);
    expect(idsOf(objects)).toEqual(idsOf(all.filter((each) => each.type === type)));
    expect(objects.length).toBeGreaterThan(0);
  }
  const addresses = await found('x_observable=ipv4-addr');
  expect(addresses.length).toBeGreaterThan(100);
  expect(addresses.every(({ pattern }) => pattern.startsWith('[ipv4-addr:value'))).toBe(true);
});

test('A7.5 without match[version] the last one alone, on objects and manifest', async () => {
  for (const list of ['all/objects', 'all/manifest']) {
    const usual = await found('', list);
    expect(usual).toEqual(await found('match[version]=last', list));
    expect(new Set(idsOf(usual)).size).toBe(usual.length);
  }
  expect((await found(`match[id]=${id}`))[0]!.modified).toBe(versions.at(-1));
});

test('A7.6 first, last, all and times', async () => {
  expect(versions).toHaveLength(4);
  const of = async (words: string, list = 'all/objects') => {
    const objects = await found(`match[id]=${id}&match[version]=${words}`, list);
    return objects.map((each) => each.modified ?? each.version);
  };
  for (const list of ['all/objects', 'all/manifest']) {
    expect(await of('all', list)).toEqual(versions);
    expect(await of('first', list)).toEqual([versions[0]]);
    expect(await of('last', list)).toEqual([versions[3]]);
    expect(await of('first,last', list)).toEqual([versions[0], versions[3]]);
    expect(await of(`${versions[1]},last`, list)).toEqual([versions[1], versions[3]]);
    expect(await of(`first,${versions[2]},${versions[1]}`, list)).toEqual(versions.slice(0, 3));
    expect(await of(versions[1]!.replace('Z', '000Z'), list)).toEqual([versions[1]]);
    expect(await of(versions[1]!.replace('Z', '001Z'), list)).toEqual([]);
    expect(await of('2019-01-01T00:00:00Z', list)).toEqual([]);
  }
  for (const words of ['all,first', 'all,all', 'first,first', 'newest', `${versions[0]},${versions[0]}`, ''])
    expect([words, await statusOf(`match[version]=${words}`)]).toEqual([words, 400]);
  const same = `${versions[0]},${versions[0]!.replace('Z', '000Z')}`;
  expect(await statusOf(`match[version]=${same}`)).toBe(400);
  const everything = await found('match[version]=all');
  expect(everything.length).toBe(all.length + 3);
  expect((await found('match[version]=first')).length).toBe(all.length);
});

test('A7.7 an object without modified is matched by created', async () => {
  const marking = all.find(({ type }) => type === 'marking-definition')!;
  const query = `match[id]=${marking.id}&match[version]=2022-10-01T00:00:00Z`;
  expect(await found(query)).toEqual([marking]);
  const [entry] = await found(query, 'all/manifest');
  expect(entry!.version).toBe('2022-10-01T00:00:00.000Z');
});

test('A7.8 only STIX 2.1 is there', async () => {
  expect(await found('match[spec_version]=2.1')).toEqual(all);
  expect(await found('match[spec_version]=2.0,2.1')).toEqual(all);
  expect((await app.ask(`${strict}/all/objects/?match[spec_version]=2.0`)).json).toEqual({});
});

test('A7.9 in the manifest filters are on the objects behind it', async () => {
  for (const query of ['match[type]=vulnerability', `match[id]=${id}`, 'match[type]=identity,attack-pattern'])
    expect(idsOf(await found(query, 'all/manifest'))).toEqual(idsOf(await found(query)));
});

test('A7.10 one object: unknown is 404, known without such a version is {}', async () => {
  const at = `${strict}/all/objects/${id}/`;
  expect((await app.ask(at)).json.objects).toEqual([all.at(-1)]);
  expect((await app.ask(`${at}?match[version]=2019-01-01T00:00:00Z`)).json).toEqual({});
  expect((await app.ask(`${at}?match[spec_version]=2.0`)).json).toEqual({});
  expect((await app.ask(`${strict}/ips/objects/${id}/`)).status).toBe(404);
  expect((await app.ask(`${strict}/ips/objects/${producer}/`)).json.objects).toHaveLength(1);
});

test('A8.1 a record of the manifest has its four members', async () => {
  const { media_types } = (await app.ask(`${strict}/all/`)).json;
  for (const entry of await found('match[version]=all', 'all/manifest')) {
    expect(Object.keys(entry)).toEqual(['id', 'date_added', 'version', 'media_type']);
    expect(media_types).toContain(entry.media_type);
  }
});

test('A8.2 versions lists all of them, rising, and pages', async () => {
  expect(versions).toEqual([...versions].sort());
  const pages = await walkByNext(app.ask, `${strict}/all/objects/${id}/versions/`, 1);
  expect(pages.flatMap(({ json }) => json.versions)).toEqual(versions);
  const objects = (await app.ask(`${strict}/all/objects/${id}/?match[version]=all`)).json.objects;
  expect(objects.map(({ modified }: StixObject) => modified)).toEqual(versions);
});
