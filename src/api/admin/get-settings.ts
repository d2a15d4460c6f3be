/** `GET /api/v1/admin/settings`: own networks and domains, and the keys that sources want. */
import { adminSettings } from '../../contract/administration.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { showKeySlots, showOwnAssets } from './show-settings.ts';

export const getSettingsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/admin/settings',
  summary: 'Read what operators set',
  description: 'For administrators. Keys are never shown, only whether there is one.',
  tag: 'Administration',
  auth: 'session',
  problems: ['insufficient_scope'],
  response: adminSettings,
  async handler({ caller, deps }) {
    demandAdmin(caller);
    return { data: { own: await showOwnAssets(deps), source_keys: await showKeySlots(deps) } };
  },
});
