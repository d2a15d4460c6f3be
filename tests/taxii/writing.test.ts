/** Part A9 of the TAXII checklist: adding and removing objects (TAXII 2.1 sections 4.3, 5.5, 5.7). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inbox, indicator, postObjects, startWithTwo, taxiiType } from '../support/contribution.ts';
import { send, type TaxiiAnswer, walkByNext } from '../support/taxii-client.ts';
import { strict, type TaxiiProduct } from '../support/taxii-product.ts';

let app: TaxiiProduct;
let other: string;
beforeAll(async () => {
  ({ app, other } = await startWithTwo());
});
afterAll(() => app.close());

const post = (body: unknown, choices?: Parameters<typeof postObjects>[2]) => postObjects(app, body, choices);

async function taken(...objects: object[]): Promise<TaxiiAnswer> {
  const answer = await post({ objects });
  expect(answer.status).toBe(202);
  return answer;
}

function remove(id: string, query = '', key = app.keys.pro) {
  return send(app.url, `${inbox}/objects/${id}/${query}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${key}` },
  });
}

const all = async (key = app.keys.pro, query = '') =>
  (
    await send(app.url, `${inbox}/objects/?limit=1000${query}`, {
      headers: { authorization: `Bearer ${key}` },
    })
  ).json.objects ?? [];

test('the collection is listed with its rights by the standard, and not as documented', async () => {
  const { collections } = (await app.ask(`${strict}/`)).json;
  expect(collections.at(-1)).toMatchObject({ alias: 'contributions', can_read: true, can_write: true });
  expect((await app.ask('/api/taxii2/api/collections/contributions/')).status).toBe(404);
});

test('A9.1 adding is 202 with a status whose counts add up', async () => {
  const { json, headers } = await taken(indicator('one.com'), indicator('two.com'), { type: 'indicator' });
  expect(headers['content-type']).toBe(taxiiType);
  expect(json).toMatchObject({
    status: 'complete',
    total_count: 3,
    success_count: 2,
    failure_count: 1,
    pending_count: 0,
    request_timestamp: expect.stringMatching(/^\d{4}-.*\.\d{6}Z$/),
  });
  expect(json.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
  expect('pendings' in json).toBe(false);
  expect((await app.ask(`/taxii2/api/status/${json.id}/`)).json).toEqual(json);
});

test('a body of another type is refused with the type that is meant', async () => {
  const { status, json } = await post(
    { objects: [indicator('one.com')] },
    { headers: { 'content-type': 'application/json' } },
  );
  expect(status).toBe(415);
  expect(json.description).toContain('must be application/taxii+json');
});

test('A9.2 a body that is too long is 413, also without its length; one just below is not', async () => {
  const { max_content_length } = (await app.ask('/taxii2/api/')).json;
  const padded = (length: number) => {
    const body = JSON.stringify({ objects: [indicator('padded.com')], padding: '' });
    return body.replace('"padding":""', `"padding":"${'x'.repeat(length - body.length)}"`);
  };
  for (const chunked of [false, true]) {
    const refused = await post(padded(max_content_length + 1), { chunked }).catch(() => null);
    if (refused) expect([refused.status, refused.json.http_status]).toEqual([413, '413']);
    expect((await post(padded(max_content_length), { chunked })).status).toBe(202);
  }
});

test('A3.2 who may not is told so before the body is read', async () => {
  const { max_content_length } = (await app.ask('/taxii2/api/')).json;
  for (const [key, status] of [
    ['sk_live_wrong', 401],
    [app.keys.free, 403],
  ] as const)
    for (const body of ['{"broken', 'x'.repeat(max_content_length + 10)]) {
      const answer = await post(body, { key }).catch(() => null);
      if (answer) expect(answer.status).toBe(status);
    }
});

test('A9.3 what is no envelope with objects is 400 with a reason', async () => {
  for (const body of [
    '{"objects":[',
    '[]',
    '{}',
    '{"objects":[]}',
    '{"objects":{}}',
    '"x"',
    'null',
    '',
    '1',
  ]) {
    const { status, json } = await post(body);
    expect([body, status, json.http_status]).toEqual([body, 400, '400']);
    expect(json.description).toMatch(/./);
  }
});

test('A2.8 the body is TAXII or STIX, with or without the version; anything else is 415', async () => {
  const envelope = { objects: [indicator('types.com')] };
  for (const type of [
    taxiiType,
    'application/taxii+json',
    'application/taxii+json; version="2.1"',
    'application/stix+json;version=2.1',
    'Application/STIX+json',
  ])
    expect([type, (await post(envelope, { headers: { 'content-type': type } })).status]).toEqual([type, 202]);
  for (const type of ['application/json', 'text/plain', 'application/taxii+json;version=2.0', 'x']) {
    const { status, json } = await post(envelope, { headers: { 'content-type': type } });
    expect([type, status, json.http_status]).toEqual([type, 415, '415']);
  }
});

test('A9.4 a whole bundle is taken like an envelope; other members are passed over', async () => {
  const object = indicator('bundled.com');
  const bundle = { type: 'bundle', id: `bundle--${randomUUID()}`, x: 1, objects: [object] };
  expect((await post(bundle)).json).toMatchObject({ success_count: 1, failure_count: 0 });
  expect((await all()).find(({ id }: { id: string }) => id === object.id)).toEqual(object);
});

test('A9.5 each object is judged on its own', async () => {
  const good = indicator('good.com');
  const bad = [
    5,
    null,
    [],
    {},
    { ...good, id: 'indicator--1' },
    { ...good, id: `malware--${randomUUID()}` },
    { ...good, id: `indicator--${randomUUID()}`, spec_version: '2.0' },
    { ...good, id: `indicator--${randomUUID()}`, modified: 'yesterday' },
    { ...good, id: `indicator--${randomUUID()}`, modified: '2025-01-01T00:00:00Z' },
    { ...good, id: `indicator--${randomUUID()}`, description: 'x'.repeat(300_000) },
    { type: 'bundle', id: `bundle--${randomUUID()}`, spec_version: '2.1', objects: [] },
    { type: 'foo', id: `foo--${randomUUID()}` },
    ...[
      { pattern: undefined },
      { pattern_type: undefined },
      { valid_from: undefined },
      { valid_from: 'today' },
      { pattern: "[domain-name:value = '" },
    ].map((lack) => indicator('bad.com', lack)),
  ];
  const { status, json } = await post({ objects: [...bad, good] });
  expect(status).toBe(202);
  expect(json).toMatchObject({ total_count: bad.length + 1, success_count: 1, failure_count: bad.length });
  expect(json.successes).toEqual([{ id: good.id, version: good.modified }]);
  for (const failure of json.failures) {
    expect(Object.keys(failure)).toEqual(['id', 'version', 'message']);
    expect(failure.message).toMatch(/./);
  }
});

test('A9.6 the same version again: a success without a row, or a failure where its content differs', async () => {
  const object = indicator('again.com');
  await taken(object);
  const before = await all();
  const reordered = Object.fromEntries(Object.entries(object).reverse());
  expect((await taken(object, reordered)).json).toMatchObject({ success_count: 2, failure_count: 0 });
  const { json } = await taken({ ...object, name: 'other' });
  expect(json).toMatchObject({ success_count: 0, failure_count: 1 });
  expect(json.failures[0].message).toContain('modified');
  expect(await all()).toEqual(before);
  const newer = { ...object, modified: '2026-02-01T00:00:00.000Z', name: 'newer' };
  const older = { ...object, modified: '2026-01-15T00:00:00.000Z', name: 'between' };
  expect((await taken(newer, older)).json.success_count).toBe(2);
  const versions = (await app.ask(`${inbox}/objects/${object.id}/versions/`)).json.versions;
  expect(versions).toEqual([object.modified, newer.modified, older.modified]);
  expect((await app.ask(`${inbox}/objects/${object.id}/`)).json.objects).toEqual([newer]);
  const first = await app.ask(`${inbox}/objects/${object.id}/?match[version]=first`);
  expect(first.json.objects).toEqual([object]);
});

test('A9.7 a status is there for a day and more, then 404', async () => {
  const { json } = await taken(indicator('kept.com'));
  const path = `/taxii2/api/status/${json.id}/`;
  app.clock.time += 25 * 3_600_000;
  expect((await app.ask(path)).status).toBe(200);
  app.clock.time += 25 * 3_600_000;
  expect((await app.ask(path)).status).toBe(404);
});

test('A3.6 a status and the objects belong to the account that posted', async () => {
  const object = indicator('mine.com');
  const { json } = await taken(object);
  const path = `/taxii2/api/status/${json.id}/`;
  expect((await send(app.url, path, { headers: { authorization: `Bearer ${other}` } })).status).toBe(404);
  expect(await all(other)).toEqual([]);
  expect((await remove(object.id, '', other)).status).toBe(404);
  expect((await app.ask(`${inbox}/objects/${object.id}/`)).status).toBe(200);
});

test('A3.5 adding where one may not is 403, where nothing is 404', async () => {
  const body = JSON.stringify({ objects: [indicator('refused.com')] });
  const headers = { ...app.bearer(), 'content-type': taxiiType };
  const to = (collection: string, key = headers) =>
    send(app.url, `${strict}/${collection}/objects/`, { method: 'POST', headers: key, body });
  expect((await to('all')).status).toBe(403);
  expect((await to('none')).status).toBe(404);
  expect((await to('contributions', { ...headers, ...app.bearer('free') })).status).toBe(403);
  const documented = '/api/taxii2/api/collections/all/objects/';
  expect((await send(app.url, documented, { method: 'POST', headers, body })).status).toBe(405);
  const id = (await app.ask(`${strict}/ips/objects/?limit=9`)).json.objects.at(-1).id;
  const gone = await send(app.url, `${strict}/ips/objects/${id}/`, {
    method: 'DELETE',
    headers: app.bearer(),
  });
  expect(gone.status).toBe(403);
});

test('A9.8 removing takes the versions that are named, all unless told, and then there is nothing', async () => {
  const object = indicator('removed.com');
  const later = { ...object, modified: '2026-03-01T00:00:00.000Z' };
  await taken(object, later);
  const kept = await all();
  const part = await remove(object.id, '?match[version]=last');
  expect([part.status, part.bytes.length]).toEqual([200, 0]);
  expect((await app.ask(`${inbox}/objects/${object.id}/`)).json.objects).toEqual([object]);
  await taken(later);
  expect((await remove(object.id)).status).toBe(200);
  for (const path of [`objects/${object.id}/`, `objects/${object.id}/versions/`])
    expect((await app.ask(`${inbox}/${path}`)).status).toBe(404);
  expect((await remove(object.id)).status).toBe(404);
  expect(await all()).toEqual(kept.filter(({ id }: { id: string }) => id !== object.id));
  const manifest = (await app.ask(`${inbox}/manifest/?limit=1000`)).json.objects;
  expect(manifest.map(({ id }: { id: string }) => id)).not.toContain(object.id);
});

test('A7.7 an object without dates has one version that stays', async () => {
  const observable = { type: 'domain-name', id: `domain-name--${randomUUID()}`, value: 'undated.com' };
  await taken(observable);
  expect((await taken(observable)).json.success_count).toBe(1);
  expect((await app.ask(`${inbox}/objects/${observable.id}/versions/`)).json.versions).toHaveLength(1);
});

test('B14, B16 and B17 reports, opinions, sightings and sectors come back as they were handed in', async () => {
  const named = indicator('named-by-a-report.com');
  const dates = {
    spec_version: '2.1',
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
  };
  const of = (type: string, more: object) => ({ type, id: `${type}--${randomUUID()}`, ...dates, ...more });
  const objects = [
    named,
    of('report', {
      name: 'What happened',
      report_types: ['threat-report'],
      published: '2026-01-01T00:00:00Z',
      object_refs: [named.id],
      external_references: [{ source_name: 'News', url: 'https://news.example/1' }],
    }),
    of('opinion', { opinion: 'strongly-agree', object_refs: [named.id] }),
    of('sighting', { sighting_of_ref: named.id, count: 3 }),
    of('identity', { name: 'Energy', identity_class: 'class', sectors: ['energy'] }),
  ];
  expect((await taken(...objects)).json).toMatchObject({ success_count: 5, failure_count: 0 });
  for (const object of objects)
    expect((await app.ask(`${inbox}/objects/${object.id}/`)).json.objects).toEqual([object]);
});

test('C5: MISP pushes many envelopes, some of it once more', async () => {
  const objects = Array.from({ length: 600 }, (_, n) => indicator(`pushed-${n}.com`));
  const before = (await all()).length;
  for (let at = 0; at < objects.length; at += 150) {
    const part = objects.slice(Math.max(0, at - 50), at + 150);
    expect((await post({ objects: part })).json).toMatchObject({
      total_count: part.length,
      failure_count: 0,
    });
  }
  const pages = await walkByNext(app.ask, `${inbox}/objects/`, 100);
  expect(pages.flatMap(({ json }) => json.objects ?? []).length).toBe(before + 600);
});
