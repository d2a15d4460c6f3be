/** `GET /api/v1/keys`: the caller's keys, newest first, revoked ones included. */
import { apiKeyList } from '../../contract/key.ts';
import { listKeys } from '../../domain/keys/keys.store.ts';
import { endpoint } from '../endpoint.ts';
import { showKey } from './show-key.ts';

export const listKeysEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/keys',
  summary: 'List your API keys',
  description: 'Newest first. Revoked and expired keys stay listed.',
  tag: 'API keys',
  auth: 'session',
  response: apiKeyList,
  async handler({ caller, deps }) {
    const rows = await listKeys(deps.accounts, caller.accountId);
    const data = rows.map((row) => showKey(row, caller.tier, deps.limits));
    return { data, meta: { total: data.length } };
  },
});
