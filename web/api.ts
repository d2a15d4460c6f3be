/** How pages talk to the server: the public API and the session API, nothing else. */
import {
  keepPreviousData,
  QueryClient,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import type { Visitor } from '../src/contract/account.ts';
import type { ErrorCode, ErrorEnvelope } from '../src/contract/error.ts';
import { forgetFirst, takeFirst } from './first-answers.ts';

/** An answer that is an error, or none at all (`status` 0). */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly status: number;
  readonly code: ErrorCode | 'unreachable';
  readonly requestId: string | null;
  readonly details: Record<string, unknown>;
  /** Seconds, where the server says so. */
  readonly retryAfter: number | null;

  constructor(status: number, error: ErrorEnvelope['error'] | null, retryAfter: number | null = null) {
    super(
      error?.message ?? (status === 0 ? 'The server cannot be reached.' : `The server answered ${status}.`),
    );
    this.status = status;
    this.code = error?.code ?? (status === 0 ? 'unreachable' : 'internal_error');
    this.requestId = error?.request_id ?? null;
    this.details = error?.details ?? {};
    this.retryAfter = retryAfter;
  }

  /** Whether signing in would help. */
  get wantsSession(): boolean {
    return this.code === 'missing_api_key' || this.code === 'session_required';
  }
}

interface Asking {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal;
}

/** The JSON answer, `undefined` for 204; throws `ApiError`. */
export async function api<T>(path: string, { method = 'GET', body, signal }: Asking = {}): Promise<T> {
  const answer = await ask(path, {
    method,
    signal: signal ?? null,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  });
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

/** The answer as text, such as an export; throws `ApiError`. */
export async function apiText(path: string, signal?: AbortSignal): Promise<string> {
  return await (await ask(path, { signal: signal ?? null })).text();
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const reads = (init.method ?? 'GET') === 'GET';
  if (!reads) forgetFirst();
  let answer: Response;
  try {
    answer = await ((reads && takeFirst(path)) || fetch(path, { credentials: 'same-origin', ...init }));
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw new ApiError(0, null);
  }
  if (answer.ok) return answer;
  const told = (await answer.json().catch(() => null)) as ErrorEnvelope | null;
  const error = new ApiError(
    answer.status,
    told?.error ?? null,
    Number(answer.headers.get('retry-after')) || null,
  );
  if (reads && error.wantsSession && (await onSessionNeeded.call())) return await ask(path, init);
  throw error;
}

/**
 * Called where an answer to a reading request says that a session is needed; the frame sets it. Tells, perhaps much
 * later, whether to ask again: until then what is on the page stays as it is.
 */
export const onSessionNeeded: { call: () => Promise<boolean> } = { call: async () => false };

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiError && [0, 502, 503].includes(error.status),
      refetchOnWindowFocus: false,
    },
  },
});

/** The answer of one address; the address is its key. `null` asks nothing. */
export function useApi<T>(
  path: string | null,
  { keep = false, refreshMs, staleMs }: { keep?: boolean; refreshMs?: number; staleMs?: number } = {},
) {
  return useQuery<T, Error>({
    queryKey: [path],
    queryFn: ({ signal }) => api<T>(path!, { signal }),
    enabled: path !== null,
    ...(keep && { placeholderData: keepPreviousData }),
    ...(refreshMs !== undefined && { refetchInterval: refreshMs }),
    ...(staleMs !== undefined && { staleTime: staleMs }),
  });
}

interface CursorPage {
  meta: { next_cursor: string | null };
}

/** Pages of a list by its cursor, one after the other. */
export function useApiPages<T extends CursorPage>(path: string) {
  return useInfiniteQuery({
    queryKey: [path, 'pages'],
    queryFn: ({ signal, pageParam }) =>
      api<T>(
        pageParam === ''
          ? path
          : `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(pageParam)}`,
        {
          signal,
        },
      ),
    initialPageParam: '',
    getNextPageParam: (last: T) => last.meta.next_cursor,
    placeholderData: keepPreviousData,
  });
}

export const visitorQuery = queryOptions({
  queryKey: ['/api/auth/visitor'],
  queryFn: ({ signal }) => api<{ data: Visitor }>('/api/auth/visitor', { signal }).then(({ data }) => data),
  staleTime: 60_000,
});

/** Who is signed in, and what visitors may do; undefined until it is known. */
export function useVisitor(): Visitor | undefined {
  return useQuery(visitorQuery).data;
}
