/** `GET /api/auth/sessions`: where somebody is signed in. */
import { sessionList } from '../../contract/account.ts';
import { listSessions } from '../../domain/users/sessions.store.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { endpoint } from '../endpoint.ts';

export const listSessionsEndpoint = endpoint({
  method: 'GET',
  path: '/api/auth/sessions',
  summary: 'List own sessions',
  tag: 'Account',
  auth: 'session',
  response: sessionList,
  async handler({ caller, deps, now }) {
    const sessions = await listSessions(deps.accounts, caller.accountId, now.getTime());
    return {
      data: sessions.map(({ id, created_at, last_seen_at, expires_at, address, agent }) => ({
        id,
        created_at: isoTime(created_at),
        last_seen_at: isoTime(last_seen_at),
        expires_at: isoTime(expires_at),
        address,
        agent,
        current: id === caller.sessionId,
      })),
    };
  },
});
