import { beforeEach, expect, test } from 'vitest';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { Tier } from '../../contract/tier.ts';
import type { Store } from '../../db/store.ts';
import { createAccount } from '../users/users.store.ts';
import { isWellFormed, makeKey } from './format.ts';
import { createKey, listKeys, type NewKey, revokeKey } from './keys.store.ts';
import { scopesOf } from './tiers.ts';
import { type CheckKey, keyChecker } from './verify.ts';

const start = Date.parse('2026-11-20T12:00:00Z');
const day = 86_400_000;
const home = '45.148.244.119';
const secret = Buffer.from('a pepper that is only used in tests');

onEveryStore('a key', (kind) => {
  let store: Store;
  let now: number;
  let check: CheckKey;

  beforeEach(async () => {
    store = await kind.open();
    now = start;
    check = keyChecker(store.read, secret, { now: () => now });
  });

  async function keyOf(tier: Tier, wanted: Partial<NewKey> = {}) {
    const email = `${tier}@vortellio.com`;
    const password = 'correct horse battery';
    const { id } = await createAccount(store.write, { email, password, tier, role: 'member' }, now);
    return {
      accountId: id,
      ...(await createKey(store.write, secret, { accountId: id, name: 'n', ...wanted }, now)),
    };
  }

  test('in force says whose it is and what its tier may do', async () => {
    const { id, key, accountId } = await keyOf('free');
    expect(await check(key, home)).toEqual({ keyId: id, accountId, tier: 'free', scopes: scopesOf.free });
    const pro = await keyOf('pro');
    expect(await check(pro.key, home)).toMatchObject({ tier: 'pro', scopes: scopesOf.pro });
  });

  test('is stored as a keyed hash only, and means nothing under another pepper', async () => {
    const { key, accountId } = await keyOf('free');
    const [row] = await listKeys(store.read, accountId);
    expect(row!.prefix).toBe(key.slice(0, 12));
    expect(JSON.stringify(row)).not.toContain(key.slice(12, 40));
    expect(await keyChecker(store.read, Buffer.from('other'), { now: () => now })(key, home)).toBe('unknown');
  });

  test('that nobody made is unknown', async () => {
    expect(await check(makeKey(), home)).toBe('unknown');
  });

  test('expires to the millisecond, though it was just read', async () => {
    const { key } = await keyOf('free', { expiresInDays: 1 });
    now = start + day - 1;
    expect(await check(key, home)).toMatchObject({ tier: 'free' });
    now = start + day;
    expect(await check(key, home)).toBe('expired');
  });

  test('that was revoked elsewhere is refused within ten seconds, for good', async () => {
    const { id, key } = await keyOf('free');
    expect(await check(key, home)).toMatchObject({ keyId: id });
    expect(await revokeKey(store.write, id, 'leaked', now)).toBe('revoked');
    now += 10_000;
    expect(await check(key, home)).toBe('revoked');
    now += 1000 * day;
    expect(await check(key, home)).toBe('revoked');
  });

  test('that was revoked here and then forgotten is refused at once', async () => {
    const { id, key } = await keyOf('free');
    await check(key, home);
    await revokeKey(store.write, id, null, now);
    check.forget(id);
    expect(await check(key, home)).toBe('revoked');
  });

  test('whose account was forgotten has the new tier at once', async () => {
    const { key, accountId } = await keyOf('free');
    await check(key, home);
    await store.write.updateTable('account').set({ tier: 'pro' }).where('id', '=', accountId).execute();
    expect(await check(key, home)).toMatchObject({ tier: 'free' });
    check.forget(accountId);
    expect(await check(key, home)).toMatchObject({ tier: 'pro' });
  });

  test('that is read while it is revoked is not remembered as good', async () => {
    const { id, key } = await keyOf('free');
    const begunBefore = check(key, home);
    check.forget(id);
    expect(await begunBefore).toMatchObject({ keyId: id });
    await revokeKey(store.write, id, null, now);
    expect(await check(key, home)).toBe('revoked');
  });

  test('is still known after more made-up keys than are remembered', async () => {
    const { key } = await keyOf('free');
    await check(key, home);
    for (let n = 0; n < 10_050; n++) await check(makeKey(), home);
    await store.close();
    expect(await check(key, home)).toMatchObject({ tier: 'free' });
  });

  test('that nobody made costs no second look for ten seconds', async () => {
    const key = makeKey();
    await check(key, home);
    await store.close();
    expect(await check(key, home)).toBe('unknown');
  });

  test('that many ask for at the same moment is read once', async () => {
    const { key } = await keyOf('free');
    const answers = await Promise.all(Array.from({ length: 50 }, () => check(key, home)));
    expect(new Set(answers).size).toBe(1);
  });

  test('that was asked for before it was made works within ten seconds', async () => {
    const { key } = await keyOf('free');
    await store.write.deleteFrom('api_key').execute();
    expect(await check(key, home)).toBe('unknown');
  });

  test('revoking again leaves the first reason and time; an unknown id is told', async () => {
    const { id, accountId } = await keyOf('free');
    await revokeKey(store.write, id, 'first', now);
    expect(await revokeKey(store.write, id, 'second', now + 5)).toBe('earlier');
    expect(await listKeys(store.read, accountId)).toMatchObject([
      { revoked_reason: 'first', revoked_at: now },
    ]);
    expect(await revokeKey(store.write, 'no-such-key', null, now)).toBeNull();
  });

  test('with allowed addresses works from those only', async () => {
    const { key } = await keyOf('pro', { allowedIps: ['45.148.244.0/24', '2a02:6b8::/32', '185.220.101.7'] });
    for (const ip of ['45.148.244.1', '::ffff:45.148.244.1', '2a02:6b8:1::9', '185.220.101.7'])
      expect(await check(key, ip), ip).toMatchObject({ tier: 'pro' });
    for (const ip of ['45.148.245.1', '::ffff:45.148.245.1', '2a02:6b9::1', '185.220.101.8', '::1', ''])
      expect(await check(key, ip), ip).toBe('ip_not_allowed');
  });

  test('whose account changed tier changes what it may do within ten seconds', async () => {
    const { key, accountId } = await keyOf('free');
    await check(key, home);
    await store.write.updateTable('account').set({ tier: 'pro' }).where('id', '=', accountId).execute();
    now += 10_000;
    expect(await check(key, home)).toMatchObject({ tier: 'pro' });
  });

  test('of wrong shape or checksum costs no look at the store', async () => {
    const { key } = await keyOf('free');
    await store.close();
    const wrong = key.slice(0, -1) + (key.endsWith('x') ? 'y' : 'x');
    expect(isWellFormed(wrong)).toBe(false);
    for (const text of [wrong, '', 'Bearer', 'x'.repeat(100_000)])
      expect(await check(text, home)).toBe('malformed');
    await expect(check(key, home)).rejects.toThrow();
  });

  test('that was read costs no second look for ten seconds', async () => {
    const { key } = await keyOf('free');
    await check(key, home);
    await store.close();
    now += 9_999;
    expect(await check(key, home)).toMatchObject({ tier: 'free' });
    now += 1;
    await expect(check(key, home)).rejects.toThrow();
  });
});
