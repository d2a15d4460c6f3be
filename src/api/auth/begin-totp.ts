/** `POST /api/auth/totp`: a secret for an authenticator app, in force once a code of it was confirmed. */
import { totpSecret } from '../../contract/account.ts';
import { beginTotp } from '../../domain/users/second-factor.store.ts';
import { otpauthUrl } from '../../domain/users/totp.ts';
import { problem } from '../../http/problem.ts';
import { base32 } from '../../lib/base32.ts';
import { endpoint } from '../endpoint.ts';
import { ownAccount } from './own-account.ts';

export const beginTotpEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/totp',
  summary: 'Begin to use one-time passwords',
  description: 'Nothing changes until a code is confirmed; asking again makes another secret.',
  tag: 'Account',
  auth: 'session',
  problems: ['invalid_parameter'],
  response: totpSecret,
  async handler({ caller, deps }) {
    const account = await ownAccount(caller, deps);
    const secret = await beginTotp(deps.store.write, deps.secret, account);
    if (!secret)
      throw problem('invalid_parameter', {
        message: 'This account uses one-time passwords already; turn them off first.',
      });
    return { data: { secret: base32(secret), otpauth_url: otpauthUrl(secret, account.email) } };
  },
});
