/** A story of the feed: its first article, and on demand the other sources that report it. */
import { memo, useState } from 'react';
import type { ArticleRow as Row } from '../../../src/contract/article.ts';
import { useApi } from '../../api.ts';
import { ArticleRow } from '../../parts/article-row.tsx';
import { Badge } from '../../parts/badge.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { TimeAgo } from '../../parts/time-ago.tsx';
import { safeLink } from '../../text/safe-link.ts';
import { markRead } from './read-marks.ts';

interface StoryAnswer {
  data: {
    story: {
      articles: { id: string; title: string; url: string; source_name: string; published_at: string }[];
    };
  };
}

/** Drawn anew only where the row is another one, not with all that changes around the list. */
export const Story = memo(function Story({ row, read }: { row: Row; read: boolean }) {
  const [open, setOpen] = useState(false);
  const cves = row.cve_ids ?? [];
  const exploited = (row.kev_cves ?? []).length > 0;
  const techniques = row.mitre_techniques ?? [];
  const sources = row.story_sources ?? 1;
  return (
    <>
      <ArticleRow
        id={row.id!}
        title={row.title!}
        severity={row.severity!}
        source={row.source_name!}
        at={row.published_at!}
        category={row.category_label}
        iocs={row.ioc_count}
        read={read}
        onOpen={() => markRead([row.id!])}
      >
        {cves.length > 0 && (
          <Badge tone={exploited ? 'critical' : 'plain'}>
            {cves.length === 1 ? cves[0] : `${cves.length} CVEs`}
            {exploited && ' · KEV'}
          </Badge>
        )}
        {techniques.slice(0, 3).map(({ id, name }) => (
          <Badge key={id} title={name}>
            {id}
          </Badge>
        ))}
        {techniques.length > 3 && <span className="text-faint">+{techniques.length - 3}</span>}
        {sources > 1 && (
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="link min-h-6 font-medium max-md:-my-2 max-md:min-h-11"
          >
            {open ? 'Hide sources' : `${sources} sources`}
          </button>
        )}
      </ArticleRow>
      {open && <StorySources id={row.id!} />}
    </>
  );
});

function StorySources({ id }: { id: string }) {
  const { data } = useApi<StoryAnswer>(`/api/v1/articles/${id}?fields=id,story`);
  if (!data) return <Skeleton rows={2} height={1.25} />;
  return (
    <ul className="mb-2 ms-4 border-s border-line ps-3 text-xs">
      {data.data.story.articles.map((article) => {
        const href = safeLink(article.url);
        return (
          <li key={article.id} className="flex min-h-7 flex-wrap items-center gap-x-2">
            <span className="text-soft">{article.source_name}</span>
            {href ? (
              <a href={href} target="_blank" rel="noopener noreferrer nofollow" className="link min-w-0">
                <bdi>{article.title}</bdi>
              </a>
            ) : (
              <bdi>{article.title}</bdi>
            )}
            <span className="text-faint">
              <TimeAgo at={article.published_at} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
