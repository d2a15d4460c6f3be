/** What would leave a server without anybody who can administer it. */
import { problem } from '../http/problem.ts';

export function lastAdministrator() {
  return problem('invalid_parameter', {
    message: 'This is the last administrator: make another one first.',
    details: { reason: 'last_administrator' },
  });
}
