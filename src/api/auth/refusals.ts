/** Turns what the domain says of accounts into the documented errors. */
import { TooManyAttempts } from '../../domain/users/password-guard.ts';
import { AccountError } from '../../domain/users/users.store.ts';
import { problem } from '../../http/problem.ts';

/** Runs the action; throws `invalid_parameter`, `account_exists` or `rate_limit_exceeded` for what it refuses. */
export async function refusing<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof TooManyAttempts) {
      throw problem('rate_limit_exceeded', {
        message: 'Too many attempts; Retry-After says in how many seconds the next one is taken.',
        headers: { 'retry-after': String(Math.ceil(error.waitMs / 1000)) },
      });
    }
    if (!(error instanceof AccountError)) throw error;
    if (error.about === 'exists') throw problem('account_exists');
    const { about: parameter, message } = error;
    throw problem('invalid_parameter', {
      message: `${parameter}: ${message}`,
      details: { parameter, message },
    });
  }
}
