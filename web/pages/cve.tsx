/** `/cves/{id}`: one vulnerability: risk with its points, the decision, times, and who writes about it. */
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CveRecordView } from '../../src/contract/cve.ts';
import { ApiError, useApi } from '../api.ts';
import { useKeys } from '../keyboard.ts';
import { ArticleRow } from '../parts/article-row.tsx';
import { Badge } from '../parts/badge.tsx';
import { StackedBars } from '../parts/charts/stacked-bars.tsx';
import { CopyButton, copyText } from '../parts/copy-button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Failure } from '../parts/failure.tsx';
import { Icon } from '../parts/icon.tsx';
import { later } from '../parts/later.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { RiskMeter } from '../parts/risk-meter.tsx';
import { SeverityWord } from '../parts/severity-word.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { percent } from '../text/count-words.ts';
import { Decision } from './cve/decision.tsx';
import { References } from './cve/references.tsx';
import { Timeline } from './cve/timeline.tsx';
import { VectorWords } from './cve/vector-words.tsx';

const HuntCve = later(() => import('./cve/hunt-cve.tsx').then((part) => part.HuntCve), 12);

export function Page() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useApi<{ data: CveRecordView }>(`/api/v1/cves/${encodeURIComponent(id)}`);
  if (error) {
    const missing = error instanceof ApiError && (error.status === 404 || error.status === 400);
    return (
      <>
        <PageHead title={id.toUpperCase()} />
        {missing ? (
          <EmptyState title="No record of this id">
            <p>That does not mean that there is no such vulnerability: it may not be published yet.</p>
            <p>
              <Link to="/cves" search={{ q: id }} className="link">
                Search for it
              </Link>
            </p>
          </EmptyState>
        ) : (
          <Failure error={error} retry={() => void refetch()} />
        )}
      </>
    );
  }
  if (!data) {
    return (
      <>
        <PageHead title={id.toUpperCase()} />
        <Skeleton rows={8} height={2.5} label="Loading the vulnerability" />
      </>
    );
  }
  return <Vulnerability cve={data.data} />;
}

function Vulnerability({ cve }: { cve: CveRecordView }) {
  useKeys({ c: () => void copyText(cve.id, `Copied ${cve.id}`) });
  return (
    <article>
      <PageHead
        title={cve.id}
        windowTitle={`${cve.id}${cve.title ? `: ${cve.title}` : ''}`}
        lead={<bdi>{cve.title}</bdi>}
      >
        <CopyButton text={cve.id} label="CVE id" />
      </PageHead>
      <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <RiskMeter large score={cve.risk.score} level={cve.risk.level} />
        {cve.kev && <Badge tone="critical">In CISA KEV</Badge>}
        {cve.kev_ransomware && <Badge tone="critical">Used by ransomware</Badge>}
        {cve.exploits.length > 0 && <Badge tone="high">Public exploit</Badge>}
        {cve.cwes.map((cwe) => (
          <Badge key={cwe}>{cwe}</Badge>
        ))}
      </div>
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-7 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-7">
          <Decision cve={cve} />
          {cve.description && (
            <Section title="Description">
              <p className="max-w-[75ch] leading-relaxed whitespace-pre-line">
                <bdi>{cve.description}</bdi>
              </p>
            </Section>
          )}
          <Articles cve={cve} />
          <Section title="Hunt for it">
            <HuntCve id={cve.id} />
          </Section>
          <Products cve={cve} />
          <References cve={cve} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <Reasons cve={cve} />
          <Forecast cve={cve} />
          <Timeline cve={cve} />
          {cve.cvss.length + (cve.cvss_vector ? 1 : 0) > 0 && <Scores cve={cve} />}
        </div>
      </div>
    </article>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 text-base font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Box({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card px-4 py-3">
      <h2 className="mb-2 font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Reasons({ cve: { risk } }: { cve: CveRecordView }) {
  return (
    <Box title={`Why ${risk.score}`}>
      <ul className="flex flex-col gap-1.5">
        {risk.reasons.map(({ code, text, points }) => (
          <li key={code} className="flex justify-between gap-3">
            <span className="min-w-0 text-soft">{text}</span>
            <span className="font-medium tabular-nums">{points > 0 ? `+${points}` : points}</span>
          </li>
        ))}
      </ul>
      {risk.unknown.length > 0 && (
        <p className="mt-2 border-t border-line pt-2 text-xs text-soft">
          Not known: {risk.unknown.map((fact) => fact.replaceAll('_', ' ')).join(', ')}.
        </p>
      )}
    </Box>
  );
}

function Forecast({ cve }: { cve: CveRecordView }) {
  if (cve.epss === null) return null;
  const points = cve.epss_history;
  return (
    <Box title="Exploitation forecast">
      <p className="mb-2">
        <span className="text-lg font-semibold tabular-nums">{percent(cve.epss)}</span>{' '}
        <span className="text-soft">
          within 30 days (EPSS)
          {cve.epss_percentile !== null && `, higher than ${percent(cve.epss_percentile)} of all`}
        </span>
      </p>
      {points.length > 1 && (
        <StackedBars
          title="EPSS over time, in percent"
          sentence={`EPSS went from ${percent(points[0]!.epss)} to ${percent(points.at(-1)!.epss)}.`}
          series={[{ id: 'epss', name: 'EPSS %' }]}
          days={points.map(({ date, epss }) => ({ date, values: { epss: Math.round(epss * 1000) / 10 } }))}
        />
      )}
    </Box>
  );
}

function Scores({ cve }: { cve: CveRecordView }) {
  return (
    <Box title="CVSS">
      <p className="flex items-center gap-3">
        <span className="text-lg font-semibold tabular-nums">{cve.cvss_score?.toFixed(1) ?? '–'}</span>
        <SeverityWord severity={cve.severity} />
        {cve.cvss_version && <span className="text-soft">version {cve.cvss_version}</span>}
      </p>
      {cve.cvss_vector && <VectorWords vector={cve.cvss_vector} />}
    </Box>
  );
}

function Articles({ cve }: { cve: CveRecordView }) {
  if (cve.articles.length === 0) return null;
  return (
    <Section title="In the news">
      <ol className="flex flex-col divide-y divide-line">
        {cve.articles.map((article) => (
          <li key={article.id}>
            <ArticleRow
              id={article.id}
              title={article.title}
              severity={article.severity}
              source={article.source_name}
              at={article.published_at}
            />
          </li>
        ))}
      </ol>
      {cve.article_count > cve.articles.length && (
        <Link to="/" search={{ cve: cve.id }} className="link inline-flex min-h-8 items-center gap-1">
          All {cve.article_count} articles <Icon name="right" size={12} />
        </Link>
      )}
    </Section>
  );
}

function Products({ cve }: { cve: CveRecordView }) {
  if (cve.products.length + cve.packages.length === 0) return null;
  return (
    <Section title="Affected">
      {cve.products.length > 0 && (
        <ul className="mb-3 flex flex-wrap gap-1.5">
          {cve.products.slice(0, 40).map(({ vendor, product }) => (
            <li key={`${vendor} ${product}`}>
              <Link
                to="/cves"
                search={{ vendor, product }}
                className="inline-flex min-h-7 items-center rounded-full border border-line px-2.5 text-xs hover:border-edge max-md:min-h-10"
              >
                <bdi>
                  {vendor} {product}
                </bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {cve.packages.length > 0 && (
        <DataTable
          caption="Packages"
          rows={cve.packages}
          rowKey={({ ecosystem, name, versions }) => `${ecosystem} ${name} ${versions}`}
          columns={[
            { id: 'name', head: 'Package', cell: ({ name }) => <code>{name}</code> },
            { id: 'ecosystem', head: 'Ecosystem', cell: ({ ecosystem }) => ecosystem },
            { id: 'versions', head: 'Versions', cell: ({ versions }) => versions ?? '–' },
            { id: 'fixed', head: 'Fixed in', cell: ({ fixed_in: fixed }) => fixed ?? '–' },
          ]}
        />
      )}
    </Section>
  );
}
