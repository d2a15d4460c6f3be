/** Who reads what: strangers on a private and on an open server, people with a session, and both beside a key. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '../../src/api/index.ts';
import { type RunningApp, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { listAccounts } from '../../src/domain/users/users.store.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { refusal } from '../support/ask.ts';
import { cookieJar } from '../support/cookie-jar.ts';
import { password, type RunningProduct, startProduct } from '../support/running-app.ts';

const uuid = '11111111-2222-4333-8444-555555555555';
const addressOf = (path: string) => path.replace(/\{\w+\}/, uuid);

describe('a fresh server that nobody has set up', () => {
  let folder: string;
  let app: RunningApp;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'soc-defenders-fresh-'));
    const settings = { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent', FEEDS: 'off' };
    app = await startApp(readConfig(settings), 'web', systemClock);
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('gives strangers nothing to read but its health and its description', async () => {
    const open = ['/healthz', '/readyz', '/api/openapi.json', '/api/auth/visitor', '/api/v1/site'];
    const reads = endpoints.filter((each) => each.method === 'GET').map((each) => addressOf(each.path));
    expect(reads.length).toBeGreaterThan(10);
    for (const path of ['/', '/set-up', '/admin', '/settings', ...reads]) {
      const answer = await fetch(app.url + path);
      await answer.arrayBuffer();
      expect([path, answer.status]).toEqual([
        path,
        open.includes(path) ? 200 : expect.toSatisfy((s) => s === 401 || s === 404),
      ]);
    }
  });

  test('lets strangers make no account, no administrator and no key', async () => {
    const person = {
      email: 'me@one.com',
      password: 'correct horse',
      token: 'A'.repeat(43),
      name: 'x',
      role: 'admin',
    };
    const statuses: Record<string, number> = {};
    for (const { method, path } of endpoints.filter((each) => each.method !== 'GET')) {
      const answer = await cookieJar(app.url).send(method, addressOf(path), person);
      statuses[`${method} ${path}`] = answer.status;
      expect(answer.headers.getSetCookie().filter((line) => !line.includes('Max-Age=0'))).toEqual([]);
    }
    const { 'POST /api/auth/sign-out': signOut, 'POST /api/auth/sign-up': signUp, ...others } = statuses;
    expect([signOut, signUp]).toEqual([204, 403]);
    expect(new Set(Object.values(others))).toEqual(new Set([401]));
    expect(await listAccounts(app.store.write)).toEqual([]);
  });
});

describe('a server', () => {
  let closed: RunningProduct;
  let open: RunningProduct;
  beforeAll(async () => {
    closed = await startProduct();
    open = await startProduct({ ANONYMOUS_READ: 'on' });
  });
  afterAll(async () => {
    await closed.close();
    await open.close();
  });

  const list = '/api/v1/iocs?limit=1000';
  /** The cap tells whose tier was taken. */
  async function tierOf(answer: Response): Promise<'pro' | 'free'> {
    expect(answer.status).toBe(200);
    const { meta } = (await answer.json()) as { meta: { limit: number } };
    return meta.limit === 1000 ? 'pro' : 'free';
  }
  async function enter(app: RunningProduct, tier: 'pro' | 'free') {
    const jar = cookieJar(app.url);
    await jar.send('POST', '/api/auth/sign-in', { email: `${tier}@example.org`, password });
    return jar;
  }

  test('with a session: the data of the tier of its account', async () => {
    expect(await tierOf(await (await enter(closed, 'pro')).get(list))).toBe('pro');
    const free = await enter(closed, 'free');
    expect(await tierOf(await free.get(list))).toBe('free');
    expect(await refusal(await free.get('/api/v1/iocs?format=txt'))).toMatchObject({
      code: 'insufficient_tier',
      details: { current_tier: 'free' },
    });
  });

  test('with a key and a session: the key counts, good or bad', async () => {
    const jar = await enter(closed, 'pro');
    expect(await tierOf(await jar.get(list, { authorization: `Bearer ${closed.keys.free}` }))).toBe('free');
    const free = await enter(closed, 'free');
    expect(await tierOf(await free.get(list, { 'x-api-key': closed.keys.pro }))).toBe('pro');
    for (const [key, code] of [
      [closed.keys.revoked, 'invalid_api_key'],
      [closed.keys.expired, 'expired_api_key'],
      ['x', 'invalid_api_key'],
    ] as const)
      expect((await refusal(await jar.get(list, { authorization: `Bearer ${key}` }))).code).toBe(code);
  });

  test('after signing out: nothing', async () => {
    const jar = await enter(closed, 'pro');
    const { cookie } = jar;
    await jar.send('POST', '/api/auth/sign-out');
    jar.cookie = cookie;
    expect(await refusal(await jar.get(list))).toMatchObject({ status: 401, code: 'missing_api_key' });
  });

  test('that is open: strangers read what the Free tier reads, and are asked for a key where that is not enough', async () => {
    const stranger = cookieJar(open.url);
    expect(await tierOf(await stranger.get(list))).toBe('free');
    expect((await stranger.get('/api/v1/articles')).status).toBe(200);
    const refused = await stranger.get('/api/v1/iocs?format=txt');
    expect(refused.headers.get('www-authenticate')).not.toBeNull();
    expect(await refusal(refused)).toMatchObject({ status: 401, code: 'missing_api_key' });
    expect((await refusal(await stranger.get('/api/auth/session'))).code).toBe('session_required');
    const bad = await stranger.get(list, { authorization: 'Bearer x' });
    expect((await refusal(bad)).code).toBe('invalid_api_key');
  });

  test('that is open: a session or key still counts for what it is, and a dead cookie for nothing', async () => {
    const jar = await enter(open, 'pro');
    expect(await tierOf(await jar.get(list))).toBe('pro');
    expect(await tierOf(await cookieJar(open.url).get(list, { 'x-api-key': open.keys.pro }))).toBe('pro');
    jar.cookie = 'A'.repeat(43);
    expect(await tierOf(await jar.get(list))).toBe('free');
  });

  test('lets no shared cache keep what a session opened', async () => {
    const { data } = (await (await closed.get('/api/v1/articles?limit=1')).json()) as {
      data: { id: string }[];
    };
    const path = `/api/v1/articles/${data[0]!.id}`;
    const byKey = await closed.get(path);
    const bySession = await (await enter(closed, 'pro')).get(path);
    expect(byKey.headers.get('cache-control')).toContain('public');
    expect(bySession.headers.get('cache-control')).toBe('private, no-cache');
    for (const answer of [byKey, bySession]) expect(answer.headers.get('vary')).toContain('Cookie');
  });
});
