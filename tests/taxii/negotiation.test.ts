/** Part A2 of the TAXII checklist: content negotiation (TAXII 2.1 sections 1.6.8 and 3.1). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { send } from '../support/taxii-client.ts';
import { startTaxii, strict, type TaxiiProduct } from '../support/taxii-product.ts';

let app: TaxiiProduct;
beforeAll(async () => {
  app = await startTaxii();
});
afterAll(() => app.close());

const taxii = 'application/taxii+json;version=2.1';
const accepting = async (accept: string) => (await app.with('/taxii2/', { accept })).status;

test('A2.1 every answer has exactly the media type, errors and 404 included', async () => {
  const object = (await app.ask(`${strict}/ips/objects/?limit=9`)).json.objects.at(-1).id;
  for (const path of [
    '/taxii2/',
    '/taxii2/api/',
    `${strict}/`,
    `${strict}/all/`,
    `${strict}/all/objects/`,
    `${strict}/all/manifest/`,
    `${strict}/all/objects/${object}/`,
    `${strict}/all/objects/${object}/versions/`,
    `${strict}/none/`,
    `${strict}/all/objects/?limit=x`,
    '/taxii2/%zz',
    '/taxii2/nothing',
  ])
    for (const headers of [app.bearer(), app.bearer('free'), {}, { ...app.bearer(), accept: 'text/html' }]) {
      const answer = await send(app.url, path, { headers });
      expect([path, answer.headers['content-type']]).toEqual([path, taxii]);
    }
});

test('A2.2 the media type is taken with and without its version', async () => {
  expect(await accepting('application/taxii+json;version=2.1')).toBe(200);
  expect(await accepting('application/taxii+json')).toBe(200);
});

test('A2.3 a list works, with q, spaces and other types before', async () => {
  expect(await accepting('text/html, application/taxii+json;version=2.1;q=0.9')).toBe(200);
  expect(await accepting('text/html ,  application/taxii+json ; version=2.1 ; q=0.1 ,image/png')).toBe(200);
});

test('A2.4 quotes, upper case and spaces make no difference', async () => {
  for (const accept of [
    'application/taxii+json;version="2.1"',
    'Application/TAXII+JSON;Version=2.1',
    'application/taxii+json; version=2.1',
  ])
    expect([accept, await accepting(accept)]).toEqual([accept, 200]);
});

test('A2.5 ranges and plain JSON are served', async () => {
  for (const accept of [
    '*/*',
    'application/*',
    'application/json',
    'application/json, text/plain, */*',
    'text/html;q=0.9,*/*;q=0.1',
  ])
    expect([accept, await accepting(accept)]).toEqual([accept, 200]);
});

test('A2.6 only what is not served: 406; q=0 counts as absent; no header is 2.1', async () => {
  for (const accept of [
    'text/html',
    'application/taxii+json;version=2.0',
    'application/taxii+json;version=9.9',
    'application/taxii+json;version=2.1;q=0',
    'application/taxii+json;q=0.0, text/html',
  ]) {
    const { status, json } = await app.with('/taxii2/', { accept });
    expect([accept, status, json.http_status]).toEqual([accept, 406, '406']);
  }
  expect((await app.ask('/taxii2/')).headers['content-type']).toBe(taxii);
});

test('A2.7 the old name without a version is served as 2.1, with 2.0 it is not', async () => {
  const answer = await app.with('/taxii2/', { accept: 'application/vnd.oasis.taxii+json' });
  expect([answer.status, answer.headers['content-type']]).toEqual([200, taxii]);
  expect(await accepting('application/vnd.oasis.taxii+json;version=2.0')).toBe(406);
});

test('A2.9 Vary, gzip above a kilobyte, and 304 for what the client has', async () => {
  const path = `${strict}/ips/objects/?limit=20`;
  const plain = await app.ask(path);
  expect(plain.headers.vary).toBe('Accept, Accept-Encoding, Authorization');
  expect(plain.headers['content-encoding']).toBeUndefined();
  const packed = await app.with(path, { 'accept-encoding': 'br, gzip;q=0.8' });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(Number(packed.headers['content-length'])).toBeLessThan(Number(plain.headers['content-length']) / 3);
  expect(packed.bytes.equals(plain.bytes)).toBe(true);
  expect(
    (await app.with(path, { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding'],
  ).toBeUndefined();
  const small = await app.with('/taxii2/', { 'accept-encoding': 'gzip' });
  expect(small.headers['content-encoding']).toBeUndefined();
  for (const address of [path, '/taxii2/', `${strict}/`, `${strict}/all/manifest/`]) {
    const etag = String((await app.ask(address)).headers.etag);
    const known = await app.with(address, { 'if-none-match': etag });
    expect([address, known.status, known.bytes.length]).toEqual([address, 304, 0]);
    expect((await app.with(address, { 'if-none-match': '"other"' })).status).toBe(200);
  }
});

test('A2.10 Range is ignored', async () => {
  const path = `${strict}/ips/objects/?limit=20`;
  for (const range of ['items 0-9', 'bytes=0-10', 'bytes=999999999-']) {
    const answer = await app.with(path, { range });
    expect([answer.status, answer.headers['content-range']]).toEqual([200, undefined]);
    expect(answer.json.objects).toHaveLength(20);
  }
});
