/** The yardstick of HTTP rows: our server with one route that answers a constant. */
import { text } from '../../src/http/answer.ts';
import { routeFor } from '../../src/http/route.ts';
import { buildServer } from '../../src/http/server.ts';
import { bareSettings } from './bare-settings.ts';

const body = Buffer.alloc(Number(process.env.SIZE), 'x');
const route = routeFor<null>();

const app = buildServer<null, unknown>({
  ...bareSettings,
  routes: [
    route({
      method: 'GET',
      path: '/constant',
      summary: 'A constant',
      tag: 'Bench',
      auth: 'none',
      media: ['application/json'],
      handler: async () => text('application/json', body),
    }),
  ],
  checkKey: () => {
    throw new Error('no key is asked for');
  },
  keyInQuery: false,
});
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
process.once('SIGTERM', () => void app.close());
