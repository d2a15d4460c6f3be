/** `POST /api/v1/sources/refresh`: has the worker visit sources now instead of when they are due. */
import { z } from 'zod';
import { refreshAnswer } from '../../contract/source.ts';
import { makeDue } from '../../domain/sources/sources.store.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { namedSource } from './named-source.ts';

export const refreshSourcesEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/sources/refresh',
  summary: 'Visit sources now',
  description:
    'For administrators: all sources that are on, or those named. `GET /api/v1/sources/events` tells how it goes.',
  tag: 'Sources',
  auth: 'session',
  problems: ['insufficient_scope', 'not_found'],
  body: z.strictObject({
    ids: z.array(z.string().max(64)).max(500).optional().describe('Ids of sources; all where left out.'),
  }),
  response: refreshAnswer,
  async handler({ body, caller, deps, from, now }) {
    demandAdmin(caller);
    const { write } = deps.store;
    for (const id of body.ids ?? []) await namedSource(write, id);
    const due = await write.transaction().execute(async (trx) => {
      await recordDeed(trx, { caller, from, now }, 'sources_refreshed', body.ids?.join(', ') ?? 'all', {});
      return await makeDue(trx, now.getTime(), body.ids);
    });
    return { data: { due } };
  },
});
