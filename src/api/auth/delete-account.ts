/** `DELETE /api/auth/account`: the own account, with its sessions and keys, for good. */
import { ownPasswordBody } from '../../contract/account.ts';
import { deleteAccount } from '../../domain/users/administration.store.ts';
import { endpoint } from '../endpoint.ts';
import { lastAdministrator } from '../last-administrator.ts';
import { recordDeed } from '../record-deed.ts';
import { checkPassword } from './check-password.ts';
import { ownAccount } from './own-account.ts';

export const deleteAccountEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/auth/account',
  summary: 'Delete the own account',
  description:
    'With its sessions, its keys and what they were used for. The audit log keeps what was done. The last administrator stays.',
  tag: 'Account',
  auth: 'session',
  problems: ['invalid_credentials', 'invalid_parameter', 'rate_limit_exceeded'],
  body: ownPasswordBody,
  async handler(call) {
    const { body, caller, deps, from, cookie } = call;
    const account = await ownAccount(caller, deps);
    await checkPassword(account, body.password, deps, from);
    await deps.store.write.transaction().execute(async (trx) => {
      await recordDeed(trx, call, 'account_deleted', account.email);
      const gone = await deleteAccount(trx, deps.store.dialect, account.id);
      if (gone === 'last administrator') throw lastAdministrator();
    });
    deps.sessions.forget(account.id);
    deps.forgetKeys(account.id);
    cookie.clear();
    return undefined;
  },
});
