/** The product itself on loopback, over a small seeded store of its own, with keys of every kind. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readyStore, startApp } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/config.ts';
import type { Tier } from '../../src/contract/tier.ts';
import type { Store } from '../../src/db/store.ts';
import { ingest } from '../../src/domain/ingest/ingest.ts';
import { createKey, type NewKey, revokeKey } from '../../src/domain/keys/keys.store.ts';
import { readSecret } from '../../src/domain/keys/secret.ts';
import { readSources } from '../../src/domain/sources/sources.store.ts';
import { createAccount } from '../../src/domain/users/users.store.ts';
import { cisaKev } from '../../src/feeds/cisa-kev.ts';
import { feedBody } from '../../src/feeds/feed-body.ts';
import { importBody } from '../../src/jobs/run-source.ts';
import { type Clock, systemClock } from '../../src/lib/clock.ts';
import { asker } from './ask.ts';
import { kevBody, visits } from './seed.ts';

/** The base of absolute links: another one than the address that is asked, so that a test sees which was used. */
export const publicUrl = 'https://intel.example';

/** Of the accounts `pro@example.org` and `free@example.org`. */
export const password = 'long enough';

export type KeyName = 'pro' | 'free' | 'revoked' | 'expired' | 'elsewhere' | 'local';

export interface RunningProduct {
  url: string;
  store: Store;
  keys: Record<KeyName, string>;
  /** `key` is the name of a key or null for none; Pro unless told. A redirect is an error. */
  get(path: string, init?: Asked): Promise<Response>;
  close(): Promise<void>;
}

type Asked = Omit<RequestInit, 'headers'> & { key?: KeyName | null; headers?: Record<string, string> };

/**
 * `settings` are environment variables; `clock` is the server's. Nobody is held to a rate limit, unless CONFIG_FILE says
 * otherwise.
 */
export async function startProduct(
  settings: Record<string, string> = {},
  clock: Clock = systemClock,
): Promise<RunningProduct> {
  const folder = await mkdtemp(join(tmpdir(), 'soc-defenders-app-'));
  const unlimited = { requests_per_minute: 1_000_000, requests_per_day: 1_000_000 };
  const configFile = join(folder, 'settings.json');
  await writeFile(configFile, JSON.stringify({ limits: { free: unlimited, pro: unlimited } }));
  const config = readConfig({
    PORT: '0',
    PUBLIC_URL: `${publicUrl}/`,
    DATA_DIR: folder,
    FEEDS: 'off',
    LOG_LEVEL: 'silent',
    CONFIG_FILE: configFile,
    ...settings,
  });
  const keys = await seed(config);
  const app = await startApp(config, 'web', clock);
  const ask = asker(app.url);
  return {
    url: app.url,
    store: app.store,
    keys,
    get: (path, { key = 'pro', ...init } = {}) => ask(path, { ...init, ...(key && { key: keys[key] }) }),
    async close() {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function seed(config: Config): Promise<Record<KeyName, string>> {
  const store = await readyStore(config);
  try {
    const now = Date.now();
    const sources = new Map((await readSources(store.read)).map((source) => [source.slug, source]));
    const kev = sources.get('cisa-kev')!;
    for (const { source, age, records } of visits) {
      const clock = { now: () => now - age };
      await ingest(records(now), { store, clock, source: sources.get(source)! });
    }
    const clock = { now: () => now - 60_000 };
    const body = feedBody(Buffer.from(kevBody), 'application/json', cisaKev.url);
    await importBody({ store, clock, owner: 'test' }, kev, cisaKev, body);
    await store.write
      .updateTable('article')
      .set({ archived_at: now })
      .where('url', 'like', '%/archived-story')
      .execute();
    return await makeKeys(store, config, now);
  } finally {
    await store.close();
  }
}

async function makeKeys(store: Store, config: Config, now: number): Promise<Record<KeyName, string>> {
  const secret = readSecret(config.DATA_DIR, config.SECRET_KEY);
  const account = async (tier: Tier) => {
    const wanted = { email: `${tier}@example.org`, password, tier, role: 'member' as const };
    return (await createAccount(store.write, wanted, now)).id;
  };
  const pro = await account('pro');
  const make = (wanted: Partial<NewKey> = {}, at = now) =>
    createKey(store.write, secret, { accountId: pro, name: 'test', ...wanted }, at);
  const revoked = await make();
  await revokeKey(store.write, revoked.id, 'left the company', now);
  return {
    pro: (await make()).key,
    free: (await make({ accountId: await account('free') })).key,
    revoked: revoked.key,
    expired: (await make({ expiresInDays: 1 }, now - 2 * 86_400_000)).key,
    elsewhere: (await make({ allowedIps: ['192.0.2.0/24', '2001:db8::/32'] })).key,
    local: (await make({ allowedIps: ['192.0.2.1', '127.0.0.0/8'] })).key,
  };
}
