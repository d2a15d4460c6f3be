/** `PUT /api/v1/admin/settings/own`: the operator's own networks and domains, in place of those that the store kept. */
import { ownAssetsAnswer, ownAssetsBody } from '../../contract/administration.ts';
import { writeOwnAssets } from '../../domain/settings/operator-settings.store.ts';
import { readAccount } from '../../domain/users/users.store.ts';
import { problem } from '../../http/problem.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { showOwnAssets } from './show-settings.ts';

export const putOwnAssetsEndpoint = endpoint({
  method: 'PUT',
  path: '/api/v1/admin/settings/own',
  summary: 'Set own networks and domains',
  description:
    'For administrators. They are never condemned and never leave in a block list. Those of the settings file stand beside them.',
  tag: 'Administration',
  auth: 'session',
  problems: ['insufficient_scope'],
  body: ownAssetsBody,
  response: ownAssetsAnswer,
  async handler(call) {
    const { body, caller, deps, now } = call;
    demandAdmin(caller);
    const { write } = deps.store;
    const own = { networks: [...new Set(body.networks)], domains: [...new Set(body.domains)] };
    const by = (await readAccount(deps.accounts, caller.accountId))?.email ?? '';
    await write.transaction().execute(async (trx) => {
      await writeOwnAssets(trx, own, { by, at: now.getTime() });
      await refusing(() => deps.settings.assetsChanged(trx, now.getTime()));
      const details = { networks: own.networks.length, domains: own.domains.length };
      await recordDeed(trx, call, 'own_assets_changed', 'own networks and domains', details);
    });
    return { data: await showOwnAssets(deps) };
  },
});

/** An entry that is none is named in a sentence. */
async function refusing(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = error.message.replace(/^own_/, '');
    throw problem('invalid_parameter', { message, details: { parameter: message.split(':', 1)[0]! } });
  }
}
