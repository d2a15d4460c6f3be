/** Signs a browser in: a new session in its cookie, whatever the cookie held before. */
import type { Account } from '../../domain/users/users.store.ts';
import type { SessionCookie } from '../../http/cookie.ts';
import { problem } from '../../http/problem.ts';
import type { Visitor } from '../../http/visitor.ts';
import type { ApiDeps } from '../endpoint.ts';

interface Opening {
  deps: ApiDeps;
  from: Visitor;
  cookie: SessionCookie;
}

/** Throws `invalid_credentials` where the password was changed since it was checked. */
export async function openSession(account: Account, { deps, from, cookie }: Opening): Promise<void> {
  const issued = await deps.sessions.start(account, from, cookie.token);
  if (!issued) throw problem('invalid_credentials');
  cookie.set(issued.token, issued.maxAge);
}
