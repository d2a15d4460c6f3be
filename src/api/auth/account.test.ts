import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator, signedIn } from '../../../tests/support/administrator.ts';
import { refusal } from '../../../tests/support/ask.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { readAudit } from '../../domain/audit/audit.store.ts';

const account = '/api/auth/account';
let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ SIGN_UP: 'open' });
});
afterAll(() => app.close());

test('another user name: in lower case, not one that is taken or none', async () => {
  const jar = await signedIn(app, 'pro@example.org');
  const rename = (username: string) => jar.send('PATCH', account, { username });
  expect(await (await rename('Ana-B')).json()).toMatchObject({ data: { username: 'ana-b' } });
  expect((await rename('ana-b')).status).toBe(200);
  for (const name of ['free', 'FREE', 'a b', '', 'x'.repeat(31), 'ä'])
    expect((await refusal(await rename(name))).details).toMatchObject({ parameter: 'username' });
  const renamed = (await readAudit(app.store.write, { limit: 9 })).filter(
    ({ action }) => action === 'account_renamed',
  );
  expect(renamed).toHaveLength(1);
});

test('the use of all keys together is the sum of each', async () => {
  const jar = await signedIn(app, 'pro@example.org');
  for (const key of ['pro', 'pro', 'local'] as const) await (await app.get('/api/v1/iocs', { key })).text();
  await (await app.get('/api/v1/iocs?type=nonsense')).text();
  const { data } = (await (await jar.get(`${account}/usage?days=7`)).json()) as {
    data: { total_requests: number; client_errors: number; daily: object[]; by_key: { requests: number }[] };
  };
  expect(data).toMatchObject({ total_requests: 4, client_errors: 1, window_days: 7 });
  expect(data.daily).toHaveLength(7);
  expect(data.by_key.map(({ requests }) => requests)).toEqual([3, 1]);
  const fresh = await administrator(app);
  expect(await (await fresh.get(`${account}/usage`)).json()).toMatchObject({
    data: { total_requests: 0, by_key: [] },
  });
});

test('the export holds everything of this account and nothing of another, and no secret', async () => {
  const jar = await signedIn(app, 'free@example.org');
  const answer = await jar.get(`${account}/export`);
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  const text = await answer.text();
  const all = JSON.parse(text) as Record<string, object[]>;
  expect(all).toMatchObject({ account: { email: 'free@example.org' } });
  expect(all.api_keys).toHaveLength(1);
  expect(all.sessions!.length).toBeGreaterThan(0);
  expect(all.audit).toContainEqual(expect.objectContaining({ action: 'sign_in' }));
  for (const secret of ['pro@example.org', app.keys.free, '$argon2id', jar.cookie!])
    expect(text).not.toContain(secret);
});

test('an account is deleted with the right password only, and then nothing of it gets in', async () => {
  const jar = await signedIn(app, 'free@example.org');
  const wrong = await jar.send('DELETE', account, { password: 'not that one' });
  expect((await refusal(wrong)).code).toBe('invalid_credentials');
  expect((await app.get('/api/v1/iocs', { key: 'free' })).status).toBe(200);
  const gone = await jar.send('DELETE', account, { password });
  expect(gone.status).toBe(204);
  expect((await refusal(await app.get('/api/v1/iocs', { key: 'free' }))).code).toBe('invalid_api_key');
  const again = await jar.send('POST', '/api/auth/sign-in', { email: 'free@example.org', password });
  expect((await refusal(again)).code).toBe('invalid_credentials');
  const claim = { email: 'free@example.org', password };
  expect((await jar.send('POST', '/api/auth/sign-up', claim)).status).toBe(201);
});
