import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { type CookieJar, cookieJar } from '../../../tests/support/cookie-jar.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { readAudit } from '../../domain/audit/audit.store.ts';
import { endpoints } from '../index.ts';

const day = 86_400_000;
let app: RunningProduct;
let now = Date.now();
let browser: CookieJar;
const enter = async (email = 'pro@example.org') => {
  const entered = cookieJar(app.url);
  expect((await entered.send('POST', '/api/auth/sign-in', { email, password })).status).toBe(200);
  return entered;
};
const isIn = async (one: CookieJar) => (await one.get('/api/auth/session')).status === 200;

interface Listed {
  id: string;
  current: boolean;
  last_seen_at: string;
}
const list = async (one: CookieJar) =>
  ((await (await one.get('/api/auth/sessions')).json()) as { data: Listed[] }).data;

beforeAll(async () => {
  app = await startProduct({}, { now: () => now });
});
afterAll(() => app.close());
beforeEach(async () => {
  browser = await enter();
});

describe('a session endpoint', () => {
  const guarded = endpoints.filter((each) => each.auth === 'session');

  test('is 401 session_required without a session, whatever key or text is sent in its place', async () => {
    expect(guarded.length).toBeGreaterThan(5);
    for (const { method, path } of guarded) {
      const url = path.replace(/\{\w+\}/, '11111111-2222-4333-8444-555555555555');
      for (const headers of [
        {},
        { authorization: `Bearer ${app.keys.pro}` },
        { 'x-api-key': app.keys.pro },
        { cookie: `sb-access-token=${app.keys.pro}` },
        { cookie: `sb-access-token=${'A'.repeat(43)}` },
      ]) {
        const answer = await cookieJar(app.url).send(
          method,
          url,
          undefined,
          headers as Record<string, string>,
        );
        expect(await refusal(answer), `${method} ${path}`).toMatchObject({
          status: 401,
          code: 'session_required',
        });
      }
    }
  });

  test('takes the cookie beside a key, good or bad', async () => {
    for (const key of [app.keys.pro, app.keys.revoked, 'x'])
      expect((await browser.get('/api/auth/session', { authorization: `Bearer ${key}` })).status).toBe(200);
  });
});

describe('GET /api/auth/session', () => {
  test('200: who is signed in, kept by nobody', async () => {
    const answer = await browser.get('/api/auth/session');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await answer.json()).toMatchObject({ data: { email: 'pro@example.org', tier: 'pro' } });
  });

  test('a session that is used lives on, and its cookie with it; one that is not ends', async () => {
    const idle = await enter();
    now += 13 * day;
    const answer = await browser.get('/api/auth/session');
    expect(answer.headers.getSetCookie()).toHaveLength(1);
    expect(browser.attributes).toContain(`Max-Age=${14 * 86_400}`);
    // The use is written down beside the answer; nobody waits for it.
    await expect
      .poll(async () => (await list(browser)).find((one) => one.current)!.last_seen_at)
      .toBe(new Date(now).toISOString());
    now += 2 * day;
    expect([await isIn(browser), await isIn(idle)]).toEqual([true, false]);
  });
});

describe('POST /api/auth/sign-out', () => {
  test('204: the cookie is cleared and its session is dead, also for who has copied it', async () => {
    const thief = cookieJar(app.url);
    thief.cookie = browser.cookie;
    expect(await isIn(thief)).toBe(true);
    const answer = await browser.send('POST', '/api/auth/sign-out');
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect(browser.cookie).toBeNull();
    expect(browser.attributes).toContain('Max-Age=0');
    expect(await isIn(thief)).toBe(false);
    expect((await readAudit(app.store.read, { limit: 1 }))[0]).toMatchObject({ action: 'sign_out' });
  });

  test('204 as well with a dead cookie or none', async () => {
    const stranger = cookieJar(app.url);
    expect((await stranger.send('POST', '/api/auth/sign-out')).status).toBe(204);
    stranger.cookie = 'A'.repeat(43);
    expect((await stranger.send('POST', '/api/auth/sign-out')).status).toBe(204);
    expect(stranger.cookie).toBeNull();
  });

  test('leaves other sessions alone', async () => {
    const other = await enter();
    await browser.send('POST', '/api/auth/sign-out');
    expect(await isIn(other)).toBe(true);
  });
});

describe('GET /api/auth/sessions', () => {
  test('200: own sessions with what helps to tell them apart, and no token', async () => {
    const own = await enter('free@example.org');
    await own.get('/api/auth/session');
    const answer = await own.get('/api/auth/sessions');
    const text = await answer.text();
    expect(text).not.toContain(own.cookie);
    expect(JSON.parse(text)).toEqual({
      data: [
        {
          id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          created_at: new Date(now).toISOString(),
          last_seen_at: new Date(now).toISOString(),
          expires_at: new Date(now + 14 * day).toISOString(),
          address: '127.0.0.1',
          agent: 'node',
          current: true,
        },
      ],
    });
  });
});

describe('DELETE /api/auth/sessions/{id}', () => {
  test('204: ends another session of the same person at once', async () => {
    const other = await enter();
    const mine = (await list(other)).find((one) => one.current)!;
    const answer = await browser.send('DELETE', `/api/auth/sessions/${mine.id}`);
    expect(answer.status).toBe(204);
    expect([await isIn(other), await isIn(browser)]).toEqual([false, true]);
    expect((await list(browser)).map((one) => one.id)).not.toContain(mine.id);
    expect((await readAudit(app.store.read, { limit: 1 }))[0]).toMatchObject({
      action: 'session_revoked',
      actor: 'pro@example.org',
      subject: mine.id,
    });
  });

  test('204: ends the own one, and clears the cookie', async () => {
    const mine = (await list(browser)).find((one) => one.current)!;
    await browser.send('DELETE', `/api/auth/sessions/${mine.id}`);
    expect(browser.cookie).toBeNull();
  });

  test("404: another person's is as good as none, and stays", async () => {
    const stranger = await enter('free@example.org');
    const mine = (await list(browser)).find((one) => one.current)!;
    for (const id of [mine.id, '11111111-2222-4333-8444-555555555555']) {
      const answer = await stranger.send('DELETE', `/api/auth/sessions/${id}`);
      expect(await refusal(answer)).toMatchObject({ status: 404, code: 'not_found' });
    }
    expect(await isIn(browser)).toBe(true);
  });

  test('400: what is no id', async () => {
    expect((await browser.send('DELETE', '/api/auth/sessions/x')).status).toBe(400);
  });
});
