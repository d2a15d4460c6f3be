/** `POST /api/v1/admin/exports/check`: renders the newest rows in every format and checks what comes out. */
import { exportCheckAnswer } from '../../contract/export-check.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';

export const beginExportCheckEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/admin/exports/check',
  summary: 'Check the exports',
  description:
    'For administrators. Renders the newest rows in every format, in every state, and reads each document as its receivers would: in the background, one check at a time. The command `doctor --exports` does so with all rows.',
  tag: 'Administration',
  auth: 'session',
  problems: ['insufficient_scope'],
  response: exportCheckAnswer,
  async handler(call) {
    const { caller, deps } = call;
    demandAdmin(caller);
    if (deps.exportCheck.state.state !== 'running') {
      await recordDeed(deps.store.write, call, 'exports_checked', 'all formats');
      deps.exportCheck.begin();
    }
    return { data: deps.exportCheck.state };
  },
});
