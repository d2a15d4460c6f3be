/** `POST /api/v1/admin/users`: an account for somebody else. */
import { newUserBody, passwordAnswer } from '../../contract/administration.ts';
import { randomPassword } from '../../domain/users/password.ts';
import { insertAccount, prepareAccount } from '../../domain/users/users.store.ts';
import { refusing } from '../auth/refusals.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { namedUser } from './named-user.ts';
import { showUser } from './show-user.ts';

export const createUserEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/admin/users',
  summary: 'Make a user',
  description: 'For administrators. A password that the server made is shown in this answer only.',
  tag: 'Administration',
  auth: 'session',
  status: 201,
  problems: ['insufficient_scope', 'account_exists'],
  body: newUserBody,
  response: passwordAnswer,
  async handler(call) {
    const { body, caller, deps, now } = call;
    demandAdmin(caller);
    const { write } = deps.store;
    const { email, role, tier = deps.signUp.tier } = body;
    const password = body.password ?? randomPassword();
    const account = await refusing(async () => {
      const wanted = { email, role, tier, password };
      const prepared = await prepareAccount(write, wanted, now.getTime());
      return await write.transaction().execute(async (trx) => {
        await recordDeed(trx, call, 'account_created', prepared.email, { tier, role });
        return await insertAccount(trx, prepared);
      });
    });
    return {
      data: showUser(await namedUser(deps, account.id, now)),
      password: body.password === undefined ? password : null,
    };
  },
});
