/** `GET /api/auth/saved-searches`: the own saved searches. */
import { savedSearchList } from '../../contract/saved-search.ts';
import { listSearches } from '../../domain/users/saved-searches.store.ts';
import { endpoint } from '../endpoint.ts';
import { showSavedSearch } from './show-saved-search.ts';

export const listSavedSearchesEndpoint = endpoint({
  method: 'GET',
  path: '/api/auth/saved-searches',
  summary: 'List own saved searches',
  tag: 'Account',
  auth: 'session',
  response: savedSearchList,
  async handler({ caller, deps }) {
    return { data: (await listSearches(deps.accounts, caller.accountId)).map(showSavedSearch) };
  },
});
