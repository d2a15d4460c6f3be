/** `GET /api/auth/sessions`: where somebody is signed in. */
import { sessionList } from '../../contract/account.ts';
import { listSessions } from '../../domain/users/sessions.store.ts';
import { endpoint } from '../endpoint.ts';
import { showListedSession } from './show-listed-session.ts';

export const listSessionsEndpoint = endpoint({
  method: 'GET',
  path: '/api/auth/sessions',
  summary: 'List own sessions',
  tag: 'Account',
  auth: 'session',
  response: sessionList,
  async handler({ caller, deps, now }) {
    const sessions = await listSessions(deps.accounts, caller.accountId, now.getTime());
    return { data: sessions.map((session) => showListedSession(session, caller.sessionId)) };
  },
});
