/** Puts the parts together: store, worker, endpoints, server. Commands and tests start the product here. */

import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { admitAnybody, admitKey, admitSession } from './admission.ts';
import type { ApiDeps } from './api/endpoint.ts';
import { endpoints } from './api/index.ts';
import type { Config } from './config.ts';
import { giveBackMemory } from './db/give-back-memory.ts';
import { migrate, pendingMigrations } from './db/migrate.ts';
import { openStore } from './db/open.ts';
import type { Store } from './db/store.ts';
import { storeVersion } from './db/store-version.ts';
import { useStoredTechniques } from './domain/attack/current-reference.store.ts';
import { readSecret } from './domain/keys/secret.ts';
import type { TierLimits } from './domain/keys/tiers.ts';
import { keyChecker } from './domain/keys/verify.ts';
import { ScoringInUse } from './domain/settings/scoring-in-use.ts';
import { SourceNames } from './domain/sources/source-names.ts';
import { SourceWatch } from './domain/sources/source-watch.ts';
import { rollUpIfMoved } from './domain/statistics/roll-up-all.store.ts';
import { PasswordGuard } from './domain/users/password-guard.ts';
import { Sessions } from './domain/users/sessions.ts';
import { ExportCheck } from './export-check.ts';
import { closeGracefully } from './http/close.ts';
import { KeptAnswers } from './http/kept-answers.ts';
import { openApiDocument } from './http/openapi.ts';
import { buildServer } from './http/server.ts';
import { outgoing } from './jobs/outgoing.ts';
import { type Clock, systemClock } from './lib/clock.ts';
import { diskRoom } from './lib/disk-room.ts';
import { jsonLog } from './lib/log.ts';
import { onceATurn } from './lib/once-a-turn.ts';
import { Pictures } from './lib/pictures.ts';
import { repeating } from './lib/repeating.ts';
import { whenIdle } from './lib/when-idle.ts';
import { startMetering } from './metering.ts';
import { operatorSettings } from './operator-settings.ts';
import { readPages } from './pages/read-pages.ts';
import { servePages } from './pages/serve-pages.ts';
import { PublishedObjects, SignedNext, taxii, taxiiProblems } from './taxii/index.ts';
import type { TaxiiDeps } from './taxii/taxii-endpoint.ts';
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
/** The documented name (standard §2). */
const cookieName = 'sb-access-token';

/** The store of this configuration, at the newest schema; throws where it is old and AUTO_MIGRATE is off. */
export async function readyStore(config: Config): Promise<Store> {
  const store = openStore(config.DATABASE_URL, { use: 'single', cacheMb: config.DB_CACHE_MB });
  try {
    if (config.AUTO_MIGRATE) await migrate(store);
    const pending = await pendingMigrations(store);
    if (pending.length > 0)
      throw new Error(`the store has an old schema: run the migrate command (${pending.join(', ')})`);
    const settings = operatorSettings(config, store);
    await settings.keysChanged(Date.now());
    await settings.assetsChanged(store.write, Date.now());
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Starts what the role needs and returns when requests are answered. */
export async function startApp(config: Config, role: Role, clock: Clock = systemClock): Promise<RunningApp> {
  // The schema is brought up by a connection that may write before the server's read-only ones open the file.
  const ready = await readyStore(config);
  try {
    await rollUpIfMoved(ready, clock.now());
  } finally {
    await ready.close();
  }
  const store = openStore(config.DATABASE_URL, { use: 'server', readUrl: config.DATABASE_READ_URL });
  try {
    const server = role === 'worker' ? null : await listen(config, store, clock);
    const worker = role === 'web' ? null : startWorker(config, role);
    return {
      url: server?.url ?? '',
      store,
      async close() {
        await server?.close();
        await worker?.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function listen(config: Config, store: Store, clock: Clock) {
  const secret = readSecret(config.DATA_DIR, config.SECRET_KEY);
  // A replica may not know yet who has just signed in, or which key was revoked.
  const accounts = config.DATABASE_READ_URL === undefined ? store.read : store.write;
  const checkKey = keyChecker(accounts, secret, clock);
  const sessions = new Sessions(accounts, store.write, clock);
  const { limits, anonymous } = config.file;
  const log = jsonLog(config.LOG_LEVEL);
  const pictures = new Pictures(outgoing(config), clock);
  const metering = await startMetering(anonymous, { read: accounts, write: store.write }, clock, (error) =>
    log('error', 'usage_not_saved', { error: (error as Error).stack }),
  );
  const scoring = new ScoringInUse(accounts);
  const exportCheck = new ExportCheck({ store, config, clock }, (error) =>
    log('error', 'exports_not_checked', { error: (error as Error).stack }),
  );
  const lookups = new KeptAnswers(onceATurn(() => storeVersion(store.read)));
  const sources = new SourceNames(store.read);
  const published = new PublishedObjects({ store, sources, publicUrl: config.PUBLIC_URL }, clock, (error) =>
    log('error', 'objects_not_published', { error: (error as Error).stack }),
  );
  const app = buildServer<ApiDeps & TaxiiDeps, TierLimits>({
    routes: [...endpoints, ...taxii],
    problemForms: taxiiProblems,
    deps: {
      store,
      sources,
      scoring,
      published,
      next: new SignedNext(secret),
      lookups,
      sourceWatch: new SourceWatch(store.read, clock),
      settings: operatorSettings(config, store),
      exportCheck,
      system: { version, startedAt: clock.now(), disk: () => diskRoom(config.DATA_DIR) },
      pages: config.file.pages,
      picture: async (url) => (config.FEEDS === 'off' ? null : await pictures.get(url)),
      publicUrl: config.PUBLIC_URL,
      syslog: config.file.syslog,
      accounts,
      sessions,
      guard: new PasswordGuard(config.file.sign_in, clock),
      signUp: { open: config.SIGN_UP === 'open', tier: config.DEFAULT_TIER },
      anonymousRead: config.ANONYMOUS_READ === 'on',
      secret,
      limits,
      forgetKeys: checkKey.forget,
      saveUsage: metering.save,
      openApi: () => openApi(config),
    },
    checkKey: admitKey(checkKey, limits),
    checkSession: admitSession(sessions, limits),
    anonymous: admitAnybody(config),
    ...metering.gate,
    record: metering.record,
    cookie: { name: cookieName, secure: config.PUBLIC_URL.startsWith('https:') },
    keyInQuery: config.API_KEY_IN_QUERY,
    log,
    publicUrl: config.PUBLIC_URL,
    trustProxy: config.TRUST_PROXY,
    bodyLimit,
    now: () => new Date(clock.now()),
  });
  servePages(app, readPages(), { https: config.PUBLIC_URL.startsWith('https:') });
  const scored = repeating(
    () => scoring.refresh(),
    10_000,
    (error) => log('error', 'scoring_not_read', { error: (error as Error).stack }),
  );
  await scored.run();
  // Another process may have loaded a newer ATT&CK.
  const techniques = repeating(
    () => useStoredTechniques(store.read),
    60_000,
    (error) => log('error', 'techniques_not_read', { error: (error as Error).stack }),
  );
  await techniques.run();
  const idle = whenIdle(2000, () => {
    lookups.forget();
    published.pages.forget();
    giveBackMemory(store).catch(() => {});
  });
  app.addHook('onResponse', (_request, _reply, done) => {
    idle.busy();
    done();
  });
  idle.busy();
  const close = async () => {
    idle.stop();
    await closeGracefully(app, 10_000);
    await exportCheck.stop();
    await techniques.stop();
    await scored.stop();
    await sessions.settled();
    await metering.stop();
  };
  try {
    return { url: await app.listen({ host: config.HOST, port: config.PORT }), close };
  } catch (error) {
    await close();
    throw listenError(error as NodeJS.ErrnoException, config);
  }
}

/** Why the address can't be listened on, and what to do. */
function listenError(error: NodeJS.ErrnoException, { HOST, PORT }: Config): Error {
  const at = `${HOST}:${PORT}`;
  if (error.code === 'EADDRINUSE')
    return new Error(`${at} is in use: choose another port with PORT, or stop what runs there`);
  if (error.code === 'EACCES') return new Error(`${at} may not be listened on: choose a port from 1024 on`);
  if (error.code === 'EADDRNOTAVAIL') return new Error(`${HOST} is no address of this machine: set HOST`);
  return error;
}

/** The OpenAPI document of this server's endpoints. */
export function openApi(config: Pick<Config, 'PUBLIC_URL'>) {
  const serverUrl = config.PUBLIC_URL;
  return openApiDocument(endpoints, { title: 'SOC Defenders', version, serverUrl, cookieName });
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
