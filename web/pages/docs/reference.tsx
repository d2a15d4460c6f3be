/** The API reference: every endpoint of this server by chapter, found by its words. */
import { useDeferredValue, useMemo } from 'react';
import { useApi } from '../../api.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { counted } from '../../text/count-words.ts';
import { useUrl } from '../../url-state.ts';
import { EndpointEntry } from './endpoint-entry.tsx';
import { type Endpoint, endpointsOf, type OpenApi, openApiPath } from './open-api.ts';

export function Reference() {
  const url = useUrl();
  const { data, error, refetch } = useApi<OpenApi>(openApiPath, { staleMs: Number.POSITIVE_INFINITY });
  const words = useDeferredValue(url.get('q').toLowerCase());
  const found = useMemo(
    () => (data ? endpointsOf(data).filter((one) => says(one, words)) : []),
    [data, words],
  );
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={10} height={2.5} />;
  const chapters = Map.groupBy(found, ({ operation }) => operation.tags[0] ?? '');
  return (
    <>
      <p className="mb-3 max-w-prose text-soft">
        Made from the{' '}
        <a href={openApiPath} className="link underline">
          OpenAPI document
        </a>{' '}
        of this server, version {data.info.version}, at <code>{data.servers[0]?.url}</code>.
      </p>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <input
          type="search"
          aria-label="Find an endpoint"
          placeholder="Find by path, word or parameter"
          className="field max-w-sm"
          value={url.get('q')}
          onChange={(event) => url.set({ q: event.target.value })}
        />
        <span aria-live="polite" className="text-soft">
          {counted(found.length, 'endpoint')}
        </span>
      </div>
      {found.length === 0 && <EmptyState title="No endpoint says that" />}
      {[...chapters].map(([tag, entries]) => (
        <section key={tag} aria-label={tag} className="mb-6">
          <h2 className="mb-2 text-base font-semibold">{tag}</h2>
          <div className="card divide-y divide-line">
            {entries.map((one) => (
              <EndpointEntry key={one.operation.operationId} endpoint={one} document={data} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

function says({ method, path, operation }: Endpoint, words: string): boolean {
  if (words === '') return true;
  const names = operation.parameters?.map(({ name }) => name).join(' ') ?? '';
  const text = `${method} ${path} ${operation.summary} ${operation.description ?? ''} ${names}`.toLowerCase();
  return words.split(/\s+/).every((word) => text.includes(word));
}
