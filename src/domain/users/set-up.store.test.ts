import { beforeEach, expect, test } from 'vitest';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { Store } from '../../db/store.ts';
import { offerSetUp, useSetUp } from './set-up.store.ts';
import { createAccount, listAccounts } from './users.store.ts';

const now = 1_800_000_000_000;
const hour = 3_600_000;
const person = { email: 'ana@one.com', password: 'correct horse' };

onEveryStore('the set-up link', (kind) => {
  let store: Store;
  let token: string;
  beforeEach(async () => {
    store = await kind.open();
    token = (await offerSetUp(store, now))!;
  });

  test('makes one administrator, once', async () => {
    expect(await useSetUp(store, token, person, now)).toMatchObject({ role: 'admin', email: 'ana@one.com' });
    expect(await useSetUp(store, token, { ...person, email: 'bob@one.com' }, now)).toBeNull();
    expect(await offerSetUp(store, now)).toBeNull();
  });

  test('of many uses side by side one succeeds', async () => {
    const uses = [1, 2, 3, 4, 5].map((n) =>
      useSetUp(store, token, { ...person, email: `p${n}@one.com` }, now),
    );
    expect((await Promise.all(uses)).filter(Boolean)).toHaveLength(1);
    expect(await listAccounts(store.read)).toHaveLength(1);
  });

  test('is good for 24 hours, until the next start, and while there is no administrator', async () => {
    expect(await useSetUp(store, token, person, now + 24 * hour)).toBeNull();
    const next = (await offerSetUp(store, now))!;
    expect(await useSetUp(store, token, person, now)).toBeNull();
    const admin = { ...person, email: 'root@one.com', tier: 'pro', role: 'admin' } as const;
    await createAccount(store.write, admin, now);
    expect(await useSetUp(store, next, person, now)).toBeNull();
  });

  test('survives what is wrong with the account, and is not in the store as it is', async () => {
    await createAccount(store.write, { ...person, tier: 'pro', role: 'member' }, now);
    await expect(useSetUp(store, token, person, now)).rejects.toMatchObject({ about: 'exists' });
    const short = useSetUp(store, token, { email: 'b@one.com', password: 'short' }, now);
    await expect(short).rejects.toMatchObject({ about: 'password' });
    const rows = await store.read.selectFrom('one_time_token').selectAll().execute();
    expect(Buffer.from(rows[0]!.token_hash).toString('base64url')).not.toBe(token);
    expect(await useSetUp(store, token, { ...person, email: 'b@one.com' }, now)).not.toBeNull();
  });

  test.each(['', 'x', 'A'.repeat(43)])('is not %j', async (text) => {
    expect(await useSetUp(store, text, person, now)).toBeNull();
  });
});
