/** The account of the person who asks. */
import { type Account, readAccount } from '../../domain/users/users.store.ts';
import type { SessionCaller } from '../../http/policy.ts';
import { problem } from '../../http/problem.ts';
import type { ApiDeps } from '../endpoint.ts';

/** Throws `session_required` where it is gone. */
export async function ownAccount(caller: SessionCaller, { accounts }: ApiDeps): Promise<Account> {
  const account = await readAccount(accounts, caller.accountId);
  if (!account) throw problem('session_required');
  return account;
}
