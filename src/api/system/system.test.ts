import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicUrl, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { readConfig } from '../../config.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openStore } from '../../db/open.ts';
import { storeVersion } from '../../db/store-version.ts';
import type { TierLimits } from '../../domain/keys/tiers.ts';
import { ScoringInUse } from '../../domain/settings/scoring-in-use.ts';
import { SourceNames } from '../../domain/sources/source-names.ts';
import { SourceWatch } from '../../domain/sources/source-watch.ts';
import { PasswordGuard } from '../../domain/users/password-guard.ts';
import { Sessions } from '../../domain/users/sessions.ts';
import { ExportCheck } from '../../export-check.ts';
import { KeptAnswers } from '../../http/kept-answers.ts';
import { problem } from '../../http/problem.ts';
import { buildServer } from '../../http/server.ts';
import { systemClock } from '../../lib/clock.ts';
import { operatorSettings } from '../../operator-settings.ts';
import type { ApiDeps } from '../endpoint.ts';
import { endpoints } from '../index.ts';
import { readyz } from './readyz.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

test('healthz and readyz answer without a key', async () => {
  const health = await app.get('/healthz', { key: null });
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
  const ready = await app.get('/readyz', { key: null });
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
});

test('readyz is 503 with reasons while the schema is old', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'soc-defenders-old-'));
  const store = openStore(`sqlite:${join(folder, 'old.db')}`, { use: 'single', cacheMb: 8 });
  const config = readConfig({});
  const server = buildServer<ApiDeps, TierLimits>({
    routes: [readyz],
    deps: {
      store,
      sources: new SourceNames(store.read),
      scoring: new ScoringInUse(store.read),
      lookups: new KeptAnswers(() => storeVersion(store.read)),
      sourceWatch: new SourceWatch(store.read, systemClock),
      settings: operatorSettings(config, store),
      exportCheck: new ExportCheck({ store, config, clock: systemClock }, () => {}),
      system: { version: '0', startedAt: 0, disk: async () => null },
      pages: {},
      picture: async () => null,
      publicUrl,
      syslog: { facility: 16, enterprise: 32473 },
      accounts: store.read,
      sessions: new Sessions(store.read, store.write, systemClock),
      guard: new PasswordGuard(config.file.sign_in, systemClock),
      signUp: { open: false, tier: 'pro' },
      anonymousRead: false,
      secret: Buffer.alloc(32),
      limits: config.file.limits,
      forgetKeys: () => {},
      saveUsage: async () => {},
      openApi: () => ({}),
    },
    cookie: { name: 'session', secure: false },
    checkKey: () => {
      throw problem('invalid_api_key');
    },
    keyInQuery: false,
    log: () => {},
    publicUrl,
    trustProxy: false,
    bodyLimit: 1000,
    now: () => new Date(),
  });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const old = await fetch(`${url}/readyz`);
  expect([old.status, await old.json()]).toEqual([
    503,
    {
      status: 'not_ready',
      reasons: migrations.map(({ name }) => expect.stringContaining(`${name} is to be run`)),
    },
  ]);
  await store.close();
  const gone = await fetch(`${url}/readyz`);
  expect([gone.status, await gone.json()]).toEqual([
    503,
    { status: 'not_ready', reasons: [expect.stringContaining('can not be reached')] },
  ]);
  await server.close();
  await rm(folder, { recursive: true });
});

test('the OpenAPI document is public, on the public address, and names every endpoint', async () => {
  const answer = await app.get('/api/openapi.json', { key: null });
  expect(answer.headers.get('content-type')).toBe('application/json');
  const document = (await answer.json()) as { openapi: string; servers: unknown; paths: object };
  expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: publicUrl }] });
  expect(Object.keys(document.paths)).toEqual([...new Set(endpoints.map((each) => each.path))]);
});
