/** `DELETE /api/auth/sessions/{id}`: signs out somewhere else, or here. */
import { z } from 'zod';
import { problem } from '../../http/problem.ts';
import { id } from '../../http/query.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';

export const endSessionEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/auth/sessions/{id}',
  summary: 'End an own session',
  tag: 'Account',
  auth: 'session',
  problems: ['not_found'],
  params: z.object({ id: id({ required: true }).describe('Id of the session.') }),
  async handler(call) {
    const { params, caller, deps, cookie } = call;
    if (!(await deps.sessions.revoke(caller.accountId, params.id)))
      throw problem('not_found', { message: 'You have no such session.' });
    if (params.id === caller.sessionId) cookie.clear();
    await recordDeed(deps.store.write, call, 'session_revoked', params.id);
    return undefined;
  },
});
