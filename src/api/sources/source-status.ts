/** `GET /api/v1/sources/status`: how all sources are doing, in a few figures. */
import { sourceStates, sourceStatus } from '../../contract/source.ts';
import { sourceStatus as statusOf } from '../../domain/sources/source-status.ts';
import { readSources } from '../../domain/sources/sources.store.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { endpoint } from '../endpoint.ts';

export const sourceStatusEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/sources/status',
  summary: 'How the sources are doing',
  tag: 'Sources',
  auth: 'key',
  scope: 'read:iocs',
  // Every page shows it.
  cost: 0.1,
  response: sourceStatus,
  async handler({ deps, now }) {
    const rows = await readSources(deps.store.read);
    const states = rows.map((row) => statusOf(row, now.getTime()));
    const last = Math.max(...rows.map((row) => row.last_success_at ?? 0), 0);
    return {
      data: {
        enabled: rows.filter((row) => row.enabled === 1).length,
        by_status: Object.fromEntries(
          sourceStates.map((state) => [state, states.filter((one) => one === state).length]),
        ) as Record<(typeof sourceStates)[number], number>,
        visiting: rows.filter((row) => row.lease_until > now.getTime()).length,
        last_success_at: last === 0 ? null : isoTime(last),
      },
    };
  },
});
