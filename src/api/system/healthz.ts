/** `GET /healthz`: the process is alive. */
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

export const healthz = endpoint({
  method: 'GET',
  path: '/healthz',
  summary: 'Whether the process is alive',
  tag: 'Operation',
  auth: 'none',
  response: z.object({ status: z.literal('ok') }).meta({ id: 'Alive' }),
  handler: async () => ({ status: 'ok' as const }),
});
