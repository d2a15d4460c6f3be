/** One-time passwords and recovery codes of an account: set up, used, taken away. */
import type { Database } from '../../db/store.ts';
import { hashRecoveryCode, makeRecoveryCodes } from './recovery-codes.ts';
import { seal, unseal } from './seal.ts';
import { makeTotpSecret, matchTotp } from './totp.ts';
import type { Account } from './users.store.ts';

/** Keeps a new secret, sealed and not yet in force, and returns it; null where one is in force. */
export async function beginTotp(db: Database, secret: Buffer, account: Account): Promise<Buffer | null> {
  const own = makeTotpSecret();
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({ totp_secret: seal(secret, own, account.id) })
    .where('id', '=', account.id)
    .where('totp_enabled', '=', 0)
    .executeTakeFirst();
  return numUpdatedRows > 0n ? own : null;
}

/** Puts the secret into force when the code shows that an app has it. Returns the recovery codes; null for a wrong code. */
export async function confirmTotp(
  db: Database,
  secret: Buffer,
  account: Account,
  code: string,
  now: number,
): Promise<string[] | null> {
  const step = stepOf(secret, account, code, now);
  if (step === null) return null;
  const codes = makeRecoveryCodes();
  const hashes = codes.map((each) => hashRecoveryCode(secret, each));
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({ totp_enabled: 1, totp_last_step: step, recovery_codes: JSON.stringify(hashes) })
    .where('id', '=', account.id)
    .where('totp_enabled', '=', 0)
    .where('totp_secret', '=', account.totp_secret)
    .executeTakeFirst();
  return numUpdatedRows > 0n ? codes : null;
}

/** Which kind of code it was, or null where it is none or was used before. Of the same code side by side, one counts. */
export async function useSecondFactor(
  db: Database,
  secret: Buffer,
  account: Account,
  code: string,
  now: number,
): Promise<'totp' | 'recovery_code' | null> {
  const step = stepOf(secret, account, code.replace(/\s+/g, ''), now);
  if (step !== null) {
    const { numUpdatedRows } = await db
      .updateTable('account')
      .set({ totp_last_step: step })
      .where('id', '=', account.id)
      .where('totp_last_step', '<', step)
      .executeTakeFirst();
    return numUpdatedRows > 0n ? 'totp' : null;
  }
  const hashes = JSON.parse(account.recovery_codes) as string[];
  const used = hashRecoveryCode(secret, code);
  if (!hashes.includes(used)) return null;
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({ recovery_codes: JSON.stringify(hashes.filter((each) => each !== used)) })
    .where('id', '=', account.id)
    .where('recovery_codes', '=', account.recovery_codes)
    .executeTakeFirst();
  return numUpdatedRows > 0n ? 'recovery_code' : null;
}

/** Signing in takes the password alone from here on. */
export async function removeTotp(db: Database, accountId: string): Promise<void> {
  await db
    .updateTable('account')
    .set({ totp_secret: null, totp_enabled: 0, totp_last_step: 0, recovery_codes: '[]' })
    .where('id', '=', accountId)
    .execute();
}

function stepOf(secret: Buffer, account: Account, code: string, now: number): number | null {
  const own = account.totp_secret === null ? null : unseal(secret, account.totp_secret, account.id);
  return own && matchTotp(own, code, now, account.totp_last_step);
}
