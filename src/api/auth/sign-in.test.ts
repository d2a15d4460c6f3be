import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { type CookieJar, cookieJar } from '../../../tests/support/cookie-jar.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { settingsFile } from '../../../tests/support/settings-file.ts';
import { readAudit } from '../../domain/audit/audit.store.ts';

let app: RunningProduct;
let now = Date.now();
const clock = { now: () => now };
beforeAll(async () => {
  app = await startProduct({}, clock);
});
afterAll(() => app.close());

const email = 'pro@example.org';
const path = '/api/auth/sign-in';
const signIn = (browser: CookieJar, body: object = { email, password }, headers = {}) =>
  browser.send('POST', path, body, headers);
const isIn = async (browser: CookieJar) => (await browser.get('/api/auth/session')).status === 200;

test('200: the answer is the user, in any case of the address', async () => {
  const answer = await signIn(cookieJar(app.url), { email: ' PRO@Example.org ', password });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    data: { email, tier: 'pro', role: 'member', totp_enabled: false },
  });
});

describe('the cookie', () => {
  test('is out of reach of scripts and of other sites, and only travels over TLS where the address is https', async () => {
    const browser = cookieJar(app.url);
    await signIn(browser);
    const attributes = ['Path=/', `Max-Age=${14 * 86_400}`, 'HttpOnly', 'SameSite=Lax'];
    expect(browser.attributes).toEqual([...attributes, 'Secure']);
    const plain = await startProduct({ PUBLIC_URL: 'http://intel.example' });
    const other = cookieJar(plain.url);
    await signIn(other);
    expect(other.attributes).toEqual(attributes);
    await plain.close();
  });

  test('is never what the browser brought: a session can not be fixed from outside', async () => {
    const browser = cookieJar(app.url);
    const planted = 'A'.repeat(43);
    browser.cookie = planted;
    await signIn(browser);
    expect(browser.cookie).not.toBe(planted);
    const attacker = cookieJar(app.url);
    attacker.cookie = planted;
    expect([await isIn(browser), await isIn(attacker)]).toEqual([true, false]);
  });

  test('changes with every sign-in, and the session before it ends', async () => {
    const browser = cookieJar(app.url);
    await signIn(browser);
    const before = cookieJar(app.url);
    before.cookie = browser.cookie;
    await signIn(browser);
    expect(browser.cookie).not.toBe(before.cookie);
    expect([await isIn(browser), await isIn(before)]).toEqual([true, false]);
  });

  test('of two different values counts neither', async () => {
    const one = cookieJar(app.url);
    const two = cookieJar(app.url);
    await signIn(one);
    await signIn(two);
    const both = `sb-access-token=${one.cookie}; sb-access-token=${two.cookie}`;
    expect((await cookieJar(app.url).get('/api/auth/session', { cookie: both })).status).toBe(401);
    const twice = `sb-access-token=${one.cookie};sb-access-token=${one.cookie}`;
    expect((await cookieJar(app.url).get('/api/auth/session', { cookie: twice })).status).toBe(200);
  });
});

test('401: a wrong password and an unknown address are answered alike, without a cookie', async () => {
  const bodies = [];
  for (const claim of [
    { email, password: `${password}!` },
    { email, password: '' },
    { email: 'nobody@example.org', password },
    { email: "' or 1=1 --", password },
  ]) {
    const browser = cookieJar(app.url);
    const answer = await signIn(browser, claim);
    expect(browser.cookie).toBeNull();
    expect(answer.headers.get('www-authenticate')).not.toBeNull();
    bodies.push(await refusal(answer));
  }
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  expect(bodies[0]).toMatchObject({ status: 401, code: 'invalid_credentials' });
});

test('400: what is no claim names the parameter', async () => {
  for (const [body, parameter] of [
    [{}, 'email'],
    [{ email }, 'password'],
    [{ email, password: 'x'.repeat(1001) }, 'password'],
    [{ email, password: null }, 'password'],
    [{ email, password, totp: 123456 }, 'totp'],
  ] as const) {
    expect(await refusal(await signIn(cookieJar(app.url), body))).toMatchObject({
      status: 400,
      details: { parameter },
    });
  }
});

describe('429', () => {
  test.each(['free@example.org', 'nobody-at-all@example.org'])(
    'after ten wrong passwords for %s, right or wrong; fifteen minutes later it is open again',
    async (address) => {
      now += 3_600_000;
      const claim = { email: address, password: 'wrong password' };
      const many = await Promise.all(Array.from({ length: 10 }, () => signIn(cookieJar(app.url), claim)));
      expect(new Set(many.map((answer) => answer.status))).toEqual(new Set([401]));
      const answer = await signIn(cookieJar(app.url), { email: address, password });
      expect(answer.headers.get('retry-after')).toBe('900');
      expect(await refusal(answer)).toMatchObject({ status: 429, code: 'rate_limit_exceeded' });
      expect((await signIn(cookieJar(app.url))).status).toBe(200);
      now += 900_000;
      const later = await signIn(cookieJar(app.url), { email: address, password });
      expect(later.status).toBe(address.startsWith('free') ? 200 : 401);
    },
  );

  test('after so many wrong passwords from one address, for whatever accounts', async () => {
    const own = await startProduct(await settingsFile({ sign_in: { failures_per_address: 3 } }));
    for (const n of [1, 2, 3])
      expect((await signIn(cookieJar(own.url), { email: `p${n}@example.org`, password })).status).toBe(401);
    expect((await signIn(cookieJar(own.url))).status).toBe(429);
    await own.close();
  });
});

test('sign-ins and failures are in the audit log, with address and program and without the password', async () => {
  await signIn(cookieJar(app.url), { email, password: 'wrong password' }, { 'user-agent': 'lynx' });
  await signIn(cookieJar(app.url), { email, password }, { 'user-agent': 'lynx' });
  const [good, bad] = await readAudit(app.store.read, { limit: 2 });
  const where = { subject: email, address: '127.0.0.1', agent: 'lynx' };
  expect(good).toMatchObject({ action: 'sign_in', actor: email, ...where });
  expect(bad).toMatchObject({ action: 'sign_in_failed', actor: 'anonymous', actorId: null, ...where });
  expect(JSON.stringify([good, bad])).not.toContain('wrong password');
});

test('known and unknown addresses can not be told apart by time', async () => {
  const figures = { failures_per_account: 1000, failures_per_address: 1000 };
  const own = await startProduct(await settingsFile({ sign_in: figures }));
  const browser = cookieJar(own.url);
  const time = async (address: string) => {
    const began = performance.now();
    await (await signIn(browser, { email: address, password: 'wrong password' })).text();
    return performance.now() - began;
  };
  for (const warm of [email, 'nobody@example.org']) await time(warm);
  const known: number[] = [];
  const unknown: number[] = [];
  for (let n = 0; n < 40; n++) {
    // Either first in turn, so that what else the machine does falls on both.
    if (n % 2) known.push(await time(email));
    unknown.push(await time('nobody@example.org'));
    if (n % 2 === 0) known.push(await time(email));
  }
  expect(Math.abs(rankSum(known, unknown))).toBeLessThan(4);
  // An answer that skipped the hash would take a tenth of the time; the test itself sees a third.
  expect(
    Math.abs(
      rankSum(
        known,
        unknown.map((millis) => millis * 0.3),
      ),
    ),
  ).toBeGreaterThan(4);
  await own.close();
});

/** Standard score of the Mann-Whitney statistic: beyond 4 in one of 16,000 pairs of samples of the same kind. */
function rankSum(one: number[], other: number[]): number {
  const smaller = one.flatMap((a) => other.filter((b) => b < a)).length;
  const pairs = one.length * other.length;
  return (smaller - pairs / 2) / Math.sqrt((pairs * (one.length + other.length + 1)) / 12);
}
