/** `POST /api/auth/set-up`: the first administrator, by the link that a fresh server prints. */
import { setUpBody, userAnswer } from '../../contract/account.ts';
import { recordAudit } from '../../domain/audit/audit.store.ts';
import { useSetUp } from '../../domain/users/set-up.store.ts';
import { publicAccount } from '../../domain/users/users.store.ts';
import { problem } from '../../http/problem.ts';
import { endpoint } from '../endpoint.ts';
import { openSession } from './open-session.ts';
import { refusing } from './refusals.ts';

export const setUpEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/set-up',
  summary: 'Make the first administrator',
  description: 'The token of the link works once, within 24 hours, while there is no administrator.',
  tag: 'Account',
  auth: 'none',
  status: 201,
  problems: ['invalid_credentials', 'account_exists'],
  body: setUpBody,
  response: userAnswer,
  async handler({ body: { token, ...person }, deps, now, from, cookie }) {
    const account = await refusing(() => useSetUp(deps.store, token, person, now.getTime()));
    if (!account)
      throw problem('invalid_credentials', {
        message: 'This set-up link is not valid any more. A restart of the server prints another one.',
      });
    await openSession(account, { deps, from, cookie });
    await recordAudit(deps.store.write, {
      at: now.getTime(),
      actorId: account.id,
      action: 'setup_completed',
      subject: account.email,
      ...from,
    });
    return { data: publicAccount(account) };
  },
});
