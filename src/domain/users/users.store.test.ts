import { beforeEach, expect, test } from 'vitest';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { Store } from '../../db/store.ts';
import { verifyPassword } from './password.ts';
import { AccountError, createAccount, findAccount, listAccounts, publicAccount } from './users.store.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const wanted = {
  email: ' Ana@Vortellio.com ',
  password: 'correct horse battery',
  tier: 'free' as const,
  role: 'member' as const,
};

onEveryStore('accounts', (kind) => {
  let store: Store;
  beforeEach(async () => {
    store = await kind.open();
  });

  test('an account is found by its address in any case, and keeps no password', async () => {
    const made = await createAccount(store.write, wanted, now);
    expect(made).toMatchObject({ email: 'ana@vortellio.com', username: 'ana', tier: 'free', role: 'member' });
    const found = await findAccount(store.read, 'ANA@vortellio.COM ');
    expect(found).toEqual(made);
    expect(JSON.stringify(found)).not.toContain(wanted.password);
    expect(await verifyPassword(wanted.password, found!.password_hash)).toBe(true);
    for (const other of ['bob@vortellio.com', 'ana', '', 'ana\0@vortellio.com', 'ana@vortellio.com\ud800'])
      expect(await findAccount(store.read, other)).toBeNull();
  });

  test('what is shown of it holds no hash', async () => {
    const made = await createAccount(store.write, wanted, now);
    expect(publicAccount(made)).toEqual({
      id: made.id,
      email: 'ana@vortellio.com',
      username: 'ana',
      tier: 'free',
      role: 'member',
      created_at: '2026-11-20T12:00:00.000Z',
      totp_enabled: false,
    });
  });

  test.each([
    [{ email: 'nobody' }, 'no e-mail address'],
    [{ email: 'a b@vortellio.com' }, 'no e-mail address'],
    [{ email: 'a\0@vortellio.com' }, 'no e-mail address'],
    [{ email: '\u202ea@vortellio.com' }, 'no e-mail address'],
    [{ email: `${'a'.repeat(65)}@vortellio.com` }, 'no e-mail address'],
    [{ password: 'short' }, 'at least 10'],
    [{ password: 'x'.repeat(1001) }, 'at most 1,000'],
  ])('refuses %j', async (changes, sentence) => {
    const refused = createAccount(store.write, { ...wanted, ...changes }, now);
    await expect(refused).rejects.toThrow(AccountError);
    await expect(refused).rejects.toThrow(sentence);
    expect(await listAccounts(store.read)).toEqual([]);
  });

  test('one address has one account', async () => {
    await createAccount(store.write, wanted, now);
    const again = createAccount(store.write, { ...wanted, email: 'ANA@vortellio.com' }, now);
    await expect(again).rejects.toThrow('there is an account for ana@vortellio.com already');
  });

  test('of two accounts made at once for one address one is made; of two with one name both are', async () => {
    const same = await Promise.allSettled([1, 2, 3].map(() => createAccount(store.write, wanted, now)));
    expect(same.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of same)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ about: 'exists' });
    const emails = ['ana@one.com', 'ana@two.com', 'ana@three.com'];
    const made = await Promise.all(
      emails.map((email) => createAccount(store.write, { ...wanted, email }, now)),
    );
    expect(new Set(made.map((account) => account.username)).size).toBe(3);
  });

  test('a name that was asked for is kept, and refused where it is taken', async () => {
    const named = { ...wanted, username: 'Ana_1' };
    expect(await createAccount(store.write, named, now)).toMatchObject({ username: 'ana_1' });
    const again = createAccount(store.write, { ...named, email: 'b@one.com', username: 'ANA_1' }, now);
    await expect(again).rejects.toMatchObject({ about: 'username' });
    const bad = createAccount(store.write, { ...named, email: 'b@one.com', username: 'a b' }, now);
    await expect(bad).rejects.toMatchObject({ about: 'username' });
  });

  test('user names are made from addresses and never clash', async () => {
    const names = [];
    for (const email of [
      'ana@one.com',
      'ana@two.com',
      'ANA@three.com',
      'a.n%a@one.com',
      '§@one.com',
      'an_a@one.com',
    ])
      names.push((await createAccount(store.write, { ...wanted, email }, now)).username);
    expect(names).toEqual(['ana', 'ana-2', 'ana-3', 'a-n-a', '-', 'an_a']);
  });

  test('are listed oldest first', async () => {
    await createAccount(store.write, { ...wanted, email: 'b@one.com' }, now + 1);
    await createAccount(store.write, { ...wanted, email: 'a@one.com' }, now);
    expect((await listAccounts(store.read)).map((account) => account.email)).toEqual([
      'a@one.com',
      'b@one.com',
    ]);
  });
});
