/** `DELETE /api/v1/sources/{sourceId}`: takes an own source off the list. */
import { removeOwnSource } from '../../domain/sources/sources.store.ts';
import { problem } from '../../http/problem.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { namedSource, sourcePath } from './named-source.ts';

export const removeSourceEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/v1/sources/{sourceId}',
  summary: 'Remove an own source',
  description:
    'For administrators. What it reported stays, and ages. A built-in source is switched off instead.',
  tag: 'Sources',
  auth: 'session',
  problems: ['insufficient_scope', 'not_found'],
  params: sourcePath,
  async handler({ params, caller, deps, from, now }) {
    demandAdmin(caller);
    const { write } = deps.store;
    const source = await namedSource(write, params.sourceId);
    await write.transaction().execute(async (trx) => {
      if (!(await removeOwnSource(trx, source, now.getTime()))) {
        throw problem('invalid_parameter', {
          message: 'id: a built-in source is not removed but switched off: PATCH it with {"enabled": false}',
          details: { parameter: 'id' },
        });
      }
      await recordDeed(trx, { caller, from, now }, 'source_removed', source.slug);
    });
    return undefined;
  },
});
