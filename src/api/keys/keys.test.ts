import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { refusal } from '../../../tests/support/ask.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { type Page, signIn } from '../../../tests/support/signed-in.ts';
import type { apiKeyAnswer, apiKeyList, mintedAnswer } from '../../contract/key.ts';
import type { Tier } from '../../contract/tier.ts';
import { scopesOf } from '../../domain/keys/tiers.ts';
import { createAccount } from '../../domain/users/users.store.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ CONFIG_FILE: '' });
});
afterAll(() => app.close());

const json = { 'Content-Type': 'application/json' };
const strange = '11111111-2222-4333-8444-555555555555';
let people = 0;

/** Somebody new, signed in. */
async function person(tier: Tier = 'pro'): Promise<Page> {
  const email = `person-${people++}@example.org`;
  await createAccount(app.store.write, { email, password, tier, role: 'member' }, Date.now());
  return await signIn(app.url, email, password);
}

const post = (page: Page, body: unknown) =>
  page.fetch('/api/v1/keys', { method: 'POST', headers: json, body: JSON.stringify(body) });

async function minted(page: Page, body: object = {}): Promise<z.output<typeof mintedAnswer>['data']> {
  const answer = await post(page, { name: 'n', ...body });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as z.output<typeof mintedAnswer>).data;
}

async function listed(page: Page) {
  return (await (await page.fetch('/api/v1/keys')).json()) as z.output<typeof apiKeyList>;
}

async function shown(page: Page, id: string) {
  const answer = await page.fetch(`/api/v1/keys/${id}`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as z.output<typeof apiKeyAnswer>).data;
}

/** What a script without a session gets with the key. */
const use = (key: string) =>
  fetch(`${app.url}/api/v1/iocs?type=ipv4&limit=10`, { headers: { Authorization: `Bearer ${key}` } });

describe('POST /api/v1/keys', () => {
  test('201: the documented call of a page, and every field', async () => {
    const page = await person();
    const before = Date.now();
    const answer = await page.fetch('/api/v1/keys', {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'prod-splunk-2026q2', expires_in_days: 90 }),
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { data, meta } = (await answer.json()) as z.output<typeof mintedAnswer>;
    expect(meta.warning).toBe('Store this API key securely. It will not be shown again.');
    expect(data.full_key).toMatch(/^sk_live_[0-9A-Za-z]{38}$/);
    expect(data).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'prod-splunk-2026q2',
      tier: 'pro',
      scopes: scopesOf.pro,
      key_prefix: data.full_key.slice(0, 12),
      key_preview: 'sk_live_••••••••',
      rate_limit_per_minute: 1000,
      rate_limit_per_day: 1_000_000,
      total_requests: 0,
      last_used_at: null,
      created_at: expect.stringMatching(/Z$/),
      expires_at: expect.stringMatching(/Z$/),
      revoked_at: null,
      revoked_reason: null,
      allowed_ips: null,
      max_tlp: 'amber+strict',
      rotated_from: null,
      retires_at: null,
      key: data.full_key,
      full_key: data.full_key,
    });
    expect(Date.parse(data.created_at)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(data.expires_at!) - Date.parse(data.created_at)).toBe(90 * 86_400_000);
    expect((await use(data.full_key)).status).toBe(200);
  });

  test('201: without a term it never expires; networks bind it; a Pro account may make a Free key', async () => {
    const page = await person();
    expect(await minted(page, { expires_in_days: null, allowed_ips: [] })).toMatchObject({
      expires_at: null,
      allowed_ips: null,
    });
    const allowed_ips = ['192.0.2.0/24', '2001:db8::/32'];
    const away = await minted(page, { allowed_ips });
    expect(away.allowed_ips).toEqual(allowed_ips);
    expect(await refusal(await use(away.key))).toMatchObject({ status: 403, code: 'ip_not_allowed' });
    expect((await use((await minted(page, { allowed_ips: ['127.0.0.1'] })).key)).status).toBe(200);
    const pinned = await minted(page, { tier: 'free' });
    expect(pinned).toMatchObject({ tier: 'free', scopes: scopesOf.free, rate_limit_per_minute: 10 });
    const text = await fetch(`${app.url}/api/v1/iocs?format=txt`, { headers: { 'X-API-Key': pinned.key } });
    expect(text.status).toBe(403);
  });

  test('201: a name is trimmed, and has up to 100 characters of any script', async () => {
    const page = await person();
    const name = 'ключ 鍵 🔑'.padEnd(100, 'x');
    expect((await minted(page, { name: ` ${name} ` })).name).toBe(name);
  });

  test('201: a key in a name is masked', async () => {
    const page = await person();
    const { key } = await minted(page);
    expect((await minted(page, { name: `after ${key}` })).name).toBe(`after ${key.slice(0, 12)}…`);
  });

  test.each([
    ['name', {}],
    ['name', { name: '' }],
    ['name', { name: '   ' }],
    ['name', { name: 'x'.repeat(101) }],
    ['name', { name: 7 }],
    ['name', { name: 'a\0b' }],
    ['name', { name: 'a\u001b[31mb' }],
    ['expires_in_days', { name: 'n', expires_in_days: 0 }],
    ['expires_in_days', { name: 'n', expires_in_days: 366 }],
    ['expires_in_days', { name: 'n', expires_in_days: 1.5 }],
    ['expires_in_days', { name: 'n', expires_in_days: '30' }],
    ['allowed_ips.1', { name: 'n', allowed_ips: ['192.0.2.1', '192.0.2.0/33'] }],
    ['allowed_ips.0', { name: 'n', allowed_ips: ['example.org'] }],
    ['allowed_ips', { name: 'n', allowed_ips: '192.0.2.1' }],
    ['tier', { name: 'n', tier: 'enterprise' }],
    ['body', []],
    ['body', 'name'],
    ['body', null],
  ])('400: names %s in %j', async (parameter, body) => {
    const page = await signIn(app.url, 'pro@example.org', password);
    expect(await refusal(await post(page, body))).toMatchObject({
      status: 400,
      code: 'invalid_parameter',
      details: { parameter },
    });
  });

  test('400: broken JSON, or no body at all', async () => {
    const page = await person();
    for (const body of ['{', ''])
      expect(
        await refusal(await page.fetch('/api/v1/keys', { method: 'POST', headers: json, body })),
      ).toMatchObject({ status: 400, code: 'invalid_parameter' });
  });

  test.each([
    ['free', 3],
    ['pro', 50],
  ] as const)('400 key_limit_reached: %s has %i keys, also when asked at once', async (tier, limit) => {
    const page = await person(tier);
    const answers = await Promise.all(
      Array.from({ length: limit + 5 }, (_, n) => post(page, { name: `key ${n}` })),
    );
    const refused = answers.filter((answer) => answer.status !== 201);
    expect(refused).toHaveLength(5);
    for (const answer of refused)
      expect(await refusal(answer)).toMatchObject({
        status: 400,
        code: 'key_limit_reached',
        details: { limit },
      });
    const { data } = await listed(page);
    expect(data).toHaveLength(limit);
    await page.fetch(`/api/v1/keys/${data[0]!.id}`, { method: 'DELETE' });
    expect((await post(page, { name: 'again' })).status).toBe(201);
    expect((await post(page, { name: 'and again' })).status).toBe(400);
  });
});

describe('GET /api/v1/keys', () => {
  test('200: the documented call of a page; newest first, never a key', async () => {
    const page = await person();
    expect(await listed(page)).toEqual({ data: [], meta: { total: 0 } });
    const made = [await minted(page, { name: 'first' }), await minted(page, { name: 'second' })];
    const answer = await page.fetch('/api/v1/keys', { credentials: 'include' });
    expect(answer.status).toBe(200);
    const text = await answer.text();
    const { data, meta } = JSON.parse(text) as z.output<typeof apiKeyList>;
    expect(meta).toEqual({ total: 2 });
    expect(data.map(({ key_prefix, name, tier }) => ({ key_prefix, name, tier }))).toEqual(
      expect.arrayContaining(made.map(({ key_prefix, name, tier }) => ({ key_prefix, name, tier }))),
    );
    for (const { key } of made) expect(text).not.toContain(key.slice(12));
    expect(text).not.toMatch(/"(?:key|full_key|hash)"/);
  });

  test("200: nobody else's keys, and revoked ones stay", async () => {
    const [mine, theirs] = [await person(), await person()];
    const { id } = await minted(mine);
    await minted(theirs);
    await mine.fetch(`/api/v1/keys/${id}`, { method: 'DELETE' });
    const { data } = await listed(mine);
    expect(data).toMatchObject([{ id, revoked_at: expect.stringMatching(/Z$/) }]);
  });

  test('200: the tier of the account now, not when the key was made', async () => {
    const page = await person('free');
    const { id } = await minted(page);
    expect(await shown(page, id)).toMatchObject({ tier: 'free', rate_limit_per_day: 1000 });
  });
});

describe('GET /api/v1/keys/{keyId}', () => {
  test('200: one key as the list shows it', async () => {
    const page = await person();
    const { id } = await minted(page);
    expect(await shown(page, id)).toEqual((await listed(page)).data[0]);
    expect(await shown(page, `${id.toUpperCase()}/`)).toMatchObject({ id });
  });
});

describe('DELETE /api/v1/keys/{keyId}', () => {
  const done = { success: true, message: 'API key revoked successfully' };

  test('200: with a reason, which stays visible; the key ends at once', async () => {
    const page = await person();
    const { id, key } = await minted(page);
    expect((await use(key)).status).toBe(200);
    const body = JSON.stringify({ reason: 'left in a repository' });
    const answer = await page.fetch(`/api/v1/keys/${id}`, { method: 'DELETE', headers: json, body });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(done);
    expect(await refusal(await use(key))).toMatchObject({
      status: 401,
      code: 'invalid_api_key',
      details: { reason: 'revoked' },
    });
    expect(await shown(page, id)).toMatchObject({
      revoked_at: expect.stringMatching(/Z$/),
      revoked_reason: 'left in a repository',
    });
  });

  test('200: without a body, and again, which changes nothing', async () => {
    const page = await person();
    const { id } = await minted(page);
    const first = await page.fetch(`/api/v1/keys/${id}`, { method: 'DELETE' });
    expect([first.status, await first.json()]).toEqual([200, done]);
    const before = await shown(page, id);
    expect(before.revoked_reason).toBeNull();
    for (const init of [
      { headers: json },
      { headers: json, body: '{"reason":"later"}' },
      { headers: json, body: '{}' },
    ]) {
      const again = await page.fetch(`/api/v1/keys/${id}`, { method: 'DELETE', ...init });
      expect([again.status, await again.json()]).toEqual([200, done]);
    }
    expect(await shown(page, id)).toEqual(before);
  });

  test('400: a reason that is none', async () => {
    const page = await person();
    const { id } = await minted(page);
    for (const reason of [7, 'x'.repeat(201), '\u001b[2J']) {
      const body = JSON.stringify({ reason });
      const answer = await page.fetch(`/api/v1/keys/${id}`, { method: 'DELETE', headers: json, body });
      expect(await refusal(answer)).toMatchObject({ status: 400, details: { parameter: 'reason' } });
    }
    expect((await shown(page, id)).revoked_at).toBeNull();
  });
});

describe('404 and 400 on one key', () => {
  test.each([
    ['GET', ''],
    ['DELETE', ''],
    ['GET', '/usage'],
    ['POST', '/rotate'],
  ])("%s …%s: an unknown key and another account's look the same; no UUID is 400", async (method, rest) => {
    const [mine, theirs] = [await person(), await person()];
    const { id } = await minted(theirs);
    const ask = async (key: string) => refusal(await mine.fetch(`/api/v1/keys/${key}${rest}`, { method }));
    const unknown = await ask(strange);
    expect(unknown).toMatchObject({ status: 404, code: 'key_not_found' });
    expect(await ask(id)).toEqual(unknown);
    expect((await shown(theirs, id)).revoked_at).toBeNull();
    expect(await ask('no-uuid')).toMatchObject({ status: 400, details: { parameter: 'keyId' } });
  });
});
