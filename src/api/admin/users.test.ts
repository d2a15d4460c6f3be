import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator } from '../../../tests/support/administrator.ts';
import { refusal } from '../../../tests/support/ask.ts';
import { type CookieJar, cookieJar } from '../../../tests/support/cookie-jar.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import type { ManagedUser } from '../../contract/administration.ts';
import { readAudit } from '../../domain/audit/audit.store.ts';

const users = '/api/v1/admin/users';
let app: RunningProduct;
let admin: CookieJar;
beforeAll(async () => {
  app = await startProduct();
  admin = await administrator(app);
});
afterAll(() => app.close());

async function list(query = ''): Promise<ManagedUser[]> {
  return ((await (await admin.get(users + query)).json()) as { data: ManagedUser[] }).data;
}
const named = async (email: string) => (await list(`?q=${encodeURIComponent(email)}`))[0]!;
const change = (id: string, body: object) => admin.send('PATCH', `${users}/${id}`, body);
async function enter(email: string, word = password) {
  const jar = cookieJar(app.url);
  const answer = await jar.send('POST', '/api/auth/sign-in', { email, password: word });
  return { jar, answer };
}
const lastDeeds = async (n: number) =>
  (await readAudit(app.store.write, { limit: n })).map(({ action, subject, actor }) => [
    action,
    subject,
    actor,
  ]);

test('only administrators who are signed in get anywhere', async () => {
  const { jar: member } = await enter('pro@example.org');
  const { id } = await named('free@example.org');
  for (const [method, path, body] of [
    ['GET', users, undefined],
    ['POST', users, { email: 'x@one.com' }],
    ['PATCH', `${users}/${id}`, { tier: 'pro' }],
    ['POST', `${users}/${id}/password`, {}],
    ['GET', '/api/v1/admin/overview', undefined],
    ['GET', '/api/v1/admin/settings', undefined],
    ['PUT', '/api/v1/admin/settings/own', { networks: [], domains: [] }],
    ['PUT', '/api/v1/admin/source-keys/otx', { key: 'k' }],
    ['DELETE', '/api/v1/admin/source-keys/otx', undefined],
  ] as const) {
    expect(await refusal(await member.send(method, path, body)), path).toMatchObject({
      status: 403,
      details: { required_role: 'admin' },
    });
    const byKey = await cookieJar(app.url).send(method, path, body, {
      authorization: `Bearer ${app.keys.pro}`,
    });
    expect((await refusal(byKey)).code).toBe('session_required');
  }
  expect((await named('free@example.org')).tier).toBe('free');
});

test('users are found by part of address or name, by role, tier and state, page by page', async () => {
  expect((await list()).map(({ email }) => email)).toEqual([
    'free@example.org',
    'pro@example.org',
    'root@one.com',
  ]);
  expect((await list('?q=EXAMPLE')).length).toBe(2);
  expect(await list('?q=%25')).toEqual([]);
  expect(await list('?q=_')).toEqual([]);
  expect((await list('?role=admin')).map(({ email }) => email)).toEqual(['root@one.com']);
  expect((await list('?tier=free&suspended=false')).map(({ email }) => email)).toEqual(['free@example.org']);
  expect(await named('pro@example.org')).toMatchObject({ keys: 3, suspended_at: null });
  const first = (await (await admin.get(`${users}?limit=2`)).json()) as { links: { next: string } };
  const next = new URL(first.links.next);
  expect((await list(next.search)).map(({ email }) => email)).toEqual(['root@one.com']);
});

test('a user is made with a password that is shown once, and gets in by it', async () => {
  const answer = await admin.send('POST', users, { email: 'New@One.com', role: 'moderator' });
  expect(answer.status).toBe(201);
  const made = (await answer.json()) as { data: ManagedUser; password: string };
  expect(made.data).toMatchObject({ email: 'new@one.com', role: 'moderator', tier: 'pro', keys: 0 });
  expect((await enter('new@one.com', made.password)).answer.status).toBe(200);
  expect(JSON.stringify(await readAudit(app.store.write, { limit: 5 }))).not.toContain(made.password);
  const again = await admin.send('POST', users, { email: 'new@one.com' });
  expect(await refusal(again)).toMatchObject({ status: 409, code: 'account_exists' });
  const given = await admin.send('POST', users, { email: 'b@one.com', password: 'chosen by hand' });
  expect(await given.json()).toMatchObject({ password: null });
  expect((await refusal(await admin.send('POST', users, { email: 'no address' }))).code).toBe(
    'invalid_parameter',
  );
});

test('another tier counts for sessions and keys at once', async () => {
  const { id } = await named('free@example.org');
  const limit = async () =>
    (
      (await (await app.get('/api/v1/iocs?limit=1000', { key: 'free' })).json()) as {
        meta: { limit: number };
      }
    ).meta.limit;
  expect(await limit()).toBe(100);
  expect(await (await change(id, { tier: 'pro' })).json()).toMatchObject({ data: { tier: 'pro' } });
  expect(await limit()).toBe(1000);
  expect(await lastDeeds(1)).toEqual([['tier_changed', 'free@example.org', 'root@one.com']]);
  await change(id, { tier: 'free' });
});

test('who is suspended is out: sessions, keys, sign-in; and in again when reactivated', async () => {
  const { id } = await named('pro@example.org');
  const { jar } = await enter('pro@example.org');
  expect((await app.get('/api/v1/iocs')).status).toBe(200);
  expect(await (await change(id, { suspended: true })).json()).toMatchObject({
    data: { suspended_at: expect.any(String) },
  });
  expect((await refusal(await jar.get('/api/auth/session'))).code).toBe('session_required');
  expect(await refusal(await app.get('/api/v1/iocs'))).toMatchObject({
    code: 'invalid_api_key',
    details: { reason: 'suspended' },
  });
  expect(await refusal((await enter('pro@example.org')).answer)).toMatchObject({
    code: 'invalid_credentials',
    message: expect.stringContaining('suspended'),
  });
  // Who does not know the password does not learn it.
  const { message } = await refusal((await enter('pro@example.org', 'a wrong one')).answer);
  expect(message).not.toContain('suspended');
  await change(id, { suspended: false });
  expect((await enter('pro@example.org')).answer.status).toBe(200);
  expect((await app.get('/api/v1/iocs')).status).toBe(200);
});

test('a password is reset: the old one and all sessions are worth nothing', async () => {
  const { id } = await named('free@example.org');
  const { jar } = await enter('free@example.org');
  const answer = await admin.send('POST', `${users}/${id}/password`);
  const { password: fresh } = (await answer.json()) as { password: string };
  expect((await refusal(await jar.get('/api/auth/session'))).code).toBe('session_required');
  expect((await enter('free@example.org')).answer.status).toBe(401);
  expect((await enter('free@example.org', fresh)).answer.status).toBe(200);
});

test('the last administrator can be neither demoted nor suspended nor deleted', async () => {
  const { id } = await named('root@one.com');
  for (const body of [{ role: 'member' }, { suspended: true }]) {
    expect(await refusal(await change(id, body))).toMatchObject({
      status: 400,
      details: { reason: 'last_administrator' },
    });
  }
  const gone = await admin.send('DELETE', '/api/auth/account', { password });
  expect((await refusal(gone)).details).toEqual({ reason: 'last_administrator' });
  const { data: second } = (await (
    await admin.send('POST', users, { email: 'second@one.com', role: 'admin', password })
  ).json()) as { data: ManagedUser };
  // Suspended, that one is no administrator to fall back on.
  await change(second.id, { suspended: true });
  expect((await change(id, { role: 'member' })).status).toBe(400);
  await change(second.id, { suspended: false });
  expect((await change(id, { role: 'member' })).status).toBe(200);
  expect((await admin.get(users)).status).toBe(403);
  const { jar } = await enter('second@one.com');
  expect((await jar.send('PATCH', `${users}/${id}`, { role: 'admin' })).status).toBe(200);
});

test('a user that there is not is 404', async () => {
  const nobody = '11111111-2222-4333-8444-555555555555';
  expect((await refusal(await change(nobody, { tier: 'pro' }))).code).toBe('not_found');
  expect((await refusal(await admin.send('POST', `${users}/${nobody}/password`))).code).toBe('not_found');
});
