/** `/industry`: the sixteen sectors, and what articles say of each in a period. */

import type { Industry } from '../../src/contract/industry.ts';
import { useApi } from '../api.ts';
import { Sparkline } from '../parts/charts/sparkline.tsx';
import { Failure } from '../parts/failure.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { count, counted } from '../text/count-words.ts';
import { agoWords } from '../text/time-words.ts';
import { useUrl } from '../url-state.ts';
import { Change } from './industry/change.tsx';
import { PeriodBar, usePeriod } from './industry/period-bar.tsx';
import { periodNames } from './industry/sector-path.ts';

export function Page() {
  const period = usePeriod();
  const { data, error, refetch } = useApi<{ data: Industry[] }>('/api/v1/industries', { staleMs: 60_000 });
  const total = data?.data.reduce((sum, { periods }) => sum + periods[period].articles, 0);
  return (
    <>
      <PageHead title="Industry" lead="What the news says of each critical-infrastructure sector.">
        <PeriodBar />
      </PageHead>
      <p aria-live="polite" className="mb-3 min-h-5 text-soft">
        {total !== undefined && `${counted(total, 'mention')} of sectors in ${periodNames[period]}`}
      </p>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={6} height={7} label="Loading the sectors" />}
      <ol className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {data?.data.map((industry) => (
          <li key={industry.slug}>
            <Tile industry={industry} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Tile({ industry }: { industry: Industry }) {
  const period = usePeriod();
  const url = useUrl();
  const counts = industry.periods[period];
  const daily = industry.daily.map(({ articles }) => articles).toReversed();
  return (
    <Link
      to={`/industry/${industry.slug}`}
      search={url.has('period') ? { period } : {}}
      className="card flex h-full min-h-28 flex-col justify-between gap-2 px-4 py-3 transition-colors hover:border-edge"
    >
      <h2 className="leading-tight font-medium">{industry.name}</h2>
      {counts.articles > 0 ? (
        <>
          <span className="flex items-end justify-between gap-2">
            <span>
              <span className="text-2xl font-semibold tracking-tight tabular-nums">
                {count(counts.articles)}
              </span>{' '}
              <span className="text-soft">{counts.articles === 1 ? 'article' : 'articles'}</span>
            </span>
            <Sparkline values={daily} label="Articles per day, 30 days" width={84} height={28} />
          </span>
          <span className="flex justify-between gap-2 text-xs">
            <span className="text-soft">{counted(counts.iocs, 'indicator')}</span>
            <Change counts={counts} />
          </span>
        </>
      ) : (
        <span className="text-xs text-soft">
          No articles in {periodNames[period]}.
          {industry.last_article_at && ` The last was ${agoWords(industry.last_article_at)}.`}
        </span>
      )}
    </Link>
  );
}
