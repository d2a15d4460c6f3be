/** What a page of another site makes a browser send is refused on every write that a cookie opens (standard §19, row 7). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '../../src/api/index.ts';
import { refusal } from '../support/ask.ts';
import { cookieJar } from '../support/cookie-jar.ts';
import { password, publicUrl, type RunningProduct, startProduct } from '../support/running-app.ts';

let app: RunningProduct;
let cookie: string;
beforeAll(async () => {
  app = await startProduct({ SIGN_UP: 'open' });
  const jar = cookieJar(app.url);
  await jar.send('POST', '/api/auth/sign-in', { email: 'pro@example.org', password });
  cookie = `sb-access-token=${jar.cookie}`;
});
afterAll(() => app.close());

const writes = endpoints.filter(({ auth, method }) => auth !== 'key' && method !== 'GET');
const uuid = '11111111-2222-4333-8444-555555555555';
const ask = (route: { method: string; path: string }, headers: Record<string, string>, body?: string) =>
  fetch(app.url + route.path.replace(/\{\w+\}/, uuid), {
    method: route.method,
    headers: { cookie, ...headers },
    ...(body !== undefined && { body }),
  });
const json = { 'content-type': 'application/json' };
/** A write that changes nothing here. */
const harmless = { method: 'DELETE', path: `/api/auth/sessions/${uuid}` };

test('there are writes to be tried', () => {
  expect(writes.length).toBeGreaterThan(7);
});

describe.each([
  ['Fetch Metadata: another site', { 'sec-fetch-site': 'cross-site' }],
  ['Fetch Metadata: another host of the same site', { 'sec-fetch-site': 'same-site' }],
  ['Fetch Metadata: something new', { 'sec-fetch-site': 'elsewhere' }],
  ['a foreign Origin', { origin: 'https://evil.example' }],
  ['a foreign Origin that begins like ours', { origin: `${publicUrl}.evil.example` }],
  ['our host by another scheme', { origin: publicUrl.replace('https', 'http') }],
  ['our host at another port', { origin: `${publicUrl}:8443` }],
  ['a hidden Origin', { origin: 'null' }],
  [
    'a foreign Origin that claims to be ours in Fetch Metadata',
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  ],
])('%s', (_name, headers) => {
  test('is 403 on every write that a cookie opens, and on signing in and up', async () => {
    for (const route of writes) {
      const answer = await ask(route, { ...(headers as Record<string, string>), ...json }, '{}');
      expect([route.path, await refusal(answer)]).toEqual([
        route.path,
        expect.objectContaining({ status: 403, code: 'cross_site_request' }),
      ]);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });
});

test('what a form can send is 415 on every one of them, with a body or without', async () => {
  for (const type of [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/jsonx',
  ])
    for (const route of writes)
      for (const body of ['{"email":"a@b.org"}', undefined]) {
        const answer = await ask(route, { 'content-type': type }, body);
        expect([route.path, (await refusal(answer)).code]).toEqual([route.path, 'unsupported_media_type']);
      }
});

describe('is let through', () => {
  const allowed: [string, Record<string, string>][] = [
    ['a script with a cookie and no browser headers', {}],
    ['a page of ours', { 'sec-fetch-site': 'same-origin', origin: publicUrl }],
    ['a page of ours that hides its origin', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
    ['a person who typed the address', { 'sec-fetch-site': 'none' }],
    ['a browser without Fetch Metadata', { origin: publicUrl }],
    ['JSON with a charset', { 'content-type': 'Application/JSON; charset=utf-8' }],
  ];
  test.each(allowed)('%s', async (_name, headers) => {
    const answer = await ask(harmless, { ...json, ...headers });
    expect((await refusal(answer)).code).toBe('not_found');
  });

  test('a page that came from the address that it asks, whatever PUBLIC_URL says', async () => {
    const answer = await ask(harmless, { origin: app.url });
    expect((await refusal(answer)).code).toBe('not_found');
  });

  test('reading, which a foreign page may cause but not see', async () => {
    const answer = await fetch(`${app.url}/api/auth/session`, {
      headers: { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});
