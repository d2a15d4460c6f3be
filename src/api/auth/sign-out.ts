/** `POST /api/auth/sign-out`: ends the session of this browser; done as well where there is none. */
import { recordAudit } from '../../domain/audit/audit.store.ts';
import { endpoint } from '../endpoint.ts';

export const signOutEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/sign-out',
  summary: 'Sign out',
  tag: 'Account',
  auth: 'none',
  async handler({ deps, now, from, cookie }) {
    const ended = cookie.token === null ? null : await deps.sessions.end(cookie.token);
    cookie.clear();
    if (ended) {
      await recordAudit(deps.store.write, {
        at: now.getTime(),
        actorId: ended.accountId,
        action: 'sign_out',
        subject: ended.id,
        ...from,
      });
    }
    return undefined;
  },
});
