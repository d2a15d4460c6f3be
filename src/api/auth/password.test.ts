import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { type CookieJar, cookieJar } from '../../../tests/support/cookie-jar.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { readAudit } from '../../domain/audit/audit.store.ts';
import { hashPassword } from '../../domain/users/password.ts';
import { findAccount, setPassword } from '../../domain/users/users.store.ts';

const path = '/api/auth/password';
const email = 'pro@example.org';
const next = 'another long password';
let app: RunningProduct;
let now = Date.now();
let mine: CookieJar;
const enter = async (claim: object = { email, password }) => {
  const jar = cookieJar(app.url);
  await jar.send('POST', '/api/auth/sign-in', claim);
  return jar;
};
const isIn = async (jar: CookieJar) => (await jar.get('/api/auth/session')).status === 200;

beforeAll(async () => {
  app = await startProduct({}, { now: () => now });
});
afterAll(() => app.close());
beforeEach(async () => {
  now += 3_600_000;
  const account = (await findAccount(app.store.write, email))!;
  await setPassword(app.store.write, account.id, await hashPassword(password));
  mine = await enter();
});

test('204: the new password counts, the old one does not, and only this session goes on, under another token', async () => {
  const other = await enter();
  const copy = cookieJar(app.url);
  copy.cookie = mine.cookie;
  expect(await isIn(copy)).toBe(true);
  const answer = await mine.send('POST', path, { current: password, new: next });
  expect([answer.status, await answer.text()]).toEqual([204, '']);
  expect(await Promise.all([mine, other, copy].map(isIn))).toEqual([true, false, false]);
  expect([await isIn(await enter()), await isIn(await enter({ email, password: next }))]).toEqual([
    false,
    true,
  ]);
  const [, , changed] = await readAudit(app.store.read, { limit: 3 });
  expect(changed).toMatchObject({ action: 'password_changed', actor: email, subject: email });
});

test('401: a wrong current password changes nothing, and can not be guessed without end', async () => {
  for (let n = 0; n < 10; n++) {
    const answer = await mine.send('POST', path, { current: 'wrong password', new: next });
    expect(await refusal(answer)).toMatchObject({ status: 401, code: 'invalid_credentials' });
  }
  const answer = await mine.send('POST', path, { current: password, new: next });
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await refusal(answer)).code).toBe('rate_limit_exceeded');
  now += 3_600_000;
  expect(await isIn(await enter())).toBe(true);
});

test.each([
  [{ current: password }, 'new'],
  [{ new: next }, 'current'],
  [{ current: password, new: 'short' }, 'new'],
  [{ current: password, new: 'x'.repeat(1001) }, 'new'],
])('400: %j names %s', async (body, parameter) => {
  expect(await refusal(await mine.send('POST', path, body))).toMatchObject({
    status: 400,
    details: { parameter },
  });
});
