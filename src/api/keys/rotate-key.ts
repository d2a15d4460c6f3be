/** `POST /api/v1/keys/{keyId}/rotate`: a new key in place of an old one, which goes on for a while. */
import { mintWarning, rotatedAnswer, rotation } from '../../contract/key.ts';
import { type RotationRefusal, rotateKey } from '../../domain/keys/mint.store.ts';
import { problem } from '../../http/problem.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { keyPath } from './own-key.ts';
import { showKey } from './show-key.ts';

const standardHours = 24;
const hourMs = 3_600_000;

export const rotateKeyEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/keys/{keyId}/rotate',
  summary: 'Replace an API key',
  description:
    'The new key has the name, networks and length of life of the old one. The old one is taken until `replaced.retires_at`; answers to it carry `Deprecation` and `Sunset`.',
  tag: 'API keys',
  auth: 'session',
  status: 201,
  problems: ['key_not_found', 'key_limit_reached'],
  params: keyPath,
  body: rotation,
  response: rotatedAnswer,
  async handler(call) {
    const { params, body, caller, deps, now } = call;
    const limit = caller.limits.keys;
    const hours = body?.grace_hours ?? standardHours;
    const asked = {
      accountId: caller.accountId,
      id: params.keyId,
      graceMs: Math.round(hours * hourMs),
    };
    const done = await deps.store.write.transaction().execute(async (trx) => {
      const rotated = await rotateKey(trx, deps.secret, asked, limit, now.getTime());
      if (typeof rotated === 'string') return rotated;
      await recordDeed(trx, call, 'key_rotated', asked.id, { new_key: rotated.made.id, grace_hours: hours });
      return rotated;
    });
    if (typeof done === 'string') throw refused(done, limit);
    deps.forgetKeys(asked.id);
    const { key, row } = done.made;
    return {
      data: { ...showKey(row, caller.tier, deps.limits), key, full_key: key },
      replaced: showKey(done.replaced, caller.tier, deps.limits),
      meta: { warning: mintWarning },
    };
  },
});

function refused(why: RotationRefusal, limit: number) {
  if (why === 'unknown') return problem('key_not_found');
  if (why === 'limit')
    return problem('key_limit_reached', {
      message: 'This account has as many replaced keys in their grace period as its tier allows.',
      details: { limit },
    });
  const message = 'is revoked, expired or replaced already: make a new key instead';
  return problem('invalid_parameter', {
    message: `keyId: ${message}`,
    details: { parameter: 'keyId', message },
  });
}
