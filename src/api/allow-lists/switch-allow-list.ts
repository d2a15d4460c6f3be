/** `PATCH /api/v1/allow-lists/{id}`: switches a list off or on. */
import { z } from 'zod';
import { allowListSwitch, allowListsAnswer } from '../../contract/allow-list.ts';
import { switchList } from '../../domain/allow-lists/allow-lists.store.ts';
import { describeLists } from '../../domain/allow-lists/overview.store.ts';
import { isJudgingPending } from '../../domain/iocs/judge-again.store.ts';
import { problem } from '../../http/problem.ts';
import { words } from '../../http/query.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';

export const switchAllowListEndpoint = endpoint({
  method: 'PATCH',
  path: '/api/v1/allow-lists/{id}',
  summary: 'Switch an allow-list off or on',
  description: 'For administrators. Stored indicators are judged again; the answer is the list as it is now.',
  tag: 'Administration',
  auth: 'session',
  problems: ['insufficient_scope', 'not_found'],
  params: z.object({ id: words({ max: 100, required: true }).describe('Id of the list.') }),
  body: allowListSwitch,
  response: allowListsAnswer,
  async handler({ params, body, caller, deps: { store }, from, now }) {
    demandAdmin(caller);
    const done = await store.write.transaction().execute(async (trx) => {
      const known = await switchList(trx, store.dialect, params.id, body.enabled);
      const call = { caller, from, now };
      if (known) await recordDeed(trx, call, 'allow_list_switched', params.id, { enabled: body.enabled });
      return known;
    });
    if (!done) {
      const message = `There is no list “${params.id}”: GET /api/v1/allow-lists lists them.`;
      throw problem('not_found', { message });
    }
    const lists = await describeLists(store.write);
    return {
      data: lists.filter(({ id }) => id === params.id),
      meta: { pending: await isJudgingPending(store.write) },
    };
  },
});
