/** Other indicators of the articles that name one: read only when somebody looks. */
import type { z } from 'zod';
import type { iocSearch } from '../../src/contract/ioc.ts';
import { useApi } from '../api.ts';
import { Badge } from '../parts/badge.tsx';
import { Failure } from '../parts/failure.tsx';
import { IndicatorValue } from '../parts/indicator-value.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { confidenceWords, shortKind } from '../text/ioc-words.ts';
import { withQuery } from '../text/with-query.ts';

export function Related({ value, type }: { value: string; type: string }) {
  const path = withQuery('/api/v1/iocs/search', { q: value, type, limit: 1 });
  const { data, error, refetch } = useApi<z.output<typeof iocSearch>>(path);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={3} height={1.75} />;
  const related = data.data.relatedIOCs;
  if (related.length === 0) return <p className="text-soft">The articles name no other indicator.</p>;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {related.map((ioc) => (
        <li key={ioc.id} className="flex items-center justify-between gap-3 py-1">
          <IndicatorValue value={ioc.value} type={ioc.type} id={ioc.id} />
          <span className="flex shrink-0 items-center gap-2 text-xs text-soft">
            {confidenceWords(ioc.confidence)}
            <Badge>{shortKind(ioc.type)}</Badge>
          </span>
        </li>
      ))}
    </ul>
  );
}
