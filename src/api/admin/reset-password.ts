/** `POST /api/v1/admin/users/{userId}/password`: lets somebody in who forgot the password, and everybody else out. */
import { passwordAnswer, passwordResetBody } from '../../contract/administration.ts';
import { hashPassword, randomPassword } from '../../domain/users/password.ts';
import { removeTotp } from '../../domain/users/second-factor.store.ts';
import { setPassword } from '../../domain/users/users.store.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { namedUser, userPath } from './named-user.ts';
import { showUser } from './show-user.ts';

export const resetPasswordEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/admin/users/{userId}/password',
  summary: 'Give a user a new password',
  description: 'For administrators. The password is shown in this answer only; all sessions of the user end.',
  tag: 'Administration',
  auth: 'session',
  problems: ['insufficient_scope', 'not_found'],
  params: userPath,
  body: passwordResetBody,
  response: passwordAnswer,
  async handler(call) {
    const { params, body, caller, deps, now } = call;
    demandAdmin(caller);
    const { write } = deps.store;
    const account = await namedUser(deps, params.userId, now);
    const password = randomPassword();
    await setPassword(write, account.id, await hashPassword(password));
    await recordDeed(write, call, 'password_reset', account.email);
    if (body?.without_totp && account.totp_enabled === 1) {
      await removeTotp(write, account.id);
      await recordDeed(write, call, 'totp_disabled', account.email);
    }
    deps.sessions.forget(account.id);
    return { data: showUser(await namedUser(deps, account.id, now)), password };
  },
});
