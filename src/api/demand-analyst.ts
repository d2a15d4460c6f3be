/** What only those may do whose word counts for all: moderators and administrators. */
import type { SessionCaller } from '../http/policy.ts';
import { problem } from '../http/problem.ts';

/** Throws `insufficient_scope` unless the person who is signed in is one of them. */
export function demandAnalyst(caller: SessionCaller): void {
  if (caller.role !== 'member') return;
  throw problem('insufficient_scope', {
    message: 'Only moderators and administrators may do this.',
    details: { required_role: 'moderator' },
  });
}
