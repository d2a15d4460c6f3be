/** `users create`: makes an account and prints it. */
import { roles, tiers } from '../contract/tier.ts';
import { recordAudit } from '../domain/audit/audit.store.ts';
import { randomPassword } from '../domain/users/password.ts';
import { createAccount, publicAccount } from '../domain/users/users.store.ts';
import type { Command } from './command.ts';
import { commandLine } from './command-line-actor.ts';
import { readPassword } from './read-password.ts';
import { oneOf, required } from './required.ts';

export const usersCreate: Command = {
  name: 'users create',
  summary: 'Make an account and print it as JSON. A random password is printed once.',
  options: {
    email: { type: 'string', value: 'ADDRESS', meaning: 'e-mail address of the account' },
    tier: { type: 'string', value: 'TIER', meaning: 'free or pro; DEFAULT_TIER unless given' },
    role: { type: 'string', value: 'ROLE', default: 'member', meaning: 'member, moderator or admin' },
    'password-stdin': { type: 'boolean', meaning: 'read the password from standard input' },
  },
  async run(run) {
    const given = run.flag('password-stdin') ? await readPassword() : undefined;
    const wanted = {
      email: required(run, 'email'),
      tier: oneOf(run.text('tier') ?? run.config.DEFAULT_TIER, tiers, 'tier'),
      role: oneOf(run.text('role')!, roles, 'role'),
      password: given ?? randomPassword(),
    };
    const store = await run.store();
    const now = run.clock.now();
    const account = publicAccount(await createAccount(store.write, wanted, now));
    await recordAudit(store.write, {
      ...commandLine,
      at: now,
      action: 'account_created',
      subject: account.email,
      details: { tier: account.tier, role: account.role },
    });
    run.print(JSON.stringify(given === undefined ? { ...account, password: wanted.password } : account));
    return undefined;
  },
};
