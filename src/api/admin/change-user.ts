/** `PATCH /api/v1/admin/users/{userId}`: tier, role, and whether somebody gets in at all. */
import { managedUserAnswer, userChangeBody } from '../../contract/administration.ts';
import type { AuditAction } from '../../contract/audit.ts';
import { changeAccount } from '../../domain/users/administration.store.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { lastAdministrator } from '../last-administrator.ts';
import { recordDeed } from '../record-deed.ts';
import { namedUser, unknownUser, userPath } from './named-user.ts';
import { showUser } from './show-user.ts';

export const changeUserEndpoint = endpoint({
  method: 'PATCH',
  path: '/api/v1/admin/users/{userId}',
  summary: 'Change tier or role of a user, suspend or reactivate',
  description:
    'For administrators. Who is suspended is signed out everywhere, and the keys are refused. The last administrator stays one.',
  tag: 'Administration',
  auth: 'session',
  problems: ['insufficient_scope', 'not_found'],
  params: userPath,
  body: userChangeBody,
  response: managedUserAnswer,
  async handler(call) {
    const { params, body, caller, deps, now } = call;
    demandAdmin(caller);
    const { write, dialect } = deps.store;
    await write.transaction().execute(async (trx) => {
      const changed = await changeAccount(trx, dialect, params.userId, body, now.getTime());
      if (changed === 'unknown') throw unknownUser();
      if (changed === 'last administrator') throw lastAdministrator();
      const { before, after } = changed;
      const record = (action: AuditAction, details = {}) =>
        recordDeed(trx, call, action, after.email, details);
      if (before.tier !== after.tier) await record('tier_changed', { from: before.tier, to: after.tier });
      if (before.role !== after.role) await record('role_changed', { from: before.role, to: after.role });
      if ((before.suspended_at === null) !== (after.suspended_at === null))
        await record(after.suspended_at === null ? 'account_reactivated' : 'account_suspended');
    });
    deps.sessions.forget(params.userId);
    deps.forgetKeys(params.userId);
    return { data: showUser(await namedUser(deps, params.userId, now)) };
  },
});
