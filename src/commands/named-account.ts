/** The account that a command is about. */
import type { Store } from '../db/store.ts';
import { type Account, findAccount } from '../domain/users/users.store.ts';

/** Throws an Error with advice where there is none. */
export async function namedAccount(store: Store, email: string): Promise<Account> {
  const account = await findAccount(store.read, email);
  if (!account) throw new Error(`There is no account for ${email}: "users list" shows them.`);
  return account;
}
