/** What only administrators may do. */
import type { SessionCaller } from '../http/policy.ts';
import { problem } from '../http/problem.ts';

/** Throws `insufficient_scope` unless the person who is signed in is an administrator. */
export function demandAdmin(caller: SessionCaller): void {
  if (caller.role === 'admin') return;
  throw problem('insufficient_scope', {
    message: 'Only administrators may do this.',
    details: { required_role: 'admin' },
  });
}
