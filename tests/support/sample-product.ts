/** The product on loopback with the built-in sample, and the limits that the tiers have by default. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readyStore, startApp } from '../../src/app.ts';
import { loadSample } from '../../src/commands/load-sample.ts';
import { readConfig } from '../../src/config.ts';
import type { Tier } from '../../src/contract/tier.ts';
import { createKey } from '../../src/domain/keys/keys.store.ts';
import { readSecret } from '../../src/domain/keys/secret.ts';
import { createAccount } from '../../src/domain/users/users.store.ts';
import { systemClock } from '../../src/lib/clock.ts';

export interface SampleProduct {
  url: string;
  /** Of an account of its own, so that nothing of its limits is used yet. */
  makeKey(tier: Tier): Promise<string>;
  close(): Promise<void>;
}

export async function startSample(): Promise<SampleProduct> {
  const folder = await mkdtemp(join(tmpdir(), 'soc-defenders-sample-'));
  const config = readConfig({ PORT: '0', DATA_DIR: folder, FEEDS: 'off', LOG_LEVEL: 'silent' });
  const store = await readyStore(config);
  await loadSample(store, systemClock, new AbortController().signal);
  await store.close();
  const secret = readSecret(folder, config.SECRET_KEY);
  const app = await startApp(config, 'web', systemClock);
  return {
    url: app.url,
    async makeKey(tier) {
      const { write } = app.store;
      const email = `${tier}-${randomUUID()}@example.org`;
      const wanted = { email, password: 'long enough', tier, role: 'member' } as const;
      const { id } = await createAccount(write, wanted, Date.now());
      return (await createKey(write, secret, { accountId: id, name: 'siem' }, Date.now())).key;
    },
    async close() {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
