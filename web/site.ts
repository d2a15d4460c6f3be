/** What anybody may know of this server: whether it is set up, what the tiers may do, the operator's own words. */
import type { Site } from '../src/contract/site.ts';
import { useApi } from './api.ts';

export function useSite(): { site: Site | undefined; error: Error | null; retry: () => void } {
  const { data, error, refetch } = useApi<{ data: Site }>('/api/v1/site', { staleMs: 300_000 });
  return { site: data?.data, error, retry: () => void refetch() };
}
