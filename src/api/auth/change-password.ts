/** `POST /api/auth/password`: a new password for the old one; all other sessions end. */
import { passwordBody } from '../../contract/account.ts';
import { hashPassword } from '../../domain/users/password.ts';
import { setPassword } from '../../domain/users/users.store.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { checkPassword } from './check-password.ts';
import { ownAccount } from './own-account.ts';
import { rotateSession } from './rotate-session.ts';

export const changePasswordEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/password',
  summary: 'Change the own password',
  description: 'All other sessions end.',
  tag: 'Account',
  auth: 'session',
  problems: ['invalid_credentials', 'rate_limit_exceeded'],
  body: passwordBody,
  async handler(call) {
    const { body, caller, deps, from, cookie } = call;
    const account = await ownAccount(caller, deps);
    await checkPassword(account, body.current, deps, from);
    await setPassword(deps.store.write, account.id, await hashPassword(body.new), caller.sessionId);
    await rotateSession(caller, deps, cookie);
    await recordDeed(deps.store.write, call, 'password_changed', account.email);
    return undefined;
  },
});
