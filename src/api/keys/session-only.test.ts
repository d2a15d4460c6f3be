import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { type Page, signIn } from '../../../tests/support/signed-in.ts';

let app: RunningProduct;
let page: Page;
let id: string;
beforeAll(async () => {
  app = await startProduct();
  page = await signIn(app.url, 'pro@example.org', password);
  const list = (await (await page.fetch('/api/v1/keys')).json()) as { data: { id: string }[] };
  id = list.data[0]!.id;
});
afterAll(() => app.close());

const json = { 'Content-Type': 'application/json' };
const calls = [
  ['GET', ''],
  ['POST', '', '{"name":"n"}'],
  ['GET', '/{id}'],
  ['DELETE', '/{id}'],
  ['GET', '/{id}/usage'],
  ['POST', '/{id}/rotate'],
] as const;

describe.each(calls)('%s /api/v1/keys%s', (method, rest, body?: string) => {
  const path = () => `/api/v1/keys${rest.replace('{id}', id)}`;
  const init = { method, ...(body && { body }) };
  const ask = (headers: Record<string, string>, query = '') =>
    fetch(app.url + path() + query, { ...init, headers: { ...(body && json), ...headers } });

  test('401 session_required: without a session, with a valid key in every form, with a made-up session', async () => {
    const { pro } = app.keys;
    const basic = `Basic ${btoa(`apikey:${pro}`)}`;
    const answers = [
      await ask({}),
      await ask({ authorization: `Bearer ${pro}` }),
      await ask({ 'x-api-key': pro }),
      await ask({ authorization: basic }),
      await ask({}, `?api_key=${pro}`),
      await ask({ cookie: `sb-access-token=${pro}` }),
      await ask({ cookie: 'sb-access-token=' }),
      await ask({ cookie: `sb-access-token=${'A'.repeat(43)}` }),
      await ask({ cookie: `sb-access-token=${page.token().slice(1)}` }),
    ];
    for (const answer of answers)
      expect(await refusal(answer)).toMatchObject({ status: 401, code: 'session_required' });
  });

  test('401 session_required: after signing out', async () => {
    const other = await signIn(app.url, 'pro@example.org', password);
    const token = other.token();
    expect((await other.fetch('/api/auth/sign-out', { method: 'POST' })).status).toBe(204);
    expect(await refusal(await ask({ cookie: `sb-access-token=${token}` }))).toMatchObject({
      status: 401,
      code: 'session_required',
    });
  });

  test.runIf(method !== 'GET')('403 cross_site_request: from a page of another site', async () => {
    const cookie = `sb-access-token=${page.token()}`;
    for (const from of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ] as Record<string, string>[])
      expect(await refusal(await ask({ cookie, ...from }))).toMatchObject({
        status: 403,
        code: 'cross_site_request',
      });
  });

  test.runIf(method !== 'GET')('415: as a form of any page can send it', async () => {
    const cookie = `sb-access-token=${page.token()}`;
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
    ]) {
      const headers = { cookie, 'content-type': type };
      const answer = await fetch(app.url + path(), { method, headers, body: '{"name":"n"}' });
      expect(await refusal(answer)).toMatchObject({ status: 415, code: 'unsupported_media_type' });
    }
  });

  test('405: other methods', async () => {
    expect(await refusal(await page.fetch(path(), { method: 'PATCH' }))).toMatchObject({ status: 405 });
  });
});

test('a script with a cookie and no browser headers works', async () => {
  const headers = { ...json, cookie: `sb-access-token=${page.token()}` };
  const answer = await fetch(`${app.url}/api/v1/keys`, {
    method: 'POST',
    headers,
    body: '{"name":"script"}',
  });
  expect(answer.status).toBe(201);
});
