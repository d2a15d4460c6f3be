/** `DELETE /api/auth/saved-searches/{id}`: forgets a saved search. */
import { z } from 'zod';
import { removeSearch } from '../../domain/users/saved-searches.store.ts';
import { problem } from '../../http/problem.ts';
import { id } from '../../http/query.ts';
import { endpoint } from '../endpoint.ts';

export const removeSavedSearchEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/auth/saved-searches/{id}',
  summary: 'Remove a saved search',
  tag: 'Account',
  auth: 'session',
  problems: ['not_found'],
  params: z.object({ id: id({ required: true }).describe('Id of the saved search.') }),
  async handler({ params, caller, deps }) {
    if (await removeSearch(deps.store.write, caller.accountId, params.id)) return undefined;
    throw problem('not_found', { message: 'You have no such saved search.' });
  },
});
