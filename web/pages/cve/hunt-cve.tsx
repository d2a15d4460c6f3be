/** Detection queries for a vulnerability: what scanners, logs and Defender report of it, from a look-up of its id. */
import type { Lookup } from '../../../src/contract/lookup.ts';
import { useApi } from '../../api.ts';
import { Hunt } from '../../indicator/hunt.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { withQuery } from '../../text/with-query.ts';

export function HuntCve({ id }: { id: string }) {
  const { data, error, refetch } = useApi<Lookup>(withQuery('/api/v1/lookup', { ioc: id }));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={1} height={12} label="Writing the queries" />;
  return <Hunt data={data.data} />;
}
