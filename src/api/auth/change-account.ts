/** `PATCH /api/auth/account`: another user name. */
import { accountBody, userAnswer } from '../../contract/account.ts';
import { publicAccount, setUsername } from '../../domain/users/users.store.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { ownAccount } from './own-account.ts';
import { refusing } from './refusals.ts';

export const changeAccountEndpoint = endpoint({
  method: 'PATCH',
  path: '/api/auth/account',
  summary: 'Change the own account',
  tag: 'Account',
  auth: 'session',
  body: accountBody,
  response: userAnswer,
  async handler(call) {
    const { body, caller, deps } = call;
    const account = await ownAccount(caller, deps);
    const { write } = deps.store;
    await refusing(() => setUsername(write, account.id, body.username));
    const changed = await ownAccount(caller, deps);
    if (changed.username !== account.username)
      await recordDeed(write, call, 'account_renamed', account.email, {
        from: account.username,
        to: changed.username,
      });
    return { data: publicAccount(changed) };
  },
});
