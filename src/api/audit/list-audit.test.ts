import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { refusal } from '../../../tests/support/ask.ts';
import {
  password,
  publicUrl,
  type RunningProduct,
  startProduct,
} from '../../../tests/support/running-app.ts';
import { type Page, signIn } from '../../../tests/support/signed-in.ts';
import type { auditPage } from '../../contract/audit.ts';
import type { Role } from '../../contract/tier.ts';
import { createAccount } from '../../domain/users/users.store.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

async function person(role: Role): Promise<Page> {
  const email = `${role}@example.org`;
  await createAccount(app.store.write, { email, password, tier: 'pro', role }, Date.now());
  return await signIn(app.url, email, password);
}

async function read(page: Page, query = '') {
  const answer = await page.fetch(`/api/v1/audit${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as z.output<typeof auditPage>;
}

test('an administrator reads who did what, from where and with what, newest first', async () => {
  const admin = await person('admin');
  const member = await person('member');
  const headers = { 'Content-Type': 'application/json', 'user-agent': 'Firefox' };
  const made = await member.fetch('/api/v1/keys', { method: 'POST', headers, body: '{"name":"siem"}' });
  const { id, key } = ((await made.json()) as { data: { id: string; key: string } }).data;
  const rotated = await member.fetch(`/api/v1/keys/${id}/rotate`, { method: 'POST' });
  const next = ((await rotated.json()) as { data: { id: string } }).data.id;
  const body = '{"reason":"no longer needed"}';
  for (let n = 0; n < 2; n++) await member.fetch(`/api/v1/keys/${next}`, { method: 'DELETE', headers, body });
  const page = await read(admin, '?limit=3');
  const actor = { actor: 'member@example.org', address: '127.0.0.1' };
  expect(page.data).toMatchObject([
    { ...actor, action: 'key_revoked', subject: next, details: { reason: 'no longer needed' } },
    { ...actor, action: 'key_rotated', subject: id, details: { new_key: next, grace_hours: 24 } },
    { ...actor, action: 'key_created', subject: id, details: { name: 'siem' }, agent: 'Firefox' },
  ]);
  expect(page.meta).toEqual({ limit: 3 });
  expect(page.links.next).toBe(`${publicUrl}/api/v1/audit?limit=3&before=${page.data[2]!.id}`);
  const all = await read(admin);
  expect(all.links.next).toBeNull();
  const rest = await read(admin, `?before=${page.data[2]!.id}`);
  expect([...page.data, ...rest.data]).toEqual(all.data);
  expect(rest.data).toContainEqual(
    expect.objectContaining({ action: 'sign_in', actor: 'member@example.org', address: '127.0.0.1' }),
  );
  expect(JSON.stringify(all)).not.toContain(key.slice(12));
});

test('nobody else does: 403 for members and moderators, 401 for keys and strangers', async () => {
  for (const role of ['moderator'] as const)
    expect(await refusal(await (await person(role)).fetch('/api/v1/audit'))).toMatchObject({
      status: 403,
      code: 'insufficient_scope',
      details: { required_role: 'admin' },
    });
  const member = await signIn(app.url, 'pro@example.org', password);
  expect((await refusal(await member.fetch('/api/v1/audit'))).code).toBe('insufficient_scope');
  for (const key of ['pro', null] as const)
    expect(await refusal(await app.get('/api/v1/audit', { key }))).toMatchObject({
      status: 401,
      code: 'session_required',
    });
});

test.each(['limit=0', 'limit=x', 'before=0', 'before=x'])('400: %s', async (query) => {
  const page = await signIn(app.url, 'admin@example.org', password);
  expect(await refusal(await page.fetch(`/api/v1/audit?${query}`))).toMatchObject({ status: 400 });
});
