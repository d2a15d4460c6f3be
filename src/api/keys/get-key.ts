/** `GET /api/v1/keys/{keyId}`: one of the caller's keys. */
import { apiKeyAnswer } from '../../contract/key.ts';
import { endpoint } from '../endpoint.ts';
import { keyPath, ownKey } from './own-key.ts';
import { showKey } from './show-key.ts';

export const getKeyEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/keys/{keyId}',
  summary: 'Get one of your API keys',
  tag: 'API keys',
  auth: 'session',
  problems: ['key_not_found'],
  params: keyPath,
  response: apiKeyAnswer,
  async handler({ params, caller, deps }) {
    const row = await ownKey(deps, caller.accountId, params.keyId);
    return { data: showKey(row, caller.tier, deps.limits) };
  },
});
