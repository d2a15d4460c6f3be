/** A saved search as its owner sees it. */
import type { SavedSearch } from '../../contract/saved-search.ts';
import type { SavedSearchRow } from '../../domain/users/saved-searches.store.ts';
import { isoTime } from '../../lib/iso-time.ts';

export function showSavedSearch({ id, list, name, query, created_at }: SavedSearchRow): SavedSearch {
  return { id, list: list as SavedSearch['list'], name, query, created_at: isoTime(created_at) };
}
