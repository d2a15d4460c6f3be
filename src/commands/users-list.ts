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
        : table(accounts, ['email', 'username', 'tier', 'role', 'created_at', 'id']),
    );
    return undefined;
  },
};
