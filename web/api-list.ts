/** Pages of a list that names the address of the next one in `links.next`. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from './api.ts';

interface LinkedPage {
  links: { next: string | null };
}

export function useLinkedPages<T extends LinkedPage>(path: string) {
  return useInfiniteQuery({
    queryKey: [path, 'linked'],
    queryFn: ({ signal, pageParam }) => api<T>(pageParam === '' ? path : pageParam, { signal }),
    initialPageParam: '',
    // Absolute on the public address of the server; the page may have been opened under another one.
    getNextPageParam: (last: T) => {
      if (last.links.next === null) return null;
      const { pathname, search } = new URL(last.links.next);
      return pathname + search;
    },
    placeholderData: keepPreviousData,
  });
}
