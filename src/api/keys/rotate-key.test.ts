import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { z } from 'zod';
import { refusal } from '../../../tests/support/ask.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { type Page, signIn } from '../../../tests/support/signed-in.ts';
import type { apiKeyAnswer, mintedAnswer, rotatedAnswer } from '../../contract/key.ts';
import { createAccount } from '../../domain/users/users.store.ts';

const start = Date.parse('2026-11-20T12:00:00.500Z');
const hour = 3_600_000;
const clock = { at: start, now: () => clock.at };

let app: RunningProduct;
let page: Page;
let people = 0;
beforeAll(async () => {
  app = await startProduct({ CONFIG_FILE: '' }, clock);
});
afterAll(() => app.close());
beforeEach(async () => {
  clock.at = start;
  const email = `person-${people++}@example.org`;
  await createAccount(app.store.write, { email, password, tier: 'free', role: 'member' }, start);
  page = await signIn(app.url, email, password);
});

const headers = { 'Content-Type': 'application/json' };

async function minted(body: object = {}) {
  const answer = await page.fetch('/api/v1/keys', {
    method: 'POST',
    headers,
    body: JSON.stringify({ name: 'siem', ...body }),
  });
  return ((await answer.json()) as z.output<typeof mintedAnswer>).data;
}

const rotate = (id: string, body?: unknown) =>
  page.fetch(`/api/v1/keys/${id}/rotate`, {
    method: 'POST',
    ...(body !== undefined && { headers, body: JSON.stringify(body) }),
  });

async function rotated(id: string, body?: unknown) {
  const answer = await rotate(id, body);
  expect(answer.status).toBe(201);
  return (await answer.json()) as z.output<typeof rotatedAnswer>;
}

const use = (key: string, path = '/api/v1/iocs?limit=1') =>
  fetch(app.url + path, { headers: { Authorization: `Bearer ${key}` } });

test('201: a new key in place of the old one, which goes on for a day and says so', async () => {
  const old = await minted({ expires_in_days: 90, allowed_ips: ['127.0.0.0/8'] });
  expect((await use(old.key)).headers.has('sunset')).toBe(false);
  clock.at += hour;
  const { data, replaced, meta } = await rotated(old.id);
  expect(meta.warning).toBe('Store this API key securely. It will not be shown again.');
  expect(data).toMatchObject({
    name: 'siem',
    allowed_ips: ['127.0.0.0/8'],
    rotated_from: old.id,
    retires_at: null,
    created_at: '2026-11-20T13:00:00.500Z',
    expires_at: '2027-02-18T13:00:00.500Z',
    full_key: data.key,
  });
  expect(data.key).not.toBe(old.key);
  expect(replaced).toMatchObject({
    id: old.id,
    retires_at: '2026-11-21T13:00:00.500Z',
    expires_at: old.expires_at,
    revoked_at: null,
  });
  expect(replaced).not.toHaveProperty('key');
  clock.at += 24 * hour - 1;
  for (const path of ['/api/v1/iocs?limit=1', '/api/v1/iocs?limit=x', '/api/v1/iocs?format=txt']) {
    const answer = await use(old.key, path);
    expect(answer.headers.get('deprecation')).toBe('@1795179600');
    expect(answer.headers.get('sunset')).toBe('Sat, 21 Nov 2026 13:00:00 GMT');
  }
  const fresh = await use(data.key);
  expect(fresh.status).toBe(200);
  expect(fresh.headers.has('deprecation') || fresh.headers.has('sunset')).toBe(false);
  clock.at += 1;
  expect(await refusal(await use(old.key))).toMatchObject({ status: 401, code: 'expired_api_key' });
  expect((await use(data.key)).status).toBe(200);
});

test.each([
  [1, '2026-11-20T13:00:00.500Z'],
  [720, '2026-12-20T12:00:00.500Z'],
  [0.5, '2026-11-20T12:30:00.500Z'],
])('201: a grace period of %d hours', async (grace_hours, retires_at) => {
  const { id } = await minted();
  expect((await rotated(id, { grace_hours })).replaced).toMatchObject({ retires_at });
  const answer = await page.fetch(`/api/v1/keys/${id}`);
  expect(((await answer.json()) as z.output<typeof apiKeyAnswer>).data.retires_at).toBe(retires_at);
});

test('201: without grace the old key ends at once', async () => {
  const old = await minted();
  expect((await use(old.key)).status).toBe(200);
  const { data, replaced } = await rotated(old.id, { grace_hours: 0 });
  expect(replaced).toMatchObject({ revoked_at: replaced.retires_at, revoked_reason: 'rotated' });
  expect(await refusal(await use(old.key))).toMatchObject({
    status: 401,
    code: 'invalid_api_key',
    details: { reason: 'revoked' },
  });
  expect((await use(data.key)).status).toBe(200);
});

test('201: the new key goes on with the rate limit of the old one, however often it is rotated', async () => {
  const first = await minted();
  for (let n = 0; n < 8; n++) await use(first.key);
  const second = (await rotated(first.id, { grace_hours: 0 })).data;
  expect((await use(second.key)).headers.get('x-ratelimit-remaining')).toBe('1');
  const third = (await rotated(second.id, { grace_hours: 0 })).data;
  expect((await use(third.key)).headers.get('x-ratelimit-remaining')).toBe('0');
  expect((await use(third.key)).status).toBe(429);
});

test('201: an account at its limit can rotate, three times with grace and ever on without', async () => {
  const keys = [await minted(), await minted(), await minted()];
  for (const { id } of keys) await rotated(id, { grace_hours: 720 });
  const fourth = await page.fetch('/api/v1/keys', { method: 'POST', headers, body: '{"name":"n"}' });
  expect(await refusal(fourth)).toMatchObject({ code: 'key_limit_reached', details: { limit: 3 } });
  const list = await (await page.fetch('/api/v1/keys')).json();
  const { id } = (list as { data: { id: string; retires_at: unknown }[] }).data.find(
    (key) => key.retires_at === null,
  )!;
  expect(await refusal(await rotate(id))).toMatchObject({
    status: 400,
    code: 'key_limit_reached',
    details: { limit: 3 },
  });
  await rotated(id, { grace_hours: 0 });
});

test.each([{ grace_hours: -1 }, { grace_hours: 721 }, { grace_hours: '24' }])('400: %j', async (body) => {
  const { id } = await minted();
  expect(await refusal(await rotate(id, body))).toMatchObject({
    status: 400,
    code: 'invalid_parameter',
    details: { parameter: 'grace_hours' },
  });
});

test('400: a key that is revoked, expired or replaced already', async () => {
  const [revoked, expired, replaced] = [await minted(), await minted({ expires_in_days: 1 }), await minted()];
  await page.fetch(`/api/v1/keys/${revoked.id}`, { method: 'DELETE' });
  await rotated(replaced.id, { grace_hours: 48 });
  clock.at += 24 * hour;
  for (const { id } of [revoked, expired, replaced])
    expect(await refusal(await rotate(id))).toMatchObject({
      status: 400,
      code: 'invalid_parameter',
      details: { parameter: 'keyId' },
    });
});
