/** `DELETE /api/v1/admin/source-keys/{keyName}`: forgets a key that the store kept. */
import { sourceKeyAnswer } from '../../contract/administration.ts';
import { removeSourceKey } from '../../domain/settings/operator-settings.store.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { keySlotPath, namedKeySlot } from './named-key-slot.ts';

export const removeSourceKeyEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/v1/admin/source-keys/{keyName}',
  summary: 'Remove the key of a source',
  description: 'For administrators. Sources that can not do without it are switched off.',
  tag: 'Administration',
  auth: 'session',
  problems: ['insufficient_scope', 'not_found'],
  params: keySlotPath,
  response: sourceKeyAnswer,
  async handler(call) {
    const { params, caller, deps, now } = call;
    demandAdmin(caller);
    const { name } = await namedKeySlot(deps, params.keyName);
    await deps.store.write.transaction().execute(async (trx) => {
      if (await removeSourceKey(trx, name)) await recordDeed(trx, call, 'source_key_removed', name);
    });
    await deps.settings.keysChanged(now.getTime());
    return { data: await namedKeySlot(deps, name) };
  },
});
