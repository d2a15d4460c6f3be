/** `POST /api/auth/sign-up`: makes an account, where the operator lets people do that. */
import { signUpBody, userAnswer } from '../../contract/account.ts';
import { recordAudit } from '../../domain/audit/audit.store.ts';
import { createAccount, publicAccount } from '../../domain/users/users.store.ts';
import { problem } from '../../http/problem.ts';
import { endpoint } from '../endpoint.ts';
import { openSession } from './open-session.ts';
import { refusing } from './refusals.ts';

export const signUpEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/sign-up',
  summary: 'Make an account',
  description: 'Signs in at once. Closed unless the operator opens it.',
  tag: 'Account',
  auth: 'none',
  status: 201,
  problems: ['sign_up_closed', 'account_exists', 'rate_limit_exceeded'],
  body: signUpBody,
  response: userAnswer,
  async handler({ body, deps, now, from, cookie }) {
    if (!deps.signUp.open) throw problem('sign_up_closed');
    const account = await refusing(async () => {
      deps.guard.countSignUp(from.address);
      const wanted = { ...body, tier: deps.signUp.tier, role: 'member' as const };
      return await createAccount(deps.store.write, wanted, now.getTime());
    });
    await openSession(account, { deps, from, cookie });
    await recordAudit(deps.store.write, {
      at: now.getTime(),
      actorId: account.id,
      action: 'sign_up',
      subject: account.email,
      ...from,
    });
    return { data: publicAccount(account) };
  },
});
