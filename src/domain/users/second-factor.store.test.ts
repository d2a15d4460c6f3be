import { beforeEach, expect, test } from 'vitest';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { Store } from '../../db/store.ts';
import { beginTotp, confirmTotp, removeTotp, useSecondFactor } from './second-factor.store.ts';
import { totpCode } from './totp.ts';
import { type Account, createAccount, readAccount } from './users.store.ts';

const secret = Buffer.from('the secret of one server, 32 bytes');
const stepMs = 30_000;
const now = 1_800_000_000_000;

onEveryStore('second factor', (kind) => {
  let store: Store;
  let id: string;
  let own: Buffer;
  const ana = async () => (await readAccount(store.read, id)) as Account;
  const code = (shift: number) => totpCode(own, now / stepMs + shift);
  const turnOn = async () => (await confirmTotp(store.write, secret, await ana(), code(0), now))!;
  const use = async (given: string, at = now) => useSecondFactor(store.write, secret, await ana(), given, at);

  beforeEach(async () => {
    store = await kind.open();
    const wanted = { email: 'ana@one.com', password: 'correct horse', tier: 'pro', role: 'member' } as const;
    id = (await createAccount(store.write, wanted, now)).id;
    own = (await beginTotp(store.write, secret, await ana()))!;
  });

  test('is in force from the first right code on, and its secret lies sealed', async () => {
    expect((await ana()).totp_secret).not.toContain(own.toString('base64url'));
    expect(await confirmTotp(store.write, secret, await ana(), '000000', now)).toBeNull();
    expect((await ana()).totp_enabled).toBe(0);
    expect(await turnOn()).toHaveLength(10);
    expect((await ana()).totp_enabled).toBe(1);
    expect(await beginTotp(store.write, secret, await ana())).toBeNull();
  });

  test('no code is taken twice: not the one that confirmed, not the same one side by side', async () => {
    await turnOn();
    expect(await use(code(0))).toBeNull();
    const account = await ana();
    const many = [1, 2, 3, 4].map(() => useSecondFactor(store.write, secret, account, code(1), now));
    expect((await Promise.all(many)).filter((by) => by === 'totp')).toHaveLength(1);
    expect(await use(code(1))).toBeNull();
    expect(await use(code(2), now + stepMs)).toBe('totp');
  });

  test('each recovery code is taken once, and none is kept as it is', async () => {
    const [first = '', second = ''] = await turnOn();
    expect((await ana()).recovery_codes).not.toContain(first.slice(0, 5));
    const account = await ana();
    const many = [1, 2, 3].map(() => useSecondFactor(store.write, secret, account, first, now));
    expect((await Promise.all(many)).filter((by) => by === 'recovery_code')).toHaveLength(1);
    expect(await use(first)).toBeNull();
    expect(await use(second.toUpperCase().replace('-', ' '))).toBe('recovery_code');
    expect(await use('aaaaa-aaaaa')).toBeNull();
  });

  test('is gone when it is taken away, with its recovery codes', async () => {
    const [first = ''] = await turnOn();
    await removeTotp(store.write, id);
    expect(await ana()).toMatchObject({ totp_enabled: 0, totp_secret: null, recovery_codes: '[]' });
    expect([await use(first), await use(code(1))]).toEqual([null, null]);
  });

  test('opens nothing under another server secret', async () => {
    await turnOn();
    const other = Buffer.from('the secret of another server');
    expect(await useSecondFactor(store.write, other, await ana(), code(1), now)).toBeNull();
  });
});
