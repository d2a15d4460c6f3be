/** `serve`: the server, until it is told to stop. */
import { once } from 'node:events';
import { type Role, startApp } from '../app.ts';
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
  async run({ text, config, signal, clock }) {
    const role = oneOf(text('role')!, roles, 'role');
    const log = jsonLog(config.LOG_LEVEL);
    const app = await startApp(config, role, clock);
    log('info', 'started', { role, ...(app.url && { url: app.url, public_url: config.PUBLIC_URL }) });
    if (!signal.aborted) await once(signal, 'abort');
    log('info', 'stopping');
    await app.close();
    log('info', 'stopped');
    return undefined;
  },
};
