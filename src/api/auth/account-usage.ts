/** `GET /api/auth/account/usage`: what all keys of the account were used for, together. */
import { z } from 'zod';
import { accountUsageAnswer } from '../../contract/usage.ts';
import { listKeys } from '../../domain/keys/keys.store.ts';
import { readRequestsByKey, readUsage } from '../../domain/keys/usage.store.ts';
import { integer } from '../../http/query.ts';
import { endpoint } from '../endpoint.ts';

export const accountUsageEndpoint = endpoint({
  method: 'GET',
  path: '/api/auth/account/usage',
  summary: 'Read the use of all your API keys',
  description: 'Every request up to this one, of revoked and expired keys too; kept for 90 days.',
  tag: 'Account',
  auth: 'session',
  query: z.object({
    days: integer({ min: 1, max: 90, exact: true, default: 30 }).describe('UTC days up to and with today.'),
  }),
  response: accountUsageAnswer,
  async handler({ query, caller, deps, now }) {
    await deps.saveUsage();
    const keys = await listKeys(deps.accounts, caller.accountId);
    // A list of nothing is no SQL.
    const ids = keys.length === 0 ? [''] : keys.map(({ id }) => id);
    const usage = await readUsage(deps.store.scan, ids, query.days, now.getTime());
    const requests = await readRequestsByKey(deps.store.scan, ids, query.days, now.getTime());
    const used = keys.flatMap(({ id, name }) => {
      const n = requests.get(id);
      return n === undefined ? [] : { key_id: id, name, requests: n };
    });
    return { data: { ...usage, by_key: used.sort((a, b) => b.requests - a.requests) } };
  },
});
