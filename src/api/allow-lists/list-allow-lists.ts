/** `GET /api/v1/allow-lists`: every allow-list with what it is of and what it holds. */
import { allowListsAnswer } from '../../contract/allow-list.ts';
import { describeLists } from '../../domain/allow-lists/overview.store.ts';
import { isJudgingPending } from '../../domain/iocs/judge-again.store.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';

export const listAllowListsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/allow-lists',
  summary: 'List allow-lists',
  description: 'Built-in lists, and those of MISP whether they are loaded yet or not. For administrators.',
  tag: 'Administration',
  auth: 'session',
  problems: ['insufficient_scope'],
  response: allowListsAnswer,
  async handler({ caller, deps: { store } }) {
    demandAdmin(caller);
    return {
      data: await describeLists(store.write),
      meta: { pending: await isJudgingPending(store.write) },
    };
  },
});
