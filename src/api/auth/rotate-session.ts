/** Gives the session that asks another token, after a change of what it takes to sign in. */
import type { SessionCookie } from '../../http/cookie.ts';
import type { SessionCaller } from '../../http/policy.ts';
import type { ApiDeps } from '../endpoint.ts';

export async function rotateSession(
  { accountId, sessionId }: SessionCaller,
  { sessions }: ApiDeps,
  cookie: SessionCookie,
): Promise<void> {
  const issued = await sessions.rotate(accountId, sessionId);
  if (issued) cookie.set(issued.token, issued.maxAge);
  else cookie.clear();
}
