/** Parts A3 and A4 of the TAXII checklist: who may do what, and errors (TAXII 2.1 sections 1.6.9, 3.6, 5). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { send } from '../support/taxii-client.ts';
import { documented, startTaxii, strict, type TaxiiProduct } from '../support/taxii-product.ts';

let app: TaxiiProduct;
beforeAll(async () => {
  app = await startTaxii();
});
afterAll(() => app.close());

const basic = (user: string, password: string) => ({ authorization: `Basic ${btoa(`${user}:${password}`)}` });
const places = ['/taxii2/', '/taxii2/api/', `${strict}/`, `${strict}/all/`, `${strict}/all/objects/`];

test('A3.1 Bearer, X-API-Key and Basic with any user name; 401 challenges with both', async () => {
  const { pro } = app.keys;
  for (const base of places)
    for (const headers of [
      { authorization: `Bearer ${pro}` },
      { 'x-api-key': pro },
      basic('', pro),
      basic('apikey', pro),
      basic('whoever@example.org', pro),
    ])
      expect((await send(app.url, base, { headers })).status).toBe(200);
  for (const headers of [{}, basic('apikey', 'sk_live_wrong'), { authorization: 'Bearer x' }]) {
    const refused = await send(app.url, '/taxii2/', { headers });
    expect([refused.status, refused.json.http_status]).toEqual([401, '401']);
    expect(refused.headers['www-authenticate']).toMatch(/Bearer realm=.*Basic realm=/);
  }
});

test('A3.3 a wrong or missing key is 401, whether the thing exists or not', async () => {
  const nobody = '11111111-2222-4333-8444-555555555555';
  const paths = [
    ...places,
    `${strict}/${nobody}/`,
    `${strict}/${nobody}/objects/`,
    `${strict}/all/objects/indicator--${nobody}/`,
    `${strict}/all/objects/indicator--${nobody}/versions/`,
    `${strict}/all/manifest/`,
  ];
  for (const headers of [{}, { authorization: 'Bearer x' }, app.bearer('revoked'), app.bearer('expired')])
    for (const path of paths) {
      const { status, json } = await send(app.url, path, { headers });
      expect([path, status]).toEqual([path, 401]);
      expect(json.title).toBe('Unauthorized');
    }
});

test('A3.4 a collection that may not be seen is as if it were not there', async () => {
  const there = await app.ask(`${strict}/not-mine/`);
  expect([there.status, there.json.error_code]).toEqual([404, 'collection_not_found']);
});

test('a Free key is 403 everywhere, with what it lacks', async () => {
  for (const path of [...places, '/api/taxii2/', `${documented}/all/objects/`]) {
    const { status, json } = await send(app.url, path, { headers: app.bearer('free') });
    expect([path, status, json.http_status, json.error.code]).toEqual([
      path,
      403,
      '403',
      'insufficient_tier',
    ]);
    expect(json.error.details).toMatchObject({ required_tier: 'pro', required_scope: 'read:stix' });
  }
});

describe('A3.7 the rate limit', () => {
  test('costs 2.5 for a page of objects and 1 for the rest, and refuses with a TAXII error', async () => {
    const limited = await startTaxii({ CONFIG_FILE: '' });
    try {
      const left = async (path: string) => Number((await limited.ask(path)).headers['x-ratelimit-remaining']);
      const before = await left(`${strict}/`);
      expect(before).toBe(999);
      expect(await left(`${strict}/all/objects/?limit=1`)).toBe(996);
      expect(await left(`${documented}/all/objects/?limit=1`)).toBe(994);
      expect(await left(`${strict}/all/manifest/?limit=1`)).toBe(993);
      for (let n = 0; n < 397; n++) await limited.ask(`${strict}/all/objects/?limit=1`);
      const refused = await limited.ask(`${strict}/all/objects/?limit=1`);
      expect([refused.status, refused.json.http_status, refused.json.title]).toEqual([
        429,
        '429',
        'Too Many Requests',
      ]);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(refused.headers['x-ratelimit-limit']).toBe('1000');
    } finally {
      await limited.close();
    }
  });
});

const wrong = ['limit=0', 'added_after=x', 'next=x', 'match[version]=x', 'match[spec_version]=x', 'match='];

test('A4.1 an error has a title, and only members of the standard besides the envelope', async () => {
  for (const query of wrong) {
    const { status, json } = await app.ask(`${strict}/all/objects/?${query}`);
    expect([query, status]).toEqual([query, 400]);
    const members = ['description', 'details', 'error', 'error_code', 'error_id', 'http_status', 'title'];
    expect(Object.keys(json).sort()).toEqual(members);
    expect(json.title).toBe('Bad Request');
  }
});

test('A4.2 http_status is a string and equals the status line', async () => {
  for (const [path, status] of [
    [`${strict}/all/objects/?limit=0`, 400],
    [`${strict}/none/`, 404],
    ['/taxii2/nothing/', 404],
  ] as const)
    expect(await app.ask(path)).toMatchObject({ status, json: { http_status: String(status) } });
});

test('A4.3 error_id is the name of the request in the log; nothing of the inside is told', async () => {
  for (const query of ["match[id]=';--", 'added_after=%00', 'next=%F0%9F', `limit=${'9'.repeat(500)}`]) {
    const { status, headers, json, bytes } = await app.ask(`${strict}/all/objects/?${query}`);
    expect([query, status]).toEqual([query, 400]);
    expect(json.error_id).toBe(headers['x-request-id']);
    expect(bytes.toString()).not.toMatch(/node_modules|\.ts|SQLITE|select |stack/i);
  }
});

test('A4.4 a malformed parameter is 400 on every list', async () => {
  const object = (await app.ask(`${strict}/ips/objects/?limit=9`)).json.objects.at(-1).id;
  const lists = ['objects/', 'manifest/', `objects/${object}/`, `objects/${object}/versions/`];
  for (const list of lists)
    for (const query of ['limit=0', 'limit=1&limit=1', 'added_after=x', 'next=x', 'match[spec_version]=x'])
      expect([list, query, (await app.ask(`${strict}/ips/${list}?${query}`)).status]).toEqual([
        list,
        query,
        400,
      ]);
});
