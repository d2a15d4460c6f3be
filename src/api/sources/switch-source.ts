/** `PATCH /api/v1/sources/{sourceId}`: switches a source on or off. */
import { z } from 'zod';
import { sourceAnswer } from '../../contract/source.ts';
import { switchSource } from '../../domain/sources/sources.store.ts';
import { problem } from '../../http/problem.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { namedSource, sourcePath } from './named-source.ts';
import { showSource } from './show-source.ts';

export const switchSourceEndpoint = endpoint({
  method: 'PATCH',
  path: '/api/v1/sources/{sourceId}',
  summary: 'Switch a source on or off',
  description: 'For administrators. Outlasts restarts and new versions.',
  tag: 'Sources',
  auth: 'session',
  problems: ['insufficient_scope', 'not_found'],
  params: sourcePath,
  body: z.strictObject({
    enabled: z.boolean().nullable().describe('True on, false off, null as it is shipped.'),
  }),
  response: sourceAnswer,
  async handler({ params, body, caller, deps, from, now }) {
    demandAdmin(caller);
    const { write } = deps.store;
    const source = await namedSource(write, params.sourceId);
    await write.transaction().execute(async (trx) => {
      if (!(await switchSource(trx, source, body.enabled))) {
        throw problem('invalid_parameter', {
          message: `enabled: this source can't be switched on: ${source.off_reason}`,
          details: { parameter: 'enabled' },
        });
      }
      const state = body.enabled === null ? 'as shipped' : body.enabled ? 'on' : 'off';
      await recordDeed(trx, { caller, from, now }, 'source_switched', source.slug, { state });
    });
    return { data: showSource(await namedSource(write, params.sourceId), now.getTime(), caller) };
  },
});
