/** No body, however it is made, may bring down an endpoint that writes, signed in or not (standard §1). */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '../../src/api/index.ts';
import { refusal } from '../support/ask.ts';
import { type CookieJar, cookieJar } from '../support/cookie-jar.ts';
import { password, type RunningProduct, startProduct } from '../support/running-app.ts';

let app: RunningProduct;
let cookie: string | null;
beforeAll(async () => {
  app = await startProduct({ SIGN_UP: 'open' });
  const jar = cookieJar(app.url);
  await jar.send('POST', '/api/auth/sign-in', { email: 'pro@example.org', password });
  cookie = jar.cookie;
});
afterAll(() => app.close());

/** What would change the session or the account under the test's feet is asked without a session only. */
const needsGuest = [
  '/api/auth/sign-out',
  '/api/auth/password',
  '/api/auth/totp',
  '/api/auth/totp/confirm',
  '/api/auth/account',
];
const writes = endpoints.filter((each) => each.method !== 'GET');
const names = [
  'email',
  'password',
  'username',
  'totp',
  'token',
  'current',
  'new',
  'code',
  'name',
  'reason',
  'values',
  'text',
];
const hostile = [
  '\0',
  '\ud800',
  '\u202e',
  'a@b',
  'a\0@b.c',
  'x'.repeat(5000),
  '__proto__',
  "'--",
  '000000',
  ' ',
];
const value = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(password, 'pro@example.org', 'free@example.org'),
);
const body = fc.oneof(
  { weight: 6, arbitrary: fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 6 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);
const id = fc.oneof(fc.uuid(), fc.constantFrom('x', '%00', '%zz', '..', 'a'.repeat(300)));

test('none is answered by 500, and every refusal is the envelope', async () => {
  const statuses = new Set<number>();
  const one = async (jar: CookieJar, route: (typeof writes)[number], at: string, content: unknown) => {
    jar.cookie = needsGuest.includes(route.path) ? null : cookie;
    const answer = await jar.send(route.method, route.path.replace(/\{\w+\}/, at), content);
    statuses.add(answer.status);
    expect([route.path, answer.status < 500]).toEqual([route.path, true]);
    if (answer.status >= 400) await refusal(answer);
    else await answer.text();
    // Who got in as somebody else is signed out again by losing the cookie; the first session stays as it is.
    if (jar.cookie !== cookie && !needsGuest.includes(route.path)) cookie = jar.cookie ?? cookie;
  };
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...writes), id, body, async (route, at, content) => {
      await one(cookieJar(app.url), route, at, content);
    }),
    { numRuns: 400, endOnFailure: true },
  );
  for (const status of [400, 401, 404]) expect(statuses).toContain(status);
});
