/** "48 new – show": what has come since the list was opened never pushes it. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { withQuery } from '../../text/with-query.ts';
import type { UrlState } from '../../url-state.ts';
import { feedFilters } from './feed-query.ts';

const everyMs = 60_000;

export function NewItems({ url, show }: { url: UrlState; show: () => void }) {
  const [opened, setOpened] = useState(() => Date.now());
  const { since: _, ...filters } = feedFilters(url);
  const path = withQuery('/api/v1/articles', {
    ...filters,
    time_field: 'fetched_at',
    since: new Date(opened).toISOString(),
    group: 'story',
    limit: 1,
    fields: 'id',
    include_total: true,
  });
  const { data = 0 } = useQuery({
    queryKey: ['new-items', path],
    queryFn: async ({ signal }) => (await api<{ meta: { total: number } }>(path, { signal })).meta.total,
    // Just opened: there is nothing new.
    initialData: 0,
    initialDataUpdatedAt: opened,
    staleTime: everyMs,
    refetchInterval: everyMs,
  });
  if (data === 0) return null;
  const take = () => {
    setOpened(Date.now());
    show();
  };
  return (
    <div className="sticky top-15 z-10 max-md:top-31 mb-2 flex justify-center">
      <Button look="main" icon="up" onClick={take} className="rounded-full shadow-lg">
        {data} new – show
      </Button>
    </div>
  );
}
