/** `PUT /api/v1/admin/source-keys/{keyName}`: the key that sources want, sealed in the store. */
import { sourceKeyAnswer, sourceKeyBody } from '../../contract/administration.ts';
import { writeSourceKey } from '../../domain/settings/operator-settings.store.ts';
import { readAccount } from '../../domain/users/users.store.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { keySlotPath, namedKeySlot } from './named-key-slot.ts';

export const putSourceKeyEndpoint = endpoint({
  method: 'PUT',
  path: '/api/v1/admin/source-keys/{keyName}',
  summary: 'Set the key of a source',
  description:
    'For administrators. Sealed with the secret of the server and never shown again; sources that need it are switched on. A key in the settings file counts before it.',
  tag: 'Administration',
  auth: 'session',
  problems: ['insufficient_scope', 'not_found'],
  params: keySlotPath,
  body: sourceKeyBody,
  response: sourceKeyAnswer,
  async handler(call) {
    const { params, body, caller, deps, now } = call;
    demandAdmin(caller);
    const { name } = await namedKeySlot(deps, params.keyName);
    const change = {
      by: (await readAccount(deps.accounts, caller.accountId))?.email ?? '',
      at: now.getTime(),
    };
    await deps.store.write.transaction().execute(async (trx) => {
      await writeSourceKey(trx, deps.secret, name, body.key, change);
      await recordDeed(trx, call, 'source_key_set', name);
    });
    await deps.settings.keysChanged(now.getTime());
    return { data: await namedKeySlot(deps, name) };
  },
});
