import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from '../../../tests/support/administrator.ts';
import { refusal } from '../../../tests/support/ask.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';

const path = '/api/auth/saved-searches';
let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

const search = { list: 'feed', name: 'Our sector', query: 'sector=energy&severity=critical,high' };

interface Listed {
  data: { id: string; list: string; name: string; query: string }[];
}

test('a search is kept under its name, replaced by another of that name, listed, and removed', async () => {
  const jar = await signedIn(app, 'pro@example.org');
  const list = async () => ((await (await jar.get(path)).json()) as Listed).data;
  const made = await jar.send('POST', path, search);
  expect([made.status, await made.json()]).toEqual([201, { data: expect.objectContaining(search) }]);
  await jar.send('POST', path, { ...search, list: 'cves' });
  await jar.send('POST', path, { ...search, query: 'sector=dams' });
  expect(await list()).toMatchObject([{ list: 'cves' }, { ...search, query: 'sector=dams' }]);
  const [{ id } = { id: '' }] = await list();
  expect((await jar.send('DELETE', `${path}/${id}`)).status).toBe(204);
  expect((await refusal(await jar.send('DELETE', `${path}/${id}`))).code).toBe('not_found');
  expect(await list()).toHaveLength(1);
  const all = (await (await jar.get('/api/auth/account/export')).json()) as { saved_searches: object[] };
  expect(all.saved_searches).toMatchObject([{ ...search, query: 'sector=dams' }]);
});

test('nobody sees, replaces or removes the search of another; without a session there are none', async () => {
  const owner = await signedIn(app, 'pro@example.org');
  const other = await signedIn(app, 'free@example.org');
  const { data } = (await (await owner.send('POST', path, search)).json()) as { data: { id: string } };
  await other.send('POST', path, { ...search, query: 'sector=other' });
  expect((await refusal(await other.send('DELETE', `${path}/${data.id}`))).code).toBe('not_found');
  const { data: own } = (await (await owner.get(path)).json()) as Listed;
  expect(own.find(({ id }) => id === data.id)).toMatchObject(search);
  expect((await refusal(await app.get(path, { key: 'pro' }))).code).toBe('session_required');
});

test('bad searches and more than a hundred are refused; with the account they are gone', async () => {
  const jar = await signedIn(app, 'free@example.org');
  for (const bad of [
    { list: 'users' },
    { name: '' },
    { name: 'a\nb' },
    { query: 'x'.repeat(2001) },
    { more: 1 },
  ])
    expect((await refusal(await jar.send('POST', path, { ...search, ...bad }))).code).toBe(
      'invalid_parameter',
    );
  for (let n = 1; n < 100; n++) await jar.send('POST', path, { ...search, name: `number ${n}` });
  expect((await refusal(await jar.send('POST', path, { ...search, name: 'one more' }))).code).toBe(
    'invalid_parameter',
  );
  expect((await jar.send('POST', path, { ...search, name: 'number 1', query: '' })).status).toBe(201);
  expect((await jar.send('DELETE', '/api/auth/account', { password })).status).toBe(204);
  const left = await app.store.write.selectFrom('saved_search').select('name').execute();
  expect(left.filter(({ name }) => name.startsWith('number'))).toEqual([]);
});
