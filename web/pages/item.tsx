/** `/item/{id}`: one article with everything that was found in it. */
import { useParams } from '@tanstack/react-router';
import { useDeferredValue, useEffect } from 'react';
import type { WholeArticle } from '../../src/contract/article.ts';
import { ApiError, useApi } from '../api.ts';
import { NotFound } from '../frame/not-found.tsx';
import { useKeys } from '../keyboard.ts';
import { Badge } from '../parts/badge.tsx';
import { buttonClass } from '../parts/button.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Failure } from '../parts/failure.tsx';
import { Icon } from '../parts/icon.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { SeverityWord } from '../parts/severity-word.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { TimeAgo } from '../parts/time-ago.tsx';
import { counted } from '../text/count-words.ts';
import { safeLink } from '../text/safe-link.ts';
import { markRead } from './feed/read-marks.ts';
import { articlePath } from './item/article-path.ts';
import { Names, StorySources, Vulnerabilities } from './item/findings.tsx';
import { Indicators } from './item/indicators.tsx';
import { Techniques } from './item/techniques.tsx';

export function Page() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useApi<{ data: WholeArticle }>(articlePath(id));
  // Drawn in slices, between which the page answers.
  const article = useDeferredValue(data?.data);
  useEffect(() => {
    if (article?.id) markRead([article.id]);
  }, [article?.id]);
  if (error instanceof ApiError && (error.status === 404 || error.status === 400)) return <NotFound />;
  if (error instanceof ApiError && error.code === 'lookback_exceeded') {
    return (
      <>
        <PageHead title="This article is older than your tier reads" />
        <EmptyState title={error.message} />
      </>
    );
  }
  if (error) {
    return (
      <>
        <PageHead title="Article" />
        <Failure error={error} retry={() => void refetch()} />
      </>
    );
  }
  if (!article) {
    return (
      <>
        <PageHead title="Article" />
        <Skeleton rows={8} height={2.5} label="Loading the article" />
      </>
    );
  }
  return <Article article={article} />;
}

function Article({ article }: { article: WholeArticle }) {
  const { iocs = [], mitre_techniques: techniques = [], cves = [], names = [] } = article;
  // Vulnerabilities and techniques have sections of their own.
  const network = iocs.filter(({ type }) => type !== 'cve' && type !== 'mitre_attack');
  const hidden = (article.ioc_count ?? 0) - iocs.length;
  const story = article.story?.articles ?? [];
  const sections = [
    { id: 'indicators', label: 'Indicators', count: network.length, shown: true },
    { id: 'techniques', label: 'Techniques', count: techniques.length, shown: techniques.length > 0 },
    { id: 'cves', label: 'CVEs', count: cves.length, shown: cves.length > 0 },
    {
      id: 'names',
      label: 'Actors and malware',
      count: names.length,
      shown: names.length > 0,
    },
    { id: 'sources', label: 'Sources', count: story.length, shown: story.length > 1 },
  ].filter(({ shown }) => shown);
  const href = safeLink(article.url);
  useKeys({ v: () => href && void window.open(href, '_blank', 'noopener,noreferrer') });
  return (
    <article>
      <PageHead title={article.title!}>
        {href && (
          <a href={href} target="_blank" rel="noopener noreferrer nofollow" className={buttonClass('main')}>
            <Icon name="external" /> Read at {article.source}
          </a>
        )}
      </PageHead>
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">
          <Summary article={article} />
          <nav
            aria-label="Sections"
            className="sticky top-13 z-10 -mx-4 mb-4 flex gap-1 overflow-x-auto border-b border-line bg-page px-4 md:mx-0 md:px-0"
          >
            {sections.map(({ id, label, count }) => (
              <a
                key={id}
                href={`#${id}`}
                className="inline-flex min-h-10 items-center gap-1.5 px-2.5 font-medium whitespace-nowrap text-soft hover:text-ink max-md:min-h-11"
              >
                {label} <span className="text-xs text-faint tabular-nums">{count}</span>
              </a>
            ))}
          </nav>
          <div className="flex flex-col gap-8">
            <Indicators
              article={article.id!}
              iocs={network}
              total={hidden > 0 ? (article.ioc_count ?? 0) : network.length}
              title={article.title!}
            />
            {techniques.length > 0 && <Techniques techniques={techniques} article={article} />}
            {cves.length > 0 && <Vulnerabilities ids={cves} />}
            {names.length > 0 && <Names names={names} />}
            {story.length > 1 && <StorySources articles={story} current={article.id!} />}
          </div>
        </div>
        <Facts article={article} />
      </div>
    </article>
  );
}

function Summary({ article }: { article: WholeArticle }) {
  const text = article.ai_summary ?? article.summary ?? '';
  if (text === '') return null;
  const kind = article.ai_summary ? 'AI' : article.summary_kind === 'extract' ? 'Extract' : 'Publisher';
  return (
    <section aria-label="Summary" className="mb-5">
      <p className="max-w-[70ch] text-base leading-relaxed">
        <bdi>{text}</bdi>
      </p>
      <p className="mt-1.5 text-xs text-soft">
        Summary: <Badge>{kind}</Badge>
      </p>
    </section>
  );
}

/** Severity with its reasons, times and where it comes from. */
function Facts({ article }: { article: WholeArticle }) {
  const reasons = article.severity_reasons ?? [];
  return (
    <aside aria-label="About this article" className="card flex flex-col gap-3 px-4 py-3">
      <div>
        <h2 className="sr-only">About this article</h2>
        <p className="flex items-baseline justify-between gap-2">
          <SeverityWord severity={article.severity!} />
          <span className="text-soft tabular-nums">{article.severity_score} of 10</span>
        </p>
        {reasons.length > 0 && (
          <details className="mt-1 text-xs">
            <summary className="link min-h-6 py-1">Why this severity</summary>
            <ul className="mt-1 flex flex-col gap-1">
              {reasons.map(({ code, text, points }) => (
                <li key={`${code}${text}`} className="flex justify-between gap-3">
                  <span className="min-w-0 text-soft">{text}</span>
                  <span className="tabular-nums">{points > 0 ? `+${points}` : points}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 border-t border-line pt-3">
        <Fact name="Source">
          <bdi>{article.source_name}</bdi>
        </Fact>
        <Fact name="Published">
          <TimeAgo at={article.published_at} />
        </Fact>
        <Fact name="Fetched">
          <TimeAgo at={article.fetched_at} />
        </Fact>
        <Fact name="Category">{article.category_label}</Fact>
        {(article.industry_tags ?? []).length > 0 && (
          <Fact name="Sectors">
            {article.industry_tags!.map((slug, at) => (
              <span key={slug}>
                {at > 0 && ', '}
                <Link to={`/industry/${slug}`} className="link max-md:inline-block max-md:py-2">
                  {slug.replaceAll('-', ' ')}
                </Link>
              </span>
            ))}
          </Fact>
        )}
        {(article.tech_tags ?? []).length > 0 && <Fact name="Tags">{article.tech_tags!.join(', ')}</Fact>}
        {(article.story_sources ?? 1) > 1 && (
          <Fact name="Story">{counted(article.story_sources!, 'source')}</Fact>
        )}
      </dl>
      <p className="flex items-center justify-between gap-2 border-t border-line pt-2 text-xs text-soft">
        Link to this page <CopyButton text={`${location.origin}/item/${article.id}`} label="link" />
      </p>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
