/** `GET /api/v1/admin/exports/check`: how the last check of the exports goes or went. */
import { exportCheckAnswer } from '../../contract/export-check.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';

export const getExportCheckEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/admin/exports/check',
  summary: 'Read the last check of the exports',
  description: 'For administrators. Of this server process, since it started.',
  tag: 'Administration',
  auth: 'session',
  problems: ['insufficient_scope'],
  response: exportCheckAnswer,
  handler({ caller, deps }) {
    demandAdmin(caller);
    return { data: deps.exportCheck.state };
  },
});
