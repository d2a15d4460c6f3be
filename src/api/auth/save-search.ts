/** `POST /api/auth/saved-searches`: keeps a search under a name. */
import { newSavedSearch, savedSearchAnswer } from '../../contract/saved-search.ts';
import { mostSearches, saveSearch } from '../../domain/users/saved-searches.store.ts';
import { problem } from '../../http/problem.ts';
import { endpoint } from '../endpoint.ts';
import { showSavedSearch } from './show-saved-search.ts';

export const saveSearchEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/saved-searches',
  summary: 'Save a search',
  description: `In place of the one that has the same name and list. An account keeps at most ${mostSearches}.`,
  tag: 'Account',
  auth: 'session',
  status: 201,
  body: newSavedSearch,
  response: savedSearchAnswer,
  async handler({ body, caller, deps, now }) {
    const wanted = { ...body, account_id: caller.accountId, created_at: now.getTime() };
    const saved = await deps.store.write.transaction().execute((trx) => saveSearch(trx, wanted));
    if (saved) return { data: showSavedSearch(saved) };
    const message = `an account keeps at most ${mostSearches} searches: remove one first`;
    throw problem('invalid_parameter', { message, details: { parameter: 'name', message } });
  },
});
