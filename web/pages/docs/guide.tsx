/** One guide. */
import { useQuery } from '@tanstack/react-query';
import { Markdown } from '../../parts/markdown.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { guideAddress, loadGuide } from './guides.ts';

export function Guide({ id, title }: { id: string; title: string }) {
  const { data } = useQuery({
    queryKey: ['guide', id],
    queryFn: () => loadGuide(id),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data === undefined) return <Skeleton rows={10} height={2} />;
  return (
    <article aria-label={title}>
      <p className="mb-3 text-lg font-semibold tracking-tight">{title}</p>
      <Markdown source={data} resolve={guideAddress} headless />
    </article>
  );
}
