/** What a key has spent and was used for survives a stop, and a kill but for the last ten seconds. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readyStore } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openStore } from '../../src/db/open.ts';
import type { Store } from '../../src/db/store.ts';
import { createKey } from '../../src/domain/keys/keys.store.ts';
import { readSecret } from '../../src/domain/keys/secret.ts';
import { readUsage } from '../../src/domain/keys/usage.store.ts';
import { createAccount } from '../../src/domain/users/users.store.ts';
import { type ProductProcess, startProcess, until } from '../support/product-process.ts';
import { onSharedStores } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const perDay = 50;

onSharedStores('rate limit and use of a key', (kind) => {
  test('after kill -9 are at most ten seconds behind, after SIGTERM not at all', async () => {
    const folder = await temporaryFolder();
    const configFile = join(folder, 'settings.json');
    await writeFile(configFile, JSON.stringify({ limits: { pro: { requests_per_day: perDay } } }));
    const settings = {
      DATABASE_URL: await kind.place(),
      DATA_DIR: folder,
      CONFIG_FILE: configFile,
      HOST: '127.0.0.1',
      PORT: '0',
      FEEDS: 'off',
    };
    const { id, key } = await makeKey(settings);

    async function look<T>(see: (store: Store) => Promise<T>): Promise<T> {
      const store = openStore(settings.DATABASE_URL, { use: 'single', cacheMb: 16 });
      return await see(store).finally(() => store.close());
    }
    const stored = () =>
      look(async ({ read }) => (await readUsage(read, [id], 2, Date.now())).total_requests);

    /** What is left of the day after so many requests. */
    async function ask(server: ProductProcess, times: number): Promise<number> {
      const url = await until(() => /"url":"(http:[^"]+)"/.exec(server.said())?.[1] ?? null, server);
      let left = perDay;
      for (let n = 0; n < times; n += 1) {
        const answer = await fetch(`${url}/api/v1/iocs?limit=1`, {
          headers: { authorization: `Bearer ${key}` },
        });
        expect([answer.status, answer.headers.get('x-ratelimit-window')]).toEqual([200, 'day']);
        left = Number(answer.headers.get('x-ratelimit-remaining'));
      }
      return left;
    }

    const first = startProcess(['serve'], settings);
    expect(await ask(first, 20)).toBe(perDay - 20);
    const began = Date.now();
    await until(async () => (await stored()) === 20, first);
    // Ten seconds, and what a busy machine adds.
    expect(Date.now() - began).toBeLessThan(40_000);
    expect(await ask(first, 5)).toBe(perDay - 25);
    await first.end('SIGKILL');

    const second = startProcess(['serve'], settings);
    const left = await ask(second, 1);
    expect(left).toBeGreaterThanOrEqual(perDay - 26);
    expect(left).toBeLessThanOrEqual(perDay - 21);
    const before = await stored();
    expect(await ask(second, 4)).toBe(left - 4);
    expect(await second.end('SIGTERM')).toBe(0);
    expect(await stored()).toBe(before + 5);

    const third = startProcess(['serve'], settings);
    expect(await ask(third, 1)).toBe(left - 5);
    expect(await third.end('SIGTERM')).toBe(0);
  });
});

async function makeKey(settings: Record<string, string>): Promise<{ id: string; key: string }> {
  const config = readConfig(settings);
  const store = await readyStore(config);
  const wanted = {
    email: 'a@example.org',
    password: 'long enough for one',
    tier: 'pro',
    role: 'member',
  } as const;
  const account = await createAccount(store.write, wanted, Date.now());
  const secret = readSecret(config.DATA_DIR, config.SECRET_KEY);
  const made = await createKey(store.write, secret, { accountId: account.id, name: 'test' }, Date.now());
  await store.close();
  return made;
}
