/** `GET /api/auth/session`: who is signed in. */
import { userAnswer } from '../../contract/account.ts';
import { publicAccount } from '../../domain/users/users.store.ts';
import { endpoint } from '../endpoint.ts';
import { ownAccount } from './own-account.ts';

export const showSessionEndpoint = endpoint({
  method: 'GET',
  path: '/api/auth/session',
  summary: 'Who is signed in',
  tag: 'Account',
  auth: 'session',
  response: userAnswer,
  async handler({ caller, deps }) {
    return { data: publicAccount(await ownAccount(caller, deps)) };
  },
});
