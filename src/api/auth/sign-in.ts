/** `POST /api/auth/sign-in`: e-mail address and password, and a code where the account asks for one. */
import { signInBody, userAnswer } from '../../contract/account.ts';
import { recordAudit } from '../../domain/audit/audit.store.ts';
import { signIn } from '../../domain/users/sign-in.ts';
import { publicAccount } from '../../domain/users/users.store.ts';
import { problem } from '../../http/problem.ts';
import { endpoint } from '../endpoint.ts';
import { openSession } from './open-session.ts';
import { refusing } from './refusals.ts';

const suspended = 'This account is suspended: an administrator of this server can reactivate it.';

export const signInEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/sign-in',
  summary: 'Sign in',
  description:
    'Answers `totp_required` when the password is right and a one-time password is needed: send all three then.',
  tag: 'Account',
  auth: 'none',
  problems: ['invalid_credentials', 'totp_required', 'rate_limit_exceeded'],
  body: signInBody,
  response: userAnswer,
  async handler({ body: { email, password, totp: code }, deps, now, from, cookie }) {
    const { store, accounts, guard, secret } = deps;
    const at = now.getTime();
    const stores = { read: accounts, write: store.write, secret };
    const found = await refusing(() =>
      guard.check(email, from.address, () => signIn(stores, { email, password, code }, at)),
    );
    if (found === 'totp_required') throw problem('totp_required');
    if (!found || found === 'suspended') {
      const stranger = { actorId: null, subject: email.trim().toLowerCase() };
      await recordAudit(store.write, { at, ...stranger, action: 'sign_in_failed', ...from });
      throw problem('invalid_credentials', found ? { message: suspended } : {});
    }
    const { account, by } = found;
    await openSession(account, { deps, from, cookie });
    const own = { at, actorId: account.id, subject: account.email, ...from };
    if (by === 'recovery_code') await recordAudit(store.write, { ...own, action: 'recovery_code_used' });
    await recordAudit(store.write, { ...own, action: 'sign_in', details: { by } });
    return { data: publicAccount(account) };
  },
});
