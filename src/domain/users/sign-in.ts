/** Checks who somebody says they are: password, then second factor. How often, `PasswordGuard` says. */
import type { Database } from '../../db/store.ts';
import { decoyHash, verifyPassword } from './password.ts';
import { useSecondFactor } from './second-factor.store.ts';
import { type Account, findAccount } from './users.store.ts';

export interface Claim {
  email: string;
  password: string;
  /** One-time password or recovery code. */
  code?: string | undefined;
}

export interface SignedIn {
  account: Account;
  /** The second factor that was used up, where the account has one. */
  by: 'password' | 'totp' | 'recovery_code';
}

/**
 * Null where address, password or code is wrong; `totp_required` where the password is right and a code was not sent,
 * `suspended` where it is right and the account is that. An
 * address without an account costs as much time as a wrong password. `read` must not lag behind `write`.
 */
export async function signIn(
  { read, write, secret }: { read: Database; write: Database; secret: Buffer },
  { email, password, code }: Claim,
  now: number,
): Promise<SignedIn | 'totp_required' | 'suspended' | null> {
  const account = await findAccount(read, email);
  const right = await verifyPassword(password, account?.password_hash ?? decoyHash);
  if (!account || !right) return null;
  if (account.suspended_at !== null) return 'suspended';
  if (account.totp_enabled === 0) return { account, by: 'password' };
  if (code === undefined) return 'totp_required';
  const by = await useSecondFactor(write, secret, account, code, now);
  return by && { account, by };
}
