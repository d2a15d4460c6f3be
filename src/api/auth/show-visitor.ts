/** `GET /api/auth/visitor`: who is there, for pages that people may also see without an account. */
import { visitorAnswer } from '../../contract/account.ts';
import { publicAccount, readAccount } from '../../domain/users/users.store.ts';
import { endpoint } from '../endpoint.ts';

export const showVisitorEndpoint = endpoint({
  method: 'GET',
  path: '/api/auth/visitor',
  summary: 'Who visits',
  description: 'As `/api/auth/session`, but nobody being signed in is an answer and no error.',
  tag: 'Account',
  auth: 'none',
  response: visitorAnswer,
  async handler({ cookie, from, deps, header }) {
    header('Cache-Control', 'no-store');
    const found = cookie.token === null ? null : await deps.sessions.check(cookie.token, from);
    if (found?.renew !== undefined) cookie.set(cookie.token!, found.renew);
    const account = found && (await readAccount(deps.accounts, found.session.accountId));
    return {
      data: {
        user: account ? publicAccount(account) : null,
        anonymous_read: deps.anonymousRead,
        sign_up: deps.signUp.open,
      },
    };
  },
});
