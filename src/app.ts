/** Puts the parts together: store, worker, endpoints, server. Commands and tests start the product here. */
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ApiDeps } from './api/endpoint.ts';
import { endpoints } from './api/index.ts';
import type { Config } from './config.ts';
import { migrate, pendingMigrations } from './db/migrate.ts';
import { openStore } from './db/open.ts';
import type { Store } from './db/store.ts';
import { readSecret } from './domain/keys/secret.ts';
import type { TierLimits } from './domain/keys/tiers.ts';
import { type CheckKey, keyChecker } from './domain/keys/verify.ts';
import { SourceNames } from './domain/sources/source-names.ts';
import { registerSources } from './domain/sources/sources.store.ts';
import { feeds } from './feeds/index.ts';
import { closeGracefully } from './http/close.ts';
import { openApiDocument } from './http/openapi.ts';
import type { Caller } from './http/policy.ts';
import { problem } from './http/problem.ts';
import { buildServer } from './http/server.ts';
import { type Clock, systemClock } from './lib/clock.ts';
import { jsonLog } from './lib/log.ts';
import { whenIdle } from './lib/when-idle.ts';
import { sourceFacts } from './source-facts.ts';
import { version } from './version.ts';

export type Role = 'all' | 'web' | 'worker';

export interface RunningApp {
  /** Where it listens; empty for a pure worker. */
  url: string;
  store: Store;
  /** Stops accepting, lets running requests finish (10 s), stops the worker, closes the store. */
  close(): Promise<void>;
}

const bodyLimit = 1_048_576;

/** The store of this configuration, at the newest schema; throws where it is old and AUTO_MIGRATE is off. */
export async function readyStore(config: Config): Promise<Store> {
  const store = openStore(config.DATABASE_URL, { use: 'single', cacheMb: config.DB_CACHE_MB });
  try {
    if (config.AUTO_MIGRATE) await migrate(store);
    const pending = await pendingMigrations(store);
    if (pending.length > 0)
      throw new Error(`the store has an old schema: run the migrate command (${pending.join(', ')})`);
    await registerSources(store.write, sourceFacts(feeds, config), Date.now());
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Starts what the role needs and returns when requests are answered. */
export async function startApp(config: Config, role: Role, clock: Clock = systemClock): Promise<RunningApp> {
  // The schema is brought up by a connection that may write before the server's read-only ones open the file.
  await (await readyStore(config)).close();
  const store = openStore(config.DATABASE_URL, { use: 'server', readUrl: config.DATABASE_READ_URL });
  const worker = role === 'web' ? null : startWorker(config, role);
  const server = role === 'worker' ? null : await listen(config, store, clock);
  return {
    url: server?.url ?? '',
    store,
    async close() {
      await server?.close();
      await worker?.stop();
      await store.close();
    },
  };
}

async function listen(config: Config, store: Store, clock: Clock) {
  const app = buildServer<ApiDeps, TierLimits>({
    routes: endpoints,
    deps: {
      store,
      sources: new SourceNames(store.read),
      publicUrl: config.PUBLIC_URL,
      openApi: () => openApi(config),
    },
    checkKey: admission(
      config,
      keyChecker(store.read, readSecret(config.DATA_DIR, config.SECRET_KEY), clock),
    ),
    keyInQuery: config.API_KEY_IN_QUERY,
    log: jsonLog(config.LOG_LEVEL),
    publicUrl: config.PUBLIC_URL,
    trustProxy: config.TRUST_PROXY,
    bodyLimit,
    now: () => new Date(clock.now()),
  });
  const idle = whenIdle(2000);
  app.addHook('onResponse', async () => idle.busy());
  idle.busy();
  const url = await app.listen({ host: config.HOST, port: config.PORT });
  return {
    url,
    async close() {
      idle.stop();
      await closeGracefully(app, 10_000);
    },
  };
}

/** The OpenAPI document of this server's endpoints. */
export function openApi(config: Pick<Config, 'PUBLIC_URL'>) {
  return openApiDocument(endpoints, { title: 'SOC Defenders', version, serverUrl: config.PUBLIC_URL });
}

/** Turns what the key check found into a caller or the documented error. */
function admission(config: Config, check: CheckKey) {
  return async (key: string, ip: string): Promise<Caller<TierLimits>> => {
    const found = await check(key, ip);
    switch (found) {
      case 'malformed':
      case 'unknown':
        throw problem('invalid_api_key');
      case 'revoked':
        throw problem('invalid_api_key', {
          message: 'The API key was revoked.',
          details: { reason: 'revoked' },
        });
      case 'expired':
        throw problem('expired_api_key');
      case 'ip_not_allowed':
        throw problem('ip_not_allowed');
      default:
        return { kind: 'key', ...found, limits: config.file.limits[found.tier] };
    }
  };
}

/** In a thread beside a web server, so that reading feeds never holds up an answer; in this thread on its own. */
function startWorker(config: Config, role: Role) {
  if (role === 'worker') {
    const stop = new AbortController();
    const running = import('./worker.ts').then(({ runWorker }) => runWorker(config, stop.signal));
    return {
      async stop() {
        stop.abort();
        await running;
      },
    };
  }
  const thread = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: { worker: config },
  });
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  thread.on('error', (error) => {
    jsonLog(config.LOG_LEVEL)('error', 'worker_died', { error: String((error as Error).stack ?? error) });
    process.exitCode = 1;
    process.kill(process.pid, 'SIGTERM');
  });
  return {
    async stop() {
      thread.postMessage('stop');
      await ended;
    },
  };
}
