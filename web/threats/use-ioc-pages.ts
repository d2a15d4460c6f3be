/** Pages of the list of indicators, one after the other by its cursor. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { IocList } from '../../src/contract/ioc.ts';
import { api } from '../api.ts';

export function useIocPages(path: string | null) {
  return useInfiniteQuery({
    queryKey: [path, 'pages'],
    queryFn: ({ signal, pageParam }) =>
      api<IocList>(pageParam === '' ? path! : `${path}&cursor=${encodeURIComponent(pageParam)}`, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ links }: IocList) => (links.next === null ? null : cursorOf(links.next)),
    placeholderData: keepPreviousData,
    enabled: path !== null,
  });
}

/** The link has the server's public address, which may be another one than this page's: only its cursor is followed. */
function cursorOf(next: string): string | null {
  return new URL(next).searchParams.get('cursor');
}
