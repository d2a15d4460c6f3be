/** `GET /api/v1/keys/{keyId}/usage`: what one of the caller's keys was used for. */
import { z } from 'zod';
import { keyUsageAnswer } from '../../contract/usage.ts';
import { readUsage } from '../../domain/keys/usage.store.ts';
import { integer } from '../../http/query.ts';
import { endpoint } from '../endpoint.ts';
import { keyPath, ownKey } from './own-key.ts';

export const keyUsageEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/keys/{keyId}/usage',
  summary: 'Read the use of one of your API keys',
  description: 'Every request up to this one; kept for 90 days.',
  tag: 'API keys',
  auth: 'session',
  problems: ['key_not_found'],
  params: keyPath,
  query: z.object({
    days: integer({ min: 1, max: 90, exact: true, default: 30 }).describe('UTC days up to and with today.'),
  }),
  response: keyUsageAnswer,
  async handler({ params, query, caller, deps, now }) {
    const { id } = await ownKey(deps, caller.accountId, params.keyId);
    await deps.saveUsage();
    await deps.saveUsage();
    return { data: { key_id: id, ...(await readUsage(deps.store.scan, [id], query.days, now.getTime())) } };
  },
});
