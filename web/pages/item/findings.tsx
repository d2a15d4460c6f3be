/** What else an article names: vulnerabilities, actors and malware, and who else reports the story. */

import type { WholeArticle } from '../../../src/contract/article.ts';
import type { CveRecordView } from '../../../src/contract/cve.ts';
import { useApi } from '../../api.ts';
import { Badge } from '../../parts/badge.tsx';
import { Link } from '../../parts/link.tsx';
import { RiskMeter } from '../../parts/risk-meter.tsx';
import { TimeAgo } from '../../parts/time-ago.tsx';
import { count, percent } from '../../text/count-words.ts';
import { safeLink } from '../../text/safe-link.ts';

/** More than these are listed by id alone. */
const described = 12;

export function Vulnerabilities({ ids }: { ids: readonly string[] }) {
  return (
    <Section id="cves" title="CVEs" number={ids.length}>
      <ul className="card divide-y divide-line">
        {ids.map((id, at) => (
          <Vulnerability key={id} id={id} asks={at < described} />
        ))}
      </ul>
    </Section>
  );
}

function Vulnerability({ id, asks }: { id: string; asks: boolean }) {
  const cve = useApi<{ data: CveRecordView }>(asks ? `/api/v1/cves/${id}` : null).data?.data;
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2">
      <Link to={`/cves/${id}`} className="link w-36 font-medium max-md:py-2">
        {id}
      </Link>
      {cve && <RiskMeter score={cve.risk.score} level={cve.risk.level} />}
      {cve?.kev && <Badge tone="critical">KEV</Badge>}
      {cve?.epss != null && <span className="text-xs text-soft">EPSS {percent(cve.epss)}</span>}
      {cve?.title && (
        <span className="min-w-0 basis-full text-soft md:basis-auto md:flex-1">{cve.title}</span>
      )}
    </li>
  );
}

type Name = NonNullable<WholeArticle['names']>[number];

export function Names({ names }: { names: readonly Name[] }) {
  return (
    <Section id="names" title="Actors and malware" number={names.length}>
      <ul className="card divide-y divide-line">
        {names.map((one) => (
          <li key={`${one.kind} ${one.name}`} className="px-3 py-2">
            <p className="flex flex-wrap items-center gap-x-2">
              <bdi className="font-medium">{one.name}</bdi>
              <Badge>{one.kind === 'actor' ? 'Actor' : 'Malware or tool'}</Badge>
              <Link
                to="/"
                search={one.kind === 'actor' ? { actor: one.name } : { search: `"${one.name}"` }}
                className="link inline-flex min-h-6 items-center text-xs max-md:min-h-11"
                aria-label={`Articles about ${one.name}`}
              >
                Articles
              </Link>
            </p>
            {one.aliases.length > 0 && <Aliases names={one.aliases} />}
            {one.sentence !== '' && (
              <details className="text-xs">
                <summary className="link min-h-6 py-0.5 max-md:py-3">Where it says so</summary>
                <blockquote className="my-1 border-s-2 border-line ps-2 text-soft">
                  <bdi>{one.sentence}</bdi>
                </blockquote>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const mostAliases = 8;

function Aliases({ names }: { names: readonly string[] }) {
  return (
    <p className="text-xs text-soft">
      Also called <bdi>{names.slice(0, mostAliases).join(', ')}</bdi>
      {names.length > mostAliases && ` and ${names.length - mostAliases} more`}
    </p>
  );
}

type StoryArticle = NonNullable<WholeArticle['story']>['articles'][number];

export function StorySources({ articles, current }: { articles: readonly StoryArticle[]; current: string }) {
  return (
    <Section id="sources" title="Sources of this story" number={articles.length}>
      <ul className="card divide-y divide-line">
        {articles.map(({ id, title, url, source_name: name, published_at: at }) => {
          const href = safeLink(url);
          return (
            <li key={id} className="px-3 py-2">
              <p>
                {id === current ? (
                  <bdi className="font-medium">{title}</bdi>
                ) : (
                  <Link to={`/item/${id}`} className="link font-medium max-md:inline-block max-md:py-2">
                    <bdi>{title}</bdi>
                  </Link>
                )}
              </p>
              <p className="flex flex-wrap items-center gap-x-3 text-xs text-soft">
                <bdi>{name}</bdi> <TimeAgo at={at} />
                {id === current && <Badge tone="accent">This article</Badge>}
                {href && (
                  <a
                    href={href}
                    target="_blank"
                    rel="noopener noreferrer nofollow"
                    className="link inline-flex min-h-6 items-center"
                  >
                    Original
                  </a>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Section({
  id,
  title,
  number,
  children,
}: {
  id: string;
  title: string;
  number: number;
  children: React.ReactNode;
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 scroll-mt-28 text-base font-semibold">
        {title} <span className="font-normal text-soft">{count(number)}</span>
      </h2>
      {children}
    </section>
  );
}
