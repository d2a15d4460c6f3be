/** What people say of an indicator, and how one says something oneself; the page shows its effect at once. */
import { useState } from 'react';
import type { z } from 'zod';
import type { feedbackAnswer } from '../../src/contract/feedback.ts';
import { ApiError, api, queries, useApi } from '../api.ts';
import { notify } from '../parts/notices.ts';

export type Feedback = z.output<typeof feedbackAnswer>['data'];

/** `null` for `id`: nobody is signed in. */
export function useFeedback(id: string | null, score: number | null) {
  const path = id === null ? null : `/api/v1/iocs/${id}/feedback`;
  const { data, error, refetch } = useApi<{ data: Feedback }>(path);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Error | null>(null);
  /** Whether it was taken. */
  const say = async (method: 'POST' | 'DELETE', what: string, body?: unknown): Promise<boolean> => {
    setBusy(true);
    setRefused(null);
    try {
      const answer = await api<{ data: Feedback }>(`/api/v1/iocs/${id}/${what}`, { method, body });
      queries.setQueryData([path], answer);
      const now = answer.data.risk?.score ?? null;
      notify(
        now === score || now === null ? 'Noted. The risk stays as it is.' : `Noted. The risk is now ${now}.`,
      );
      await queries.invalidateQueries({
        predicate: ({ queryKey: [key] }) =>
          typeof key === 'string' && key !== path && /^\/api\/v1\/(?:lookup|iocs)/.test(key),
      });
      return true;
    } catch (problem) {
      setRefused(problem as Error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const missing = error instanceof ApiError && error.status === 404;
  return { data: data?.data, error: missing ? null : error, missing, refetch, busy, refused, say };
}
