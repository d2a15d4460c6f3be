import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { refusal } from '../../../tests/support/ask.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { type Page, signIn } from '../../../tests/support/signed-in.ts';
import type { allowListCheck, allowListEntries, allowListsAnswer } from '../../contract/allow-list.ts';
import { createAccount } from '../../domain/users/users.store.ts';

let app: RunningProduct;
let admin: Page;
beforeAll(async () => {
  app = await startProduct();
  const account = { email: 'admin@example.org', password, tier: 'pro', role: 'admin' } as const;
  await createAccount(app.store.write, account, Date.now());
  admin = await signIn(app.url, account.email, password);
});
afterAll(() => app.close());
beforeEach(() => app.store.write.deleteFrom('allow_list_entry').execute());

const base = '/api/v1/allow-lists';
const json = (method: string, body: unknown) => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
async function read<T>(answer: Response, status = 200): Promise<T> {
  expect(answer.status).toBe(status);
  return (await answer.json()) as T;
}
const check = async (value: string) =>
  (
    await read<z.output<typeof allowListCheck>>(
      await admin.fetch(`${base}/check?value=${encodeURIComponent(value)}`),
    )
  ).data;
const add = (body: object) => admin.fetch(`${base}/entries`, json('POST', body));

test('the lists are shown with what they are of, built-in ones first, loaded or not', async () => {
  const { data, meta } = await read<z.output<typeof allowListsAnswer>>(await admin.fetch(base));
  expect(data[0]).toMatchObject({
    id: 'core-hashes',
    built_in: true,
    enabled: true,
    class: 'known_good',
    cap: 5,
    state: 'benign',
  });
  expect(data[0]!.entries).toBeGreaterThan(5);
  expect(data.find(({ id }) => id === 'cloudflare')).toMatchObject({
    built_in: false,
    entries: 0,
    updated_at: null,
  });
  expect(meta.pending).toBe(true);
});

test('a value is said to be on which list, and why', async () => {
  expect(await check('8.8.8[.]8')).toEqual({
    value: '8.8.8.8',
    type: 'ipv4',
    overridden: false,
    verdict: {
      list: 'core-resolvers',
      name: 'public DNS resolvers',
      class: 'resolver',
      cap: 5,
      state: 'benign',
      note: 'Public DNS resolver.',
    },
    listed: [expect.objectContaining({ list: 'core-resolvers' })],
  });
  expect(await check('45.148.244.119')).toMatchObject({ verdict: null, listed: [] });
});

test('a list that is switched off says nothing any more, until it is on again', async () => {
  const turn = async (enabled: boolean) =>
    (
      await read<z.output<typeof allowListsAnswer>>(
        await admin.fetch(`${base}/core-resolvers`, json('PATCH', { enabled })),
      )
    ).data;
  expect(await turn(false)).toMatchObject([{ id: 'core-resolvers', enabled: false }]);
  expect(await check('8.8.8.8')).toMatchObject({ verdict: null });
  expect(await turn(true)).toMatchObject([{ enabled: true }]);
  expect(await check('8.8.8.8')).toMatchObject({ verdict: { class: 'resolver' } });
});

describe('an entry of the operator', () => {
  test('is added with its author, listed, found by look-up, and removed', async () => {
    const { data } = await read<{ data: { id: number } }>(
      await add({ value: 'Partner-Northwind[.]com', note: 'our partner' }),
      201,
    );
    expect(data).toMatchObject({
      value: 'partner-northwind.com',
      effect: 'allow',
      note: 'our partner',
      added_by: 'admin@example.org',
    });
    const look = await app.get('/api/v1/lookup?ioc=files.partner-northwind.com');
    expect(((await look.json()) as { data: object }).data).toMatchObject({
      state: 'benign',
      allow_list: "operator's entries",
    });
    expect((await admin.fetch(`${base}/entries/${data.id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await check('partner-northwind.com')).toMatchObject({ verdict: null });
    expect(
      await refusal(await admin.fetch(`${base}/entries/${data.id}`, { method: 'DELETE' })),
    ).toMatchObject({ code: 'not_found' });
  });

  test('takes a value out of reach of all lists', async () => {
    await add({ value: '8.8.8.8', effect: 'never' });
    expect(await check('8.8.8.8')).toMatchObject({
      overridden: true,
      verdict: null,
      listed: [{ list: 'core-resolvers' }],
    });
  });

  test('is shown newest first, a page at a time', async () => {
    for (const value of ['one-northwind.com', 'two-northwind.com', 'three-northwind.com'])
      await add({ value });
    const page = await read<z.output<typeof allowListEntries>>(await admin.fetch(`${base}/entries?limit=2`));
    expect(page.data.map(({ value }) => value)).toEqual(['three-northwind.com', 'two-northwind.com']);
    const before = new URL(page.links.next!).searchParams.get('before');
    const rest = await read<z.output<typeof allowListEntries>>(
      await admin.fetch(`${base}/entries?before=${before}`),
    );
    expect(rest.data.map(({ value }) => value)).toEqual(['one-northwind.com']);
    expect(rest.links.next).toBeNull();
  });

  test.each(['co.uk', '0.0.0.0/0', 'two words', '', 'x'.repeat(2049)])('400: %s', async (value) => {
    expect(await refusal(await add({ value }))).toMatchObject({ status: 400, code: 'invalid_parameter' });
  });
});

test('what was done is in the audit log', async () => {
  await add({ value: 'logged-northwind.com', effect: 'never', note: 'seen in an attack' });
  const page = await read<{ data: object[] }>(await admin.fetch('/api/v1/audit?limit=1'));
  expect(page.data).toMatchObject([
    {
      action: 'allow_list_entry_added',
      actor: 'admin@example.org',
      subject: 'logged-northwind.com',
      details: { effect: 'never', note: 'seen in an attack' },
    },
  ]);
});

test('400 for what can be no value, 404 for no such list', async () => {
  for (const query of ['', '?value=', '?value=two%20words'])
    expect(await refusal(await admin.fetch(`${base}/check${query}`))).toMatchObject({ status: 400 });
  expect(
    await refusal(await admin.fetch(`${base}/no-such`, json('PATCH', { enabled: false }))),
  ).toMatchObject({ status: 404 });
  expect(
    await refusal(await admin.fetch(`${base}/cloudflare`, json('PATCH', { enabled: 'x' }))),
  ).toMatchObject({ status: 400 });
});

test('nobody but administrators may', async () => {
  const member = await signIn(app.url, 'pro@example.org', password);
  for (const [path, init] of [
    ['', {}],
    ['/check?value=8.8.8.8', {}],
    ['/entries', {}],
    ['/entries', json('POST', { value: 'a-northwind.com' })],
    ['/entries/1', { method: 'DELETE' }],
    ['/cloudflare', json('PATCH', { enabled: false })],
  ] as const) {
    expect(await refusal(await member.fetch(base + path, init))).toMatchObject({
      code: 'insufficient_scope',
    });
    expect(await refusal(await app.get(base + path, init))).toMatchObject({ code: 'session_required' });
  }
});
