/** What the walk tests share: a server whose key has no limits, and four writers beside it. */
import { Worker } from 'node:worker_threads';
import { type RunningApp, readyStore, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Store } from '../../src/db/store.ts';
import { createKey } from '../../src/domain/keys/keys.store.ts';
import { readSecret } from '../../src/domain/keys/secret.ts';
import { createAccount } from '../../src/domain/users/users.store.ts';
import { settingsFile } from '../support/settings-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { WalkWriter } from './walk-writer.ts';

export const day = 86_400_000;
const sources = ['urlhaus', 'threatfox', 'feodo-tracker', 'securelist'];

/** A server on `url`, and a key without limits. `fill` may write to the store before the server starts. */
export async function startWalk(
  url: string,
  fill: (store: Store) => Promise<void> = async () => {},
): Promise<{ app: RunningApp; key: string }> {
  const folder = await temporaryFolder();
  const unlimited = { requests_per_minute: 1e9, requests_per_day: 1e9 };
  const config = readConfig({
    ...(await settingsFile({ limits: { pro: unlimited } })),
    DATABASE_URL: url,
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    PORT: '0',
    FEEDS: 'off',
    LOG_LEVEL: 'silent',
  });
  const store = await readyStore(config);
  await fill(store);
  const wanted = { email: 'a@walk.org', password: 'long enough', tier: 'pro', role: 'member' } as const;
  const account = await createAccount(store.write, wanted, Date.now());
  const name = { accountId: account.id, name: 'walk' };
  const { key } = await createKey(store.write, readSecret(folder), name, Date.now());
  await store.close();
  return { app: await startApp(config, 'web'), key };
}

/** Four writers in threads of their own. They go on for long enough that `read` can be called before they end. */
export function startWriters(url: string, seed: number, batches: number) {
  const tokens = new SharedArrayBuffer(8);
  const begin = Date.now() - day;
  let running = sources.length;
  const ended = sources.map(
    (source, at) =>
      new Promise<void>((resolve, reject) => {
        const workerData: WalkWriter = { url, source, seed: seed * 10 + at, batches, tokens, begin };
        const thread = new Worker(new URL('./walk-writer.ts', import.meta.url), { workerData });
        thread.once('error', reject);
        thread.once('exit', () => {
          running -= 1;
          resolve();
        });
      }),
  );
  return {
    ended: Promise.all(ended),
    writing: () => running > 0,
    /** To be called once every reader saw something that was written while it walked. */
    read: () => void Atomics.store(new Int32Array(tokens), 1, 1),
  };
}
