/** `GET /api/v1/sources`: every source with its terms and its health. */
import { sourceList, sourceStates } from '../../contract/source.ts';
import { readSources } from '../../domain/sources/sources.store.ts';
import { endpoint } from '../endpoint.ts';
import { showSource } from './show-source.ts';

export const listSourcesEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/sources',
  summary: 'List sources',
  description: 'What is fetched, under which terms, and how it goes; in the order of the catalogue.',
  tag: 'Sources',
  auth: 'key',
  scope: 'read:iocs',
  response: sourceList,
  async handler({ caller, deps, now }) {
    const rows = await readSources(deps.store.read);
    const data = rows.map((row) => showSource(row, now.getTime(), caller));
    const count = (state: string) => data.filter(({ status }) => status === state).length;
    return {
      data,
      meta: {
        total: data.length,
        enabled: data.filter(({ enabled }) => enabled).length,
        by_status: Object.fromEntries(sourceStates.map((state) => [state, count(state)])) as Record<
          (typeof sourceStates)[number],
          number
        >,
      },
    };
  },
});
