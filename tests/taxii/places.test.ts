/** Part A1 of the TAXII checklist: where things are (TAXII 2.1 sections 3.1, 4, 5.1, 5.2, 8.2.1). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { send } from '../support/taxii-client.ts';
import { startTaxii, strict, type TaxiiProduct } from '../support/taxii-product.ts';

let app: TaxiiProduct;
beforeAll(async () => {
  app = await startTaxii();
});
afterAll(() => app.close());

const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const collection = '51ef65d2-b4f1-48f0-b049-7337af6b7246';

test('A1.1 discovery is at the root of the server, and at a second door', async () => {
  for (const path of ['/taxii2/', '/api/taxii2/'])
    expect(await app.ask(path)).toMatchObject({ status: 200, json: { title: 'SOC Defenders TAXII Server' } });
});

test('A1.2 every API root that is listed answers 200', async () => {
  const { api_roots } = (await app.ask('/taxii2/')).json;
  expect(api_roots.length).toBeGreaterThan(0);
  for (const root of api_roots) expect((await app.ask(root)).status).toBe(200);
});

test('A1.3 API roots are relative to the server and end with a slash', async () => {
  for (const root of (await app.ask('/taxii2/')).json.api_roots)
    expect(root).toMatch(/^\/(?!\/)(?:(?!\.\.)[^?#])*\/$/);
});

test('A1.4 the default is one of the API roots', async () => {
  const { api_roots, default: chosen } = (await app.ask('/taxii2/')).json;
  expect(api_roots).toContain(chosen);
});

test('A1.5 discovery, root and collections have titles; the root has its three members', async () => {
  const root = (await app.ask('/taxii2/api/')).json;
  expect(root).toMatchObject({ title: expect.any(String) });
  expect(Object.keys(root).sort()).toEqual(['description', 'max_content_length', 'title', 'versions']);
  expect((await app.ask('/taxii2/')).json.title).toMatch(/./);
  for (const { title } of (await app.ask(`${strict}/`)).json.collections) expect(title).toMatch(/./);
});

test('A1.6 one version, and a length that is a number', async () => {
  const { versions, max_content_length } = (await app.ask('/taxii2/api/')).json;
  expect(versions).toEqual(['application/taxii+json;version=2.1']);
  expect(Number.isInteger(max_content_length) && max_content_length > 0).toBe(true);
});

test('A1.7 without the slash at the end: the same answer, no redirect', async () => {
  const object = (await app.ask(`${strict}/ips/objects/?limit=9`)).json.objects.at(-1).id;
  for (const path of [
    '/taxii2',
    '/taxii2/api',
    strict,
    `${strict}/ips`,
    `${strict}/ips/objects`,
    `${strict}/ips/manifest`,
    `${strict}/ips/objects/${object}`,
    `${strict}/ips/objects/${object}/versions`,
  ]) {
    const [bare, whole] = [await app.ask(path), await app.ask(`${path}/`)];
    expect([path, bare.status]).toEqual([path, 200]);
    expect(bare.json).toEqual(whole.json);
  }
});

test('A1.8 ids are UUIDs of version 4; aliases are unique and stand for them', async () => {
  const { collections } = (await app.ask(`${strict}/`)).json;
  const aliases = collections.map(({ alias }: { alias: string }) => alias);
  expect(new Set(aliases).size).toBe(aliases.length);
  for (const { id, alias } of collections) {
    expect(id).toMatch(uuid4);
    expect((await app.ask(`${strict}/${alias}/`)).json.id).toBe(id);
    expect((await app.ask(`${strict}/${id.toUpperCase()}/`)).json.id).toBe(id);
  }
});

test('A1.9 the order of collections is always the same', async () => {
  const first = (await app.ask(`${strict}/`)).json;
  for (let n = 0; n < 5; n++) expect((await app.ask(`${strict}/`)).json).toEqual(first);
});

test('A1.10 one collection is its entry of the list, and its rights are booleans', async () => {
  for (const entry of (await app.ask(`${strict}/`)).json.collections) {
    expect((await app.ask(`${strict}/${entry.id}/`)).json).toEqual(entry);
    expect([typeof entry.can_read, typeof entry.can_write]).toEqual(['boolean', 'boolean']);
  }
});

test('A1.11 what there is not is 404 with a TAXII error', async () => {
  const nobody = '11111111-2222-4333-8444-555555555555';
  for (const path of [
    '/taxii2/other/',
    '/taxii2/other/collections/',
    '/taxii2/api/nothing/',
    '/taxii2/api/collections/all/nothing/',
    `/taxii2/api/status/${nobody}/`,
    '/taxii2/api/status/x/',
    `${strict}/${nobody}/`,
    `${strict}/${nobody}/objects/`,
    `${strict}/x/manifest/`,
    `${strict}/__proto__/`,
    `${strict}/%00/objects/`,
    `${strict}/${'a'.repeat(300)}/`,
    `${strict}/${collection}/objects/indicator--${nobody}/`,
    `${strict}/${collection}/objects/indicator--${nobody}/versions/`,
    `${strict}/${collection}/objects/x/`,
    `${strict}/${collection}/objects/%27--/versions/`,
  ]) {
    const { status, json } = await app.ask(path);
    expect([path, status, json.http_status, typeof json.title]).toEqual([path, 404, '404', 'string']);
  }
});

test('A9.9 other methods are 405 with Allow; HEAD is GET without a body', async () => {
  const put = await send(app.url, '/taxii2/', { method: 'PUT', headers: app.bearer() });
  expect([put.status, put.headers.allow, put.json.http_status]).toEqual([405, 'GET, HEAD', '405']);
  const path = `${strict}/all/objects/?limit=3`;
  const head = await send(app.url, path, { method: 'HEAD', headers: app.bearer() });
  const get = await app.ask(path);
  expect([head.status, head.bytes.length]).toEqual([200, 0]);
  for (const name of ['content-type', 'content-length', 'etag', 'x-taxii-date-added-last'])
    expect(head.headers[name]).toBe(get.headers[name]);
});
