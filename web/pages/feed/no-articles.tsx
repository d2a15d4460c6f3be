/** An empty feed that helps: nothing there yet, or filters too narrow, and then which of them leaves most out. */
import { useQuery } from '@tanstack/react-query';
import { api, useVisitor } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { counted } from '../../text/count-words.ts';
import { withQuery } from '../../text/with-query.ts';
import type { UrlState } from '../../url-state.ts';
import { feedFilters, filterNames, filters, withoutFilters } from './feed-query.ts';

export function NoArticles({ url }: { url: UrlState }) {
  const set = filterNames.filter((name) => url.has(name));
  const visitor = useVisitor();
  if (set.length > 0) return <TooNarrow url={url} />;
  return (
    <EmptyState title="No articles yet">
      <p>News appears here as soon as a source has been read.</p>
      <ol className="list-decimal ps-5 text-start">
        <li>
          Just looking? <code className="font-mono text-xs">npm run demo</code> starts a server with sample
          data.
        </li>
        <li>
          Reading live sources? The first round takes a few minutes
          {visitor?.user?.role === 'admin' ? '; the administration shows how it goes.' : '.'}
        </li>
        <li>
          Have a recorded body? <code className="font-mono text-xs">feeds import ID FILE</code> takes it in.
        </li>
      </ol>
    </EmptyState>
  );
}

/** Asks how many stories there were without each filter. */
function TooNarrow({ url }: { url: UrlState }) {
  const set = filterNames.filter((name) => url.has(name));
  const { data: counts = [] } = useQuery({
    queryKey: ['without each', feedFilters(url)],
    queryFn: ({ signal }) =>
      Promise.all(
        set.map(async (name) => {
          const path = withQuery('/api/v1/articles', {
            ...feedFilters(url, name),
            group: 'story',
            limit: 1,
            fields: 'id',
            include_total: true,
          });
          const { meta } = await api<{ meta: { total: number } }>(path, { signal });
          return { name, total: meta.total };
        }),
      ),
  });
  const found = counts.filter(({ total }) => total > 0).toSorted((a, b) => b.total - a.total);
  return (
    <EmptyState title="No article passes all filters">
      {found.map(({ name, total }) => (
        <Button key={name} className="max-w-full" onClick={() => url.set({ [name]: null })}>
          <span className="truncate">
            Without {filters[name].label}: {url.get(name)}
          </span>
          <span>– {counted(total, 'story', 'stories')}</span>
        </Button>
      ))}
      <Button look="quiet" onClick={() => url.set(withoutFilters())}>
        Clear all filters
      </Button>
    </EmptyState>
  );
}
