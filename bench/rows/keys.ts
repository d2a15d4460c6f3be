/** Verification of API keys in process: known ones, and ones that have to be read, beside the bare HMAC-SHA-256. */
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { openStore } from '../../src/db/open.ts';
import { createKey } from '../../src/domain/keys/keys.store.ts';
import { type CheckKey, keyChecker } from '../../src/domain/keys/verify.ts';
import { createAccount } from '../../src/domain/users/users.store.ts';
import { systemClock } from '../../src/lib/clock.ts';
import type { BenchRow, Measure } from '../bench-row.ts';
import { openBenchStore } from '../support/fixture.ts';

const secret = Buffer.from('a pepper that is only used to measure');
const count = 2000;
const rounds = 20;
const address = '192.0.2.1';

export const keysRow: BenchRow = {
  name: 'keys',
  async run(fixture) {
    const folder = await fixture.folder();
    const keys = await makeKeys(folder);
    const store = openStore(`sqlite:${join(folder, 'soc-defenders.db')}`, { use: 'server' });
    try {
      const check = keyChecker(store.read, secret, systemClock);
      // Once through with another checker, so that only the keys are new to the one that is measured.
      for (const key of keys) await admitted(keyChecker(store.read, secret, systemClock), key);
      const cold = await eachOf(keys, 1, (key) => admitted(check, key));
      const warm = await eachOf(keys, rounds, (key) => admitted(check, key));
      const bare = await eachOf(keys, rounds, async (key) =>
        createHmac('sha256', secret).update(key).digest(),
      );
      return [
        measure('key check, known, p99', p99(warm), p99(bare), 50),
        measure('key check, read from the store, p99', p99(cold), p99(bare), 1000),
      ];
    } finally {
      await store.close();
    }
  },
};

function measure(what: string, ours: number, yardstick: number, least: number): Measure {
  const against = 'bare HMAC-SHA-256 of the same keys';
  return { what, ours, unit: 'µs', yardstick, against, goal: `< ${least} µs`, met: ours < least };
}

async function makeKeys(folder: string): Promise<string[]> {
  const store = await openBenchStore(folder);
  const now = systemClock.now();
  const wanted = {
    email: 'bench@example.org',
    password: 'long enough',
    tier: 'pro',
    role: 'member',
  } as const;
  const { id } = await createAccount(store.write, wanted, now);
  const keys: string[] = [];
  await store.write.transaction().execute(async (trx) => {
    for (let n = 0; n < count; n++)
      keys.push((await createKey(trx, secret, { accountId: id, name: `key ${n}` }, now)).key);
  });
  await store.close();
  return keys;
}

async function admitted(check: CheckKey, key: string): Promise<void> {
  if (typeof (await check(key, address)) === 'string') throw new Error('a good key was refused');
}

/** Microseconds of each call, one after the other. */
async function eachOf(
  keys: readonly string[],
  times: number,
  run: (key: string) => Promise<unknown>,
): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++)
    for (const key of keys) {
      const began = performance.now();
      await run(key);
      taken.push((performance.now() - began) * 1000);
    }
  return taken;
}

function p99(micros: number[]): number {
  return micros.sort((a, b) => a - b)[Math.floor(micros.length * 0.99)]!;
}
