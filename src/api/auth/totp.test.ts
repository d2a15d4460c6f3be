import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { type Authenticator, authenticator } from '../../../tests/support/authenticator.ts';
import { type CookieJar, cookieJar } from '../../../tests/support/cookie-jar.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { readAudit } from '../../domain/audit/audit.store.ts';
import { removeTotp } from '../../domain/users/second-factor.store.ts';
import { findAccount } from '../../domain/users/users.store.ts';

const email = 'pro@example.org';
const stepMs = 30_000;
let app: RunningProduct;
let now = Date.now();
let mine: CookieJar;
let phone: Authenticator;

/** What an app shows whose clock is some steps ahead. */
const code = (ahead = 0) => phone(now, ahead);
const signIn = (jar: CookieJar, totp?: string) =>
  jar.send('POST', '/api/auth/sign-in', { email, password, ...(totp !== undefined && { totp }) });
const trySignIn = async (totp?: string) => (await signIn(cookieJar(app.url), totp)).status;
const begin = async () =>
  (await (await mine.send('POST', '/api/auth/totp')).json()) as { data: Record<string, string> };
async function turnOn(): Promise<string[]> {
  const { data } = await begin();
  phone = authenticator(data.secret!);
  const answer = await mine.send('POST', '/api/auth/totp/confirm', { code: code() });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { data: { recovery_codes: string[] } }).data.recovery_codes;
}

beforeAll(async () => {
  app = await startProduct({}, { now: () => now });
});
afterAll(() => app.close());
beforeEach(async () => {
  now += 3_600_000;
  const account = (await findAccount(app.store.write, email))!;
  await removeTotp(app.store.write, account.id);
  mine = cookieJar(app.url);
  await signIn(mine);
});

describe('turning it on', () => {
  test('200: a secret for an app, that counts only when a code of it was confirmed', async () => {
    const { data } = await begin();
    expect(data.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(new URL(data.otpauth_url!).searchParams.get('secret')).toBe(data.secret);
    expect(await trySignIn()).toBe(200);
  });

  test('200: confirmed, it answers ten recovery codes, and the session goes on under another token', async () => {
    const before = mine.cookie;
    expect(new Set(await turnOn()).size).toBe(10);
    expect(mine.cookie).not.toBe(before);
    const { data } = (await (await mine.get('/api/auth/session')).json()) as {
      data: { totp_enabled: boolean };
    };
    expect(data.totp_enabled).toBe(true);
    expect((await readAudit(app.store.read, { limit: 1 }))[0]).toMatchObject({ action: 'totp_enabled' });
  });

  test('401: a wrong code; 400: what is no code, and a second secret while one is in force', async () => {
    phone = authenticator((await begin()).data.secret!);
    const wrong = await mine.send('POST', '/api/auth/totp/confirm', { code: code(5) });
    expect(await refusal(wrong)).toMatchObject({ status: 401, code: 'invalid_credentials' });
    expect((await mine.send('POST', '/api/auth/totp/confirm', { code: 1 })).status).toBe(400);
    await turnOn();
    expect((await mine.send('POST', '/api/auth/totp')).status).toBe(400);
  });
});

describe('signing in with it', () => {
  test('401 totp_required with the right password only; a wrong one is invalid_credentials as ever', async () => {
    await turnOn();
    const jar = cookieJar(app.url);
    expect(await refusal(await signIn(jar))).toMatchObject({ status: 401, code: 'totp_required' });
    expect(jar.cookie).toBeNull();
    const wrong = await jar.send('POST', '/api/auth/sign-in', { email, password: 'wrong password' });
    expect((await refusal(wrong)).code).toBe('invalid_credentials');
  });

  test('takes the code of now, and of a clock that is one step off; no other, and none twice', async () => {
    await turnOn();
    now += 5 * stepMs;
    expect(await trySignIn(code(-2))).toBe(401);
    expect(await trySignIn(code(2))).toBe(401);
    expect(await trySignIn(code(-1))).toBe(200);
    expect(await trySignIn(code(0))).toBe(200);
    expect(await trySignIn(code(0))).toBe(401);
    expect(await trySignIn(code(-1))).toBe(401);
    expect(await trySignIn(code(1))).toBe(200);
  });

  test('of the same code side by side counts once', async () => {
    await turnOn();
    now += stepMs;
    const statuses = await Promise.all([1, 2, 3, 4].map(() => trySignIn(code())));
    expect(statuses.toSorted()).toEqual([200, 401, 401, 401]);
  });

  test('takes each recovery code once, and says so in the audit log', async () => {
    const [one = '', other = ''] = await turnOn();
    expect([await trySignIn(one), await trySignIn(one), await trySignIn(other.toUpperCase())]).toEqual([
      200, 401, 200,
    ]);
    const recent = await readAudit(app.store.read, { limit: 2 });
    expect(recent.map((row) => row.action)).toEqual(['sign_in', 'recovery_code_used']);
    expect(JSON.stringify(await readAudit(app.store.read, { limit: 50 }))).not.toContain(one);
  });

  test('429: codes can not be guessed without end', async () => {
    await turnOn();
    const statuses = [];
    for (let n = 0; n < 11; n++) statuses.push(await trySignIn('000000'));
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
  });
});

describe('turning it off', () => {
  test('204: with the password, and the password is enough again', async () => {
    await turnOn();
    const answer = await mine.send('DELETE', '/api/auth/totp', { password });
    expect(answer.status).toBe(204);
    expect(await trySignIn()).toBe(200);
  });

  test('401: not without it; 400: not with none', async () => {
    await turnOn();
    const wrong = await mine.send('DELETE', '/api/auth/totp', { password: 'wrong password' });
    expect(await refusal(wrong)).toMatchObject({ status: 401, code: 'invalid_credentials' });
    expect((await mine.send('DELETE', '/api/auth/totp')).status).toBe(400);
    expect(await trySignIn()).toBe(401);
  });
});
