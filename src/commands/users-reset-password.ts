/** `users reset-password`: lets somebody in who forgot the password, and everybody else out. */
import { recordAudit } from '../domain/audit/audit.store.ts';
import { hashPassword, randomPassword } from '../domain/users/password.ts';
import { removeTotp } from '../domain/users/second-factor.store.ts';
import { checkPassword, publicAccount, setPassword } from '../domain/users/users.store.ts';
import type { Command } from './command.ts';
import { commandLine } from './command-line-actor.ts';
import { namedAccount } from './named-account.ts';
import { readPassword } from './read-password.ts';
import { required } from './required.ts';

export const usersResetPassword: Command = {
  name: 'users reset-password',
  summary: 'Give an account a new password and end its sessions. A random password is printed once.',
  options: {
    email: { type: 'string', value: 'ADDRESS', meaning: 'e-mail address of the account' },
    'password-stdin': { type: 'boolean', meaning: 'read the password from standard input' },
    'without-totp': { type: 'boolean', meaning: 'turn off one-time passwords too, for a lost device' },
  },
  async run(run) {
    const email = required(run, 'email');
    const given = run.flag('password-stdin') ? await readPassword() : undefined;
    const password = given ?? randomPassword();
    checkPassword(password);
    const store = await run.store();
    const account = await namedAccount(store, email);
    const actor = { ...commandLine, at: run.clock.now(), subject: account.email };
    await setPassword(store.write, account.id, await hashPassword(password));
    await recordAudit(store.write, { ...actor, action: 'password_reset' });
    const withoutTotp = run.flag('without-totp') && account.totp_enabled === 1;
    if (withoutTotp) {
      await removeTotp(store.write, account.id);
      await recordAudit(store.write, { ...actor, action: 'totp_disabled' });
    }
    const shown = publicAccount(withoutTotp ? { ...account, totp_enabled: 0 } : account);
    run.print(JSON.stringify(given === undefined ? { ...shown, password } : shown));
    return undefined;
  },
};
