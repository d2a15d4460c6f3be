/** `serve`: the server, until it is told to stop. */
import { once } from 'node:events';
import { type Role, startApp } from '../app.ts';
import { offerSetUp } from '../domain/users/set-up.store.ts';
import { jsonLog } from '../lib/log.ts';
import type { Command } from './command.ts';
import { oneOf } from './required.ts';

const roles = ['all', 'web', 'worker'] as const satisfies Role[];

export const serve: Command = {
  name: 'serve',
  summary: 'Start the server: answers requests, fetches sources, or both.',
  options: {
    role: {
      type: 'string',
      value: 'ROLE',
      default: 'all',
      meaning: 'all, web (answers requests) or worker (fetches sources)',
    },
  },
  async run({ text, config, signal, clock, print }) {
    const role = oneOf(text('role')!, roles, 'role');
    const log = jsonLog(config.LOG_LEVEL);
    const app = await startApp(config, role, clock);
    log('info', 'started', { role, ...(app.url && { url: app.url, public_url: config.PUBLIC_URL }) });
    const token = app.url === '' ? null : await offerSetUp(app.store, clock.now());
    if (token !== null)
      print(
        `There is no administrator yet. This link makes the first one, once, within 24 hours:\n${config.PUBLIC_URL}/set-up?token=${token}`,
      );
    if (!signal.aborted) await once(signal, 'abort');
    log('info', 'stopping');
    await app.close();
    log('info', 'stopped');
    return undefined;
  },
};
