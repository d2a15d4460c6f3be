/** `GET /api/v1/sources/{sourceId}`: one source. */
import { sourceAnswer } from '../../contract/source.ts';
import { endpoint } from '../endpoint.ts';
import { namedSource, sourcePath } from './named-source.ts';
import { showSource } from './show-source.ts';

export const getSourceEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/sources/{sourceId}',
  summary: 'Get a source',
  tag: 'Sources',
  auth: 'key',
  scope: 'read:iocs',
  problems: ['not_found'],
  params: sourcePath,
  response: sourceAnswer,
  async handler({ params, caller, deps, now }) {
    return { data: showSource(await namedSource(deps.store.read, params.sourceId), now.getTime(), caller) };
  },
});
