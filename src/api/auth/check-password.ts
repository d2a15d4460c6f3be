/** Asks a person who is signed in for the password again, before what a stolen session must not do. */
import { verifyPassword } from '../../domain/users/password.ts';
import type { Account } from '../../domain/users/users.store.ts';
import { problem } from '../../http/problem.ts';
import type { Visitor } from '../../http/visitor.ts';
import type { ApiDeps } from '../endpoint.ts';
import { refusing } from './refusals.ts';

/** Throws `invalid_credentials`, and `rate_limit_exceeded` where it was guessed too often. */
export async function checkPassword(
  account: Account,
  password: string,
  { guard }: ApiDeps,
  from: Visitor,
): Promise<void> {
  const right = await refusing(() =>
    guard.check(account.email, from.address, async () =>
      (await verifyPassword(password, account.password_hash)) ? true : null,
    ),
  );
  if (!right) throw problem('invalid_credentials', { message: 'The password is wrong.' });
}
