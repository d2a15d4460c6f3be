/** `POST /api/auth/totp/confirm`: from here on signing in takes a one-time password too. */
import { recoveryCodes, totpBody } from '../../contract/account.ts';
import { confirmTotp } from '../../domain/users/second-factor.store.ts';
import { problem } from '../../http/problem.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { ownAccount } from './own-account.ts';
import { rotateSession } from './rotate-session.ts';

export const confirmTotpEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/totp/confirm',
  summary: 'Confirm one-time passwords',
  description: 'Answers the recovery codes: the only time that they are seen.',
  tag: 'Account',
  auth: 'session',
  problems: ['invalid_credentials'],
  body: totpBody,
  response: recoveryCodes,
  async handler(call) {
    const { body, caller, deps, now, cookie } = call;
    const account = await ownAccount(caller, deps);
    const codes = await confirmTotp(deps.store.write, deps.secret, account, body.code, now.getTime());
    if (!codes) throw problem('invalid_credentials', { message: 'The code is not the one of this minute.' });
    await rotateSession(caller, deps, cookie);
    await recordDeed(deps.store.write, call, 'totp_enabled', account.email);
    return {
      data: { recovery_codes: codes },
      meta: { warning: 'Store these codes securely. They will not be shown again.' },
    };
  },
});
