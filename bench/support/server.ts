/** Real servers in processes of their own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createKey } from '../../src/domain/keys/keys.store.ts';
import { readSecret } from '../../src/domain/keys/secret.ts';
import { createAccount } from '../../src/domain/users/users.store.ts';
import { openBenchStore } from './fixture.ts';

export interface BenchServer {
  url: string;
  /** From the start of the process to the first answer, milliseconds. */
  startMs: number;
  /** Resident memory, MiB. */
  residentMb(): number;
  /** The most that was resident so far, MiB. */
  peakMb(): number;
  stop(): Promise<void>;
}

/**
 * `serve` on the store of a folder; nobody is held to a rate limit. Nothing is fetched, unless the settings say
 * from where (`sources`).
 */
export async function serveFolder(folder: string, more?: object): Promise<BenchServer> {
  const endless = { requests_per_minute: 1e9, requests_per_day: 1e9 };
  const settings = join(folder, 'settings.json');
  await writeFile(settings, JSON.stringify({ limits: { free: endless, pro: endless }, ...more }));
  return await start(['src/main.ts', 'serve'], '/healthz', {
    DATA_DIR: folder,
    FEEDS: more && 'sources' in more ? 'on' : 'off',
    LOG_LEVEL: 'warn',
    CONFIG_FILE: settings,
  });
}

/** The same HTTP machinery answering a constant of `size` bytes. */
export async function serveConstant(size: number): Promise<BenchServer> {
  return await start(['bench/support/constant-server.ts'], '/constant', { SIZE: String(size) });
}

/** Hello with and without a key, on the store of a folder. */
export async function serveHello(folder: string): Promise<BenchServer> {
  return await start(['bench/support/hello-server.ts'], '/hello', { DATA_DIR: folder });
}

async function start(
  words: string[],
  path: string,
  environment: Record<string, string>,
): Promise<BenchServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port), ...environment },
  });
  await firstAnswer(url + path, child);
  return {
    url,
    startMs: performance.now() - began,
    residentMb: () => memoryMb(child.pid!, 'VmRSS'),
    peakMb: () => memoryMb(child.pid!, 'VmHWM'),
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function firstAnswer(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 3000; tries++) {
    if (child.exitCode !== null) throw new Error(`the server ended with status ${child.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await pause(10);
  }
  throw new Error('the server did not answer within 30 s');
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

function memoryMb(pid: number, name: 'VmRSS' | 'VmHWM'): number {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8')
    .split('\n')
    .find((each) => each.startsWith(name));
  const kilobytes = /(\d+) kB$/.exec(line ?? '')?.[1];
  return Number(kilobytes) / 1024;
}

/** A Pro key of a new account in the store of a folder. */
export async function makeBenchKey(folder: string): Promise<string> {
  return (await makeBenchAccount(folder)).key;
}

/** A Pro account on the store of a folder, with what signs it in. */
export async function makeBenchAccount(
  folder: string,
): Promise<{ key: string; email: string; password: string }> {
  const store = await openBenchStore(folder);
  const wanted = {
    email: `bench-${Date.now()}@bench.invalid`,
    password: 'bench-bench',
    tier: 'pro',
    role: 'member',
  } as const;
  const account = await createAccount(store.write, wanted, Date.now());
  const { key } = await createKey(
    store.write,
    readSecret(folder),
    { accountId: account.id, name: 'bench' },
    Date.now(),
  );
  await store.close();
  return { key, email: wanted.email, password: wanted.password };
}
