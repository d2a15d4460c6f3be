/** "48 new – show": what has come since the list was opened never pushes it. */
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { withQuery } from '../../text/with-query.ts';
import type { UrlState } from '../../url-state.ts';
import { feedFilters } from './feed-query.ts';

const everyMs = 60_000;

interface NewItemsProps {
  url: UrlState;
  /** When the server made the list: its clock counts, and so does what came before this part was drawn. */
  since: string;
  /** When nothing more was known to have come, by the clock of the browser. */
  checkedAt: number;
  show: () => void;
}

export function NewItems({ url, since, checkedAt, show }: NewItemsProps) {
  const path = withQuery('/api/v1/articles', {
    ...feedFilters(url),
    time_field: 'fetched_at',
    since,
    group: 'story',
    limit: 1,
    fields: 'id',
    include_total: true,
  });
  const { data } = useQuery({
    queryKey: ['new-items', path],
    queryFn: async ({ signal }) => (await api<{ meta: { total: number } }>(path, { signal })).meta.total,
    initialData: 0,
    initialDataUpdatedAt: checkedAt,
    staleTime: everyMs,
    refetchInterval: everyMs,
  });
  if (data === 0) return null;
  return (
    <div className="sticky top-15 z-10 max-md:top-31 mb-2 flex justify-center">
      <Button look="main" icon="up" onClick={show} className="rounded-full shadow-lg">
        {data} new – show
      </Button>
    </div>
  );
}
