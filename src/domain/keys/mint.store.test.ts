import { beforeEach, expect, test } from 'vitest';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { Store } from '../../db/store.ts';
import { createAccount } from '../users/users.store.ts';
import { listKeys, type NewKey, revokeKey } from './keys.store.ts';
import { mintKey, rotateKey } from './mint.store.ts';
import { keyChecker } from './verify.ts';

const start = Date.parse('2026-11-20T12:00:00Z');
const hour = 3_600_000;
const day = 24 * hour;
const secret = Buffer.from('a pepper that is only used in tests');

onEveryStore('the number of keys', (kind) => {
  let store: Store;
  let accountId: string;
  let now: number;

  beforeEach(async () => {
    store = await kind.open();
    now = start;
    const wanted = {
      email: 'a@vortellio.com',
      password: 'long enough',
      tier: 'free',
      role: 'member',
    } as const;
    accountId = (await createAccount(store.write, wanted, now)).id;
  });

  const mint = (limit = 3, wanted: Partial<NewKey> = {}) =>
    store.write
      .transaction()
      .execute((trx) => mintKey(trx, secret, { accountId, name: 'n', ...wanted }, limit, now));
  const rotate = (id: string, hours: number, limit = 3) =>
    store.write
      .transaction()
      .execute((trx) => rotateKey(trx, secret, { accountId, id, graceMs: hours * hour }, limit, now));
  const rotated = async (id: string, hours: number) => {
    const done = await rotate(id, hours);
    if (typeof done === 'string') throw new Error(done);
    return done;
  };
  const check = (key: string) => keyChecker(store.read, secret, { now: () => now })(key, '127.0.0.1');

  test('never goes above the limit, however many are minted at the same time', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => mint()));
    expect(made.filter((each) => each !== null)).toHaveLength(3);
    expect(await listKeys(store.read, accountId)).toHaveLength(3);
  });

  test('does not count revoked, expired or rotated keys', async () => {
    const first = await mint();
    await mint(3, { expiresInDays: 1 });
    const third = await mint();
    expect(await mint()).toBeNull();
    await revokeKey(store.write, first!.id, null, now);
    expect(await mint()).not.toBeNull();
    expect(await mint()).toBeNull();
    await rotated(third!.id, 24);
    expect(await mint()).toBeNull();
    now += day;
    expect(await mint()).not.toBeNull();
    expect(await mint()).toBeNull();
  });

  test('of another account does not matter', async () => {
    const wanted = {
      email: 'b@vortellio.com',
      password: 'long enough',
      tier: 'free',
      role: 'member',
    } as const;
    const other = (await createAccount(store.write, wanted, now)).id;
    await mint(1);
    expect(await mint(1)).toBeNull();
    expect(await mint(1, { accountId: other })).not.toBeNull();
  });

  test('rotation leaves the old key for its grace period, and then the new one only', async () => {
    const old = await mint(3, { name: 'siem', expiresInDays: 30, allowedIps: ['127.0.0.0/8'] });
    now += 20 * day;
    const { made, replaced } = await rotated(old!.id, 24);
    expect(made.key).not.toBe(old!.key);
    expect(made.row).toMatchObject({
      name: 'siem',
      rotated_from: old!.id,
      expires_at: now + 30 * day,
      allowed_ips: '["127.0.0.0/8"]',
      retires_at: null,
    });
    expect(replaced).toMatchObject({ rotated_at: now, retires_at: now + day, revoked_at: null });
    expect(await check(old!.key)).toMatchObject({ rotation: { at: now, until: now + day } });
    expect(await check(made.key)).not.toHaveProperty('rotation');
    now += day - 1;
    expect(await check(old!.key)).toMatchObject({ keyId: old!.id });
    now += 1;
    expect(await check(old!.key)).toBe('expired');
    expect(await check(made.key)).toMatchObject({ keyId: made.id });
  });

  test('a grace period does not prolong the life of a key', async () => {
    const old = await mint(3, { expiresInDays: 1 });
    await rotated(old!.id, 720);
    now += day;
    expect(await check(old!.key)).toBe('expired');
  });

  test('rotation without grace revokes the old key at once', async () => {
    const old = await mint();
    const { made, replaced } = await rotated(old!.id, 0);
    expect(replaced).toMatchObject({ revoked_at: now, revoked_reason: 'rotated', retires_at: now });
    expect(await check(old!.key)).toBe('revoked');
    expect(await check(made.key)).toMatchObject({ keyId: made.id });
  });

  test('rotation is for keys in force, once, and for the owner', async () => {
    const [first, second, third] = [await mint(), await mint(3, { expiresInDays: 1 }), await mint()];
    await revokeKey(store.write, first!.id, null, now);
    expect(await rotate(first!.id, 1)).toBe('ended');
    await rotated(third!.id, 100);
    expect(await rotate(third!.id, 1)).toBe('ended');
    now += day;
    expect(await rotate(second!.id, 1)).toBe('ended');
    expect(await rotate('no-such-key', 1)).toBe('unknown');
    const wanted = {
      email: 'b@vortellio.com',
      password: 'long enough',
      tier: 'free',
      role: 'member',
    } as const;
    const other = (await createAccount(store.write, wanted, now)).id;
    const theirs = await mint(3, { accountId: other });
    expect(await rotate(theirs!.id, 1)).toBe('unknown');
  });

  test('rotation again and again gives no more old keys than the limit; without grace it always works', async () => {
    let id = (await mint())!.id;
    for (let n = 0; n < 3; n++) id = (await rotated(id, 720)).made.id;
    expect(await rotate(id, 720)).toBe('limit');
    id = (await rotated(id, 0)).made.id;
    const working = (await listKeys(store.read, accountId)).filter((key) => key.revoked_at === null);
    expect(working).toHaveLength(4);
  });

  test('two rotations of one key at the same time make one new key', async () => {
    const old = await mint();
    const done = await Promise.all([rotate(old!.id, 1), rotate(old!.id, 1)]);
    expect(done.filter((each) => each === 'ended')).toHaveLength(1);
    expect(await listKeys(store.read, accountId)).toHaveLength(2);
  });
});
