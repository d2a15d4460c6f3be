import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { cookieJar } from '../../../tests/support/cookie-jar.ts';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { readAudit } from '../../domain/audit/audit.store.ts';
import { offerSetUp } from '../../domain/users/set-up.store.ts';
import { listAccounts } from '../../domain/users/users.store.ts';

const path = '/api/auth/set-up';
let app: RunningProduct;
let token: string;
const person = { email: 'root@one.com', password: 'correct horse' };
const admins = async () => (await listAccounts(app.store.write)).filter((one) => one.role === 'admin');

beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());
beforeEach(async () => {
  for (const { id } of await admins()) {
    await app.store.write.deleteFrom('session').where('account_id', '=', id).execute();
    await app.store.write.deleteFrom('account').where('id', '=', id).execute();
  }
  token = (await offerSetUp(app.store, Date.now()))!;
});

test('201: makes the administrator and signs in; then 401 for ever', async () => {
  const jar = cookieJar(app.url);
  const answer = await jar.send('POST', path, { token, ...person });
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({ data: { email: 'root@one.com', role: 'admin', tier: 'pro' } });
  expect((await jar.get('/api/auth/session')).status).toBe(200);
  expect((await readAudit(app.store.read, { limit: 1 }))[0]).toMatchObject({ action: 'setup_completed' });
  const again = await cookieJar(app.url).send('POST', path, { token, ...person, email: 'b@one.com' });
  expect(await refusal(again)).toMatchObject({ status: 401, code: 'invalid_credentials' });
  expect(await offerSetUp(app.store, Date.now())).toBeNull();
});

test('used by several at once it makes exactly one administrator', async () => {
  const asked = [1, 2, 3, 4, 5, 6].map((n) =>
    cookieJar(app.url).send('POST', path, { token, ...person, email: `p${n}@one.com` }),
  );
  const statuses = (await Promise.all(asked)).map((answer) => answer.status);
  expect(statuses.toSorted()).toEqual([201, 401, 401, 401, 401, 401]);
  expect(await admins()).toHaveLength(1);
});

test('401: another token, also of the right shape', async () => {
  for (const other of ['', 'x', 'A'.repeat(43), token.toLowerCase()]) {
    const answer = await cookieJar(app.url).send('POST', path, { ...person, token: other });
    expect((await refusal(answer)).status).toBe(401);
  }
  expect(await admins()).toEqual([]);
});

test('409 and 400 leave the link as it is', async () => {
  const send = (changes: object) => cookieJar(app.url).send('POST', path, { token, ...person, ...changes });
  expect((await refusal(await send({ email: 'free@example.org' }))).code).toBe('account_exists');
  expect((await refusal(await send({ password: 'short' }))).details).toMatchObject({ parameter: 'password' });
  expect((await refusal(await send({ email: 'nobody' }))).details).toMatchObject({ parameter: 'email' });
  expect((await send({})).status).toBe(201);
});
