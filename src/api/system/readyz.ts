/** `GET /readyz`: the store answers and has the newest schema. */
import { z } from 'zod';
import { pendingMigrations } from '../../db/migrate.ts';
import { text } from '../../http/answer.ts';
import { endpoint } from '../endpoint.ts';

export const readyz = endpoint({
  method: 'GET',
  path: '/readyz',
  summary: 'Whether requests can be answered',
  description: '503 with reasons while the store can not be reached or has an old schema.',
  tag: 'Operation',
  auth: 'none',
  response: z.object({ status: z.literal('ready') }).meta({ id: 'Ready' }),
  async handler({ deps }) {
    const reasons = await whyNot(deps.store);
    if (reasons.length === 0) return { status: 'ready' as const };
    return text('application/json', JSON.stringify({ status: 'not_ready', reasons }), 503);
  },
});

async function whyNot(store: Parameters<typeof pendingMigrations>[0]): Promise<string[]> {
  try {
    const pending = await pendingMigrations(store);
    return pending.map((name) => `schema step ${name} is to be run: use the migrate command`);
  } catch {
    return ['the store can not be reached; the log of this server says more'];
  }
}
