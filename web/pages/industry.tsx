/** `/industry/{slug}`: one sector in one period. */
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ArticleCategory } from '../../src/contract/article-category.ts';
import type { IndustryReport } from '../../src/contract/industry.ts';
import { ApiError, useApi } from '../api.ts';
import { NotFound } from '../frame/not-found.tsx';
import { ArticleRow } from '../parts/article-row.tsx';
import { Button } from '../parts/button.tsx';
import { Bars } from '../parts/charts/bars.tsx';
import { StackedBars } from '../parts/charts/stacked-bars.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Failure } from '../parts/failure.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { count, counted } from '../text/count-words.ts';
import { agoWords } from '../text/time-words.ts';
import { useUrl } from '../url-state.ts';
import { Change } from './industry/change.tsx';
import { PeriodBar, usePeriod } from './industry/period-bar.tsx';
import { periodDays, periodNames, sectorPath } from './industry/sector-path.ts';

const categories: Record<ArticleCategory, string> = {
  vulnerabilities: 'Vulnerabilities',
  'attacks-breaches': 'Attacks & breaches',
  malware: 'Malware',
  'threat-intelligence': 'Threat intelligence',
  'data-breaches': 'Data breaches',
  ransomware: 'Ransomware',
  'research-tools': 'Research & tools',
  general: 'General',
};
const mostSeries = 6;

export function Page() {
  const { slug } = useParams({ strict: false }) as { slug: string };
  const period = usePeriod();
  const { data, error, refetch, isPlaceholderData } = useApi<{ data: IndustryReport }>(
    sectorPath(slug, period),
    { keep: true, staleMs: 60_000 },
  );
  if (error instanceof ApiError && error.status === 404) return <NotFound />;
  const report = data?.data;
  return (
    <>
      <PageHead title={report?.name ?? 'Sector'} lead={report && <Lead report={report} />}>
        <PeriodBar />
      </PageHead>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!report && !error && <Skeleton rows={6} height={5} label="Loading the sector" />}
      {report && (
        <div className={isPlaceholderData ? 'opacity-60' : ''}>
          {report.periods[period].articles > 0 ? <Report report={report} /> : <Empty report={report} />}
        </div>
      )}
    </>
  );
}

function Lead({ report }: { report: IndustryReport }) {
  const period = usePeriod();
  const counts = report.periods[period];
  return (
    <span aria-live="polite">
      {counted(counts.articles, 'article')} and {counted(counts.iocs, 'indicator')} in {periodNames[period]}{' '}
      <Change counts={counts} />
    </span>
  );
}

function Empty({ report }: { report: IndustryReport }) {
  const url = useUrl();
  const period = usePeriod();
  return (
    <EmptyState title={`No articles for ${report.name} in ${periodNames[period]}`}>
      {report.last_article_at ? (
        <p>The last was {agoWords(report.last_article_at)}.</p>
      ) : (
        <p>There was none within 180 days.</p>
      )}
      {report.last_article_at && period !== '90d' && (
        <Button onClick={() => url.set({ period: period === '30d' ? '90d' : '30d' })}>
          Show {period === '30d' ? '90' : '30'} days
        </Button>
      )}
    </EmptyState>
  );
}

function Report({ report }: { report: IndustryReport }) {
  const period = usePeriod();
  const days = report.daily
    .toReversed()
    .map(({ date, by_category: values }) => ({ date, values: values as Record<string, number> }));
  const totals = Object.keys(categories)
    .map((id) => ({
      id: id as ArticleCategory,
      total: days.reduce((sum, { values }) => sum + (values[id] ?? 0), 0),
    }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
  const leading = totals.slice(0, totals.length > mostSeries ? mostSeries - 1 : mostSeries);
  const rest = totals.slice(leading.length);
  const series = [
    ...leading.map(({ id }) => ({ id: id as string, name: categories[id] })),
    ...(rest.length > 0 ? [{ id: 'rest', name: 'Others' }] : []),
  ];
  const drawn = days.map(({ date, values }) => ({
    date,
    values: { ...values, rest: rest.reduce((sum, { id }) => sum + (values[id] ?? 0), 0) },
  }));
  const [most] = totals;
  const named = { industry: report.slug, max_age: String(periodDays[period]) };
  return (
    <div className="flex flex-col gap-6">
      {drawn.length > 1 && most && (
        <div className="card px-4 py-3">
          <StackedBars
            title={`${categories[most.id]} leads with ${counted(most.total, 'article')}`}
            sentence={`Articles per day by category over ${periodNames[period]}; ${categories[most.id]} has the most.`}
            series={series}
            days={drawn}
          />
        </div>
      )}
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2 xl:grid-cols-4">
        <Top
          title="Actors"
          rows={report.top_actors.map(({ name, count: value }) => ({
            id: name,
            name,
            value,
            search: { actor: name },
          }))}
        />
        <Top
          title="Malware"
          rows={report.top_malware.map(({ name, count: value }) => ({
            id: name,
            name,
            value,
            search: { search: `"${name}"` },
          }))}
        />
        <Top
          title="Techniques"
          rows={report.top_techniques.map(({ id, name, count: value }) => ({
            id,
            name: `${name} ${id}`,
            value,
            search: { technique: id },
          }))}
        />
        <Top
          title="CVEs"
          rows={report.top_cves.map(({ id, count: value }) => ({ id, name: id, value, to: `/cves/${id}` }))}
        />
      </div>
      <section>
        <div className="mb-1 flex flex-wrap items-baseline justify-between gap-2">
          <h2 className="text-base font-semibold">Latest articles</h2>
          <span className="flex flex-wrap gap-x-4">
            <Link to="/" search={{ sector: report.slug, view: 'new' }} className="link max-md:py-2">
              All articles about this sector
            </Link>
            <Link to="/threats" search={named} className="link max-md:py-2">
              Indicators of such articles
            </Link>
            <Link to="/export" search={named} className="link max-md:py-2">
              Export them
            </Link>
          </span>
        </div>
        {report.articles.length === 0 && <p className="text-soft">They are older than your tier reads.</p>}
        <ol className="flex flex-col divide-y divide-line">
          {report.articles.map((article) => (
            <li key={article.id}>
              <ArticleRow
                id={article.id}
                title={article.title}
                severity={article.severity}
                source={article.source_name}
                at={article.published_at}
                category={categories[article.category]}
                iocs={article.ioc_count}
              />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

interface TopRow {
  id: string;
  name: string;
  /** Shown on hover. */
  more?: string;
  value: number;
  to?: string;
  search?: Record<string, string>;
}

function Top({ title, rows }: { title: string; rows: readonly TopRow[] }): ReactNode {
  return (
    <section className="card min-w-0 px-4 py-3">
      <h2 className="mb-2 font-semibold">{title}</h2>
      {rows.length === 0 && <p className="text-xs text-soft">None named.</p>}
      <Bars
        label={`${title} by articles, ${count(rows.length)} listed`}
        rows={rows.slice(0, 8).map(({ id, name, more, value, to = '/', search = {} }) => ({
          id,
          value,
          name: (
            <Link
              to={to}
              title={more}
              search={search}
              className="hover:text-accent hover:underline max-md:inline-block max-md:py-2"
            >
              <bdi>{name}</bdi>
            </Link>
          ),
        }))}
      />
    </section>
  );
}
