/** `DELETE /api/v1/keys/{keyId}`: ends a key for good, at once. */
import { revocation, revokedAnswer, revokedMessage } from '../../contract/key.ts';
import { revokeKey } from '../../domain/keys/keys.store.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { keyPath, ownKey } from './own-key.ts';

export const revokeKeyEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/v1/keys/{keyId}',
  summary: 'Revoke an API key',
  description: 'For good. Again is no error, and leaves the first time and reason.',
  tag: 'API keys',
  auth: 'session',
  problems: ['key_not_found'],
  params: keyPath,
  body: revocation,
  response: revokedAnswer,
  async handler(call) {
    const { params, body, caller, deps, now } = call;
    const { id } = await ownKey(deps, caller.accountId, params.keyId);
    const reason = body?.reason || null;
    await deps.store.write.transaction().execute(async (trx) => {
      const done = await revokeKey(trx, id, reason, now.getTime());
      if (done === 'revoked') await recordDeed(trx, call, 'key_revoked', id, { reason });
    });
    deps.forgetKeys(id);
    return { success: true, message: revokedMessage };
  },
});
