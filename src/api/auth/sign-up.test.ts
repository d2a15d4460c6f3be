import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { cookieJar } from '../../../tests/support/cookie-jar.ts';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';

let open: RunningProduct;
let closed: RunningProduct;
beforeAll(async () => {
  open = await startProduct({ SIGN_UP: 'open', DEFAULT_TIER: 'free' });
  closed = await startProduct();
});
afterAll(async () => {
  await open.close();
  await closed.close();
});

const path = '/api/auth/sign-up';
const person = { email: 'Ana@One.com', password: 'correct horse' };

test('201: the account is made with the default tier, and is signed in', async () => {
  const browser = cookieJar(open.url);
  const answer = await browser.send('POST', path, {
    ...person,
    username: 'Ana-1',
    role: 'admin',
    tier: 'pro',
  });
  expect(answer.status).toBe(201);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const body = await answer.json();
  expect(body).toEqual({
    data: {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      email: 'ana@one.com',
      username: 'ana-1',
      tier: 'free',
      role: 'member',
      created_at: expect.stringMatching(/Z$/),
      totp_enabled: false,
    },
  });
  expect(await (await browser.get('/api/auth/session')).json()).toEqual(body);
  const again = cookieJar(open.url);
  expect((await again.send('POST', '/api/auth/sign-in', person)).status).toBe(200);
});

test('409: an address has one account, in any case', async () => {
  const browser = cookieJar(open.url);
  const answer = await browser.send('POST', path, { ...person, email: 'FREE@example.org' });
  expect(await refusal(answer)).toMatchObject({ status: 409, code: 'account_exists' });
  expect(browser.cookie).toBeNull();
});

describe('400', () => {
  test.each([
    [undefined, 'body'],
    [[], 'body'],
    [{ password: 'correct horse' }, 'email'],
    [{ ...person, email: 'nobody' }, 'email'],
    [{ ...person, email: 'a b@one.com' }, 'email'],
    [{ ...person, email: 'a\0@one.com' }, 'email'],
    [{ ...person, email: `a@${'b'.repeat(300)}` }, 'email'],
    [{ ...person, email: ['a@one.com'] }, 'email'],
    [{ email: 'b@one.com' }, 'password'],
    [{ email: 'b@one.com', password: 'too short' }, 'password'],
    [{ email: 'b@one.com', password: 'x'.repeat(1001) }, 'password'],
    [{ email: 'b@one.com', password: 1234567890 }, 'password'],
    [{ email: 'b@one.com', password: 'correct horse', username: '' }, 'username'],
    [{ email: 'b@one.com', password: 'correct horse', username: 'b/../admin' }, 'username'],
    [{ email: 'b@one.com', password: 'correct horse', username: 'free' }, 'username'],
  ])('%j names %s', async (body, parameter) => {
    const answer = await cookieJar(open.url).send('POST', path, body);
    expect(await refusal(answer)).toMatchObject({
      status: 400,
      code: 'invalid_parameter',
      details: { parameter },
    });
  });
});

test('403: closed unless the operator opens it, for new and known addresses alike', async () => {
  for (const email of ['new@one.com', 'free@example.org']) {
    const answer = await cookieJar(closed.url).send('POST', path, { ...person, email });
    expect(await refusal(answer)).toMatchObject({ status: 403, code: 'sign_up_closed' });
  }
});

test('429: not without end from one address', async () => {
  const own = await startProduct({ SIGN_UP: 'open' });
  const statuses = [];
  for (let n = 0; n < 51; n++) {
    // A known address, so that nothing slow happens.
    const answer = await cookieJar(own.url).send('POST', path, { ...person, email: 'free@example.org' });
    statuses.push(answer.status);
    if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(800);
  }
  expect(statuses).toEqual([...Array(50).fill(409), 429]);
  await own.close();
});
