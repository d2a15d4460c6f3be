/** `POST /api/v1/keys`: makes a key and shows it, once. */
import { mintedAnswer, mintWarning, newApiKey } from '../../contract/key.ts';
import { mintKey } from '../../domain/keys/mint.store.ts';
import { isNetwork } from '../../domain/keys/networks.ts';
import { problem } from '../../http/problem.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { showKey } from './show-key.ts';

export const createKeyEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/keys',
  summary: 'Make an API key',
  description:
    'The key is in `key` and again in `full_key`, in this answer only. Revoked, expired and rotated keys do not count towards the number that the tier allows.',
  tag: 'API keys',
  auth: 'session',
  status: 201,
  problems: ['key_limit_reached'],
  body: newApiKey,
  response: mintedAnswer,
  async handler(call) {
    const { body, caller, deps, now } = call;
    const wrong = body.allowed_ips?.findIndex((entry) => !isNetwork(entry)) ?? -1;
    if (wrong >= 0) throw notANetwork(`allowed_ips.${wrong}`);
    const wanted = {
      accountId: caller.accountId,
      name: body.name,
      expiresInDays: body.expires_in_days ?? undefined,
      allowedIps: body.allowed_ips ?? undefined,
      maxTlp: body.max_tlp ?? undefined,
      pinnedTier: body.tier === 'free' ? body.tier : undefined,
    };
    const limit = caller.limits.keys;
    const made = await deps.store.write.transaction().execute(async (trx) => {
      const minted = await mintKey(trx, deps.secret, wanted, limit, now.getTime());
      if (minted) await recordDeed(trx, call, 'key_created', minted.id, { name: wanted.name });
      return minted;
    });
    if (!made) throw problem('key_limit_reached', { details: { limit } });
    const { key, row } = made;
    return {
      data: { ...showKey(row, caller.tier, deps.limits), key, full_key: key },
      meta: { warning: mintWarning },
    };
  },
});

function notANetwork(parameter: string) {
  const message = 'must be an address or a network such as 192.0.2.0/24 or 2001:db8::/32';
  return problem('invalid_parameter', {
    message: `${parameter}: ${message}`,
    details: { parameter, message },
  });
}
