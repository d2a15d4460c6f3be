import { beforeEach, expect, test } from 'vitest';
import { onEveryStore, onSharedStores } from '../../../tests/support/stores.ts';
import { migrate } from '../../db/migrate.ts';
import { openStore } from '../../db/open.ts';
import type { Store } from '../../db/store.ts';
import { listSessions } from './sessions.store.ts';
import { Sessions } from './sessions.ts';
import { type Account, createAccount, setPassword } from './users.store.ts';

const minute = 60_000;
const day = 86_400_000;
const use = { address: '192.0.2.1', agent: 'test' };

onEveryStore('sessions', (kind) => {
  let store: Store;
  let sessions: Sessions;
  let ana: Account;
  let now: number;
  const clock = { now: () => now };
  const another = () => new Sessions(store.read, store.write, clock);
  const start = async (before: string | null = null) => (await sessions.start(ana, use, before))!.token;
  const alive = async (token: string, seen = sessions) => (await seen.check(token, use)) !== null;

  beforeEach(async () => {
    now = Date.parse('2026-11-20T12:00:00Z');
    store = await kind.open();
    sessions = another();
    const wanted = { email: 'ana@one.com', password: 'correct horse', tier: 'pro', role: 'admin' } as const;
    ana = await createAccount(store.write, wanted, now);
  });

  test('a token opens its session and no other text does; the store holds no token', async () => {
    const token = await start();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect((await sessions.check(token, use))!.session).toMatchObject({
      accountId: ana.id,
      tier: 'pro',
      role: 'admin',
    });
    for (const other of ['', 'x', token.slice(1), `${token}a`, token.toLowerCase(), 'A'.repeat(43)])
      expect(await alive(other)).toBe(false);
    const rows = await store.read.selectFrom('session').selectAll().execute();
    const kept = rows.map((row) =>
      JSON.stringify({ ...row, token_hash: Buffer.from(row.token_hash).toString('latin1') }),
    );
    expect(kept.join()).not.toContain(token);
    expect(Buffer.from(rows[0]!.token_hash).equals(Buffer.from(token, 'base64url'))).toBe(false);
  });

  test('unused it ends after 14 days; used, after 90', async () => {
    const idle = await start();
    const used = await start();
    const began = now;
    now += 14 * day - 1;
    expect(await alive(used)).toBe(true);
    now += 1;
    expect(await alive(idle)).toBe(false);
    expect(await alive(idle, another())).toBe(false);
    for (; now < began + 90 * day; now += day) {
      expect(await alive(used)).toBe(true);
      await sessions.settled();
    }
    now = began + 90 * day;
    expect(await alive(used)).toBe(false);
    expect(await alive(used, another())).toBe(false);
  });

  test('a use is written down at most once in five minutes, and tells the browser the new age', async () => {
    const token = await start();
    const read = async () => (await listSessions(store.read, ana.id, now))[0]!;
    now += 5 * minute - 1;
    const late = another();
    expect(await sessions.check(token, use)).not.toHaveProperty('renew');
    await late.check(token, use);
    await sessions.settled();
    expect((await read()).last_seen_at).toBe(now - 5 * minute + 1);
    now += 1;
    const later = { address: '198.51.100.7', agent: 'another' };
    const many = await Promise.all([1, 2, 3].map(() => sessions.check(token, later)));
    await sessions.settled();
    expect(many[0]!.renew).toBe((14 * day) / 1000);
    expect(await read()).toMatchObject({ last_seen_at: now, expires_at: now + 14 * day, ...later });
    // Another process that has not noticed yet does not write again.
    const written = await read();
    await late.check(token, use);
    await late.settled();
    expect(await read()).toEqual(written);
  });

  test('an end is noticed at once here, and within ten seconds elsewhere', async () => {
    const other = another();
    for (const end of [
      (token: string) => sessions.end(token),
      async () => sessions.revoke(ana.id, (await listSessions(store.read, ana.id, now))[0]!.id),
      () => sessions.revokeAll(ana.id),
    ]) {
      const token = await start();
      expect([await alive(token), await alive(token, other)]).toEqual([true, true]);
      await end(token);
      expect(await alive(token)).toBe(false);
      now += 10_000;
      expect(await alive(token, other)).toBe(false);
    }
  });

  test('signing in again ends the session that the browser had', async () => {
    const before = await start();
    const other = await start();
    const after = await start(before);
    expect(await Promise.all([before, other, after].map((token) => alive(token)))).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('another token for the same session makes the old one worthless', async () => {
    const token = await start();
    const { id } = (await sessions.check(token, use))!.session;
    now += day;
    const { token: next, maxAge } = (await sessions.rotate(ana.id, id))!;
    expect(maxAge).toBe((13 * day) / 1000);
    expect([await alive(token), await alive(next)]).toEqual([false, true]);
    await sessions.revoke(ana.id, id);
    expect(await sessions.rotate(ana.id, id)).toBeNull();
  });

  test('a new password ends the others, and a sign-in with the old one that is under way fails', async () => {
    const kept = await start();
    const other = await start();
    const { id } = (await sessions.check(kept, use))!.session;
    await setPassword(store.write, ana.id, 'another hash', id);
    sessions.forget(ana.id);
    expect([await alive(kept), await alive(other)]).toEqual([true, false]);
    expect(await sessions.start(ana, use, null)).toBeNull();
  });

  test('another account can end none of them', async () => {
    const token = await start();
    const { id } = (await sessions.check(token, use))!.session;
    expect(await sessions.revoke('somebody', id)).toBe(false);
    expect(await alive(token)).toBe(true);
  });

  test('an account has at most a hundred, and what is over is cleared away', async () => {
    const first = await start();
    for (let n = 0; n < 100; n++) {
      now += 1;
      await start();
    }
    expect(await listSessions(store.read, ana.id, now)).toHaveLength(100);
    expect(await alive(first)).toBe(false);
    now += 15 * day;
    await start();
    expect(await store.read.selectFrom('session').select('id').execute()).toHaveLength(1);
  });
});

onSharedStores('sessions', (kind) => {
  test('an end that comes while the session is being read is not forgotten', async () => {
    const place = await kind.place();
    const [store, reader] = [1, 2].map(() => openStore(place, { use: 'single', cacheMb: 8 })) as [
      Store,
      Store,
    ];
    await migrate(store);
    const now = Date.parse('2026-11-20T12:00:00Z');
    const wanted = { email: 'ana@one.com', password: 'correct horse', tier: 'pro', role: 'admin' } as const;
    const ana = await createAccount(store.write, wanted, now);
    let read = () => {};
    let arrive = () => {};
    const wasRead = new Promise<void>((resolve) => {
      read = resolve;
    });
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    // The first row is read at once, and arrives when the session is over.
    const late = reader.read.withPlugin({
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        read();
        await arrived;
        return result;
      },
    });
    const sessions = new Sessions(late, store.write, { now: () => now });
    const { token } = (await sessions.start(ana, use, null))!;
    const reading = sessions.check(token, use);
    await wasRead;
    await sessions.revokeAll(ana.id);
    arrive();
    expect(await reading).not.toBeNull();
    expect(await sessions.check(token, use)).toBeNull();
    await Promise.all([store.close(), reader.close()]);
  });
});
