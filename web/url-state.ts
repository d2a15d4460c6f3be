/** What a page shows is in its address: filters, tabs, sort, period. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type UrlWords, urlWords } from './text/url-words.ts';

type UrlChanges = Record<string, string | readonly string[] | boolean | null | undefined>;

export interface UrlState extends UrlWords {
  /** Changes some parameters: null, false, '' and [] take one away. `push` makes a step that Back undoes. */
  set(changes: UrlChanges, options?: { push?: boolean }): void;
}

export function useUrl(): UrlState {
  const all = useSearch({ strict: false }) as Record<string, string>;
  const navigate = useNavigate();
  const set = useCallback<UrlState['set']>(
    (changes, { push = false } = {}) => {
      void navigate({
        to: '.',
        search: (before: Record<string, string>) => ({ ...before, ...words(changes) }),
        replace: !push,
        resetScroll: false,
      } as never);
    },
    [navigate],
  );
  return useMemo(() => ({ ...urlWords(all), set }), [all, set]);
}

function words(changes: UrlChanges): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(changes).map(([name, value]) => {
      if (value === true) return [name, 'true'];
      const text = Array.isArray(value) ? value.join(',') : value;
      return [name, typeof text === 'string' && text !== '' ? text : undefined];
    }),
  );
}
