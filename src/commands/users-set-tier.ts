/** `users set-tier`: changes what an account may do; servers notice within ten seconds. */
import { tiers } from '../contract/tier.ts';
import { recordAudit } from '../domain/audit/audit.store.ts';
import { publicAccount, setTier } from '../domain/users/users.store.ts';
import type { Command } from './command.ts';
import { commandLine } from './command-line-actor.ts';
import { namedAccount } from './named-account.ts';
import { oneOf, required } from './required.ts';

export const usersSetTier: Command = {
  name: 'users set-tier',
  summary: 'Change the tier of an account and print the account as JSON.',
  options: {
    email: { type: 'string', value: 'ADDRESS', meaning: 'e-mail address of the account' },
    tier: { type: 'string', value: 'TIER', meaning: 'free or pro' },
  },
  async run(run) {
    const email = required(run, 'email');
    const tier = oneOf(required(run, 'tier'), tiers, 'tier');
    const store = await run.store();
    const account = await namedAccount(store, email);
    await setTier(store.write, account.id, tier);
    await recordAudit(store.write, {
      ...commandLine,
      at: run.clock.now(),
      action: 'tier_changed',
      subject: account.email,
      details: { from: account.tier, to: tier },
    });
    run.print(JSON.stringify(publicAccount({ ...account, tier })));
    return undefined;
  },
};
