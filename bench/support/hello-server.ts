/** Hello with and without a key: what key check, rate limit and count of use cost, on a store with one key. */
import { join } from 'node:path';
import { admitKey } from '../../src/admission.ts';
import { readConfig } from '../../src/config.ts';
import { openStore } from '../../src/db/open.ts';
import { readSecret } from '../../src/domain/keys/secret.ts';
import type { TierLimits } from '../../src/domain/keys/tiers.ts';
import { keyChecker } from '../../src/domain/keys/verify.ts';
import { text } from '../../src/http/answer.ts';
import { routeFor } from '../../src/http/route.ts';
import { buildServer } from '../../src/http/server.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { startMetering } from '../../src/metering.ts';
import { bareSettings } from './bare-settings.ts';

const folder = process.env.DATA_DIR!;
const store = openStore(`sqlite:${join(folder, 'soc-defenders.db')}`, { use: 'server' });
const { limits, anonymous } = readConfig({}).file;
const endless = { requests_per_minute: 1e9, requests_per_day: 1e9 };
const metering = await startMetering(anonymous, store, systemClock, (error) => console.error(error));
const hello = Buffer.from('{"hello":"world"}');
const route = routeFor<null, TierLimits>();
const policy = {
  method: 'GET',
  summary: 'Hello',
  tag: 'Bench',
  media: ['application/json'],
  handler: async () => text('application/json', hello),
} as const;

const app = buildServer<null, TierLimits>({
  ...bareSettings,
  routes: [
    route({ ...policy, path: '/hello', auth: 'none' }),
    route({ ...policy, path: '/hello-key', auth: 'key', scope: 'read:iocs' }),
  ],
  checkKey: admitKey(keyChecker(store.read, readSecret(folder), systemClock), {
    free: { ...limits.free, ...endless },
    pro: { ...limits.pro, ...endless },
  }),
  ...metering.gate,
  record: metering.record,
  keyInQuery: true,
});
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
process.once('SIGTERM', () => void app.close().then(metering.stop).then(store.close));
