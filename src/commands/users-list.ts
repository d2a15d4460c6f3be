/** `users list`. */
import { listAccounts, publicAccount } from '../domain/users/users.store.ts';
import type { Command } from './command.ts';
import { table } from './table.ts';

export const usersList: Command = {
  name: 'users list',
  summary: 'List the accounts.',
  options: { json: { type: 'boolean', meaning: 'print JSON' } },
  async run({ flag, print, store }) {
    const accounts = (await listAccounts((await store()).read)).map(publicAccount);
    print(
      flag('json')
        ? JSON.stringify(accounts)
        : table(
            accounts.map(({ totp_enabled, ...shown }) => ({ ...shown, totp: totp_enabled ? 'on' : 'off' })),
            ['email', 'username', 'tier', 'role', 'totp', 'created_at', 'id'],
          ),
    );
    return undefined;
  },
};
