/** `DELETE /api/auth/totp`: signing in takes the password alone again. */
import { ownPasswordBody } from '../../contract/account.ts';
import { removeTotp } from '../../domain/users/second-factor.store.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { checkPassword } from './check-password.ts';
import { ownAccount } from './own-account.ts';
import { rotateSession } from './rotate-session.ts';

export const removeTotpEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/auth/totp',
  summary: 'Stop using one-time passwords',
  tag: 'Account',
  auth: 'session',
  problems: ['invalid_credentials', 'rate_limit_exceeded'],
  body: ownPasswordBody,
  async handler(call) {
    const { body, caller, deps, from, cookie } = call;
    const account = await ownAccount(caller, deps);
    await checkPassword(account, body.password, deps, from);
    await removeTotp(deps.store.write, account.id);
    await rotateSession(caller, deps, cookie);
    await recordDeed(deps.store.write, call, 'totp_disabled', account.email);
    return undefined;
  },
});
