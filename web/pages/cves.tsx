/** `/cves`: vulnerabilities, searched as one types. */

import { useRef } from 'react';
import type { CveRow } from '../../src/contract/cve.ts';
import { useLinkedPages } from '../api-list.ts';
import { useKeys } from '../keyboard.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { Sparkline } from '../parts/charts/sparkline.tsx';
import { copyText } from '../parts/copy-button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Failure } from '../parts/failure.tsx';
import { FilterChips } from '../parts/filter-chips.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Pager } from '../parts/pager.tsx';
import { RiskMeter } from '../parts/risk-meter.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { rowKeys } from '../row-keys.ts';
import { SavedButton } from '../saved/saved-button.tsx';
import { counted, percent } from '../text/count-words.ts';
import { dayWords, shortDayWords } from '../text/time-words.ts';
import { useUrl } from '../url-state.ts';
import { useFirstScreen } from '../use-first-screen.ts';
import { CveFilters, cveChips, noFilters } from './cves/cve-filters.tsx';
import { cvesPath, usualSort } from './cves/cves-query.ts';

interface CvePage {
  data: CveRow[];
  meta: { total: number };
  links: { next: string | null };
}

export function Page() {
  const url = useUrl();
  const search = useRef<HTMLInputElement>(null);
  const asked = url.get('q');
  useKeys({
    ...rowKeys({ copy: (id) => void copyText(id, `Copied ${id}`) }),
    f: () => search.current?.focus(),
  });

  const list = useLinkedPages<CvePage>(cvesPath(url));
  const rows = list.data?.pages.flatMap(({ data }) => data) ?? [];
  const drawn = useFirstScreen(rows);
  const total = list.data?.pages[0]?.meta.total;
  return (
    <>
      <PageHead
        title="Vulnerabilities"
        windowTitle="CVEs"
        lead="From NVD, CISA KEV, FIRST EPSS and advisories, with the risk that they make together."
      />
      <div className="mb-3 flex flex-col gap-2">
        <div className="flex items-center gap-2">
          <div className="min-w-0 flex-1">
            <SearchField
              ref={search}
              label="Search vulnerabilities"
              placeholder="CVE id, vendor, product or words"
              value={asked}
              onSearch={(q) => url.set({ q })}
            />
          </div>
          <SavedButton list="cves" to="/cves" />
        </div>
        <CveFilters total={total} />
      </div>
      <FilterChips chips={cveChips(url)} clear={() => url.set(noFilters)} />
      <p aria-live="polite" className="mb-2 min-h-5 text-soft">
        {total !== undefined && counted(total, 'vulnerability', 'vulnerabilities')}
      </p>
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Skeleton rows={12} height={2.75} label="Loading the vulnerabilities" />}
      {list.data && rows.length === 0 && (
        <EmptyState
          title={url.has('q') ? `Nothing is known of “${asked}”` : 'No vulnerability passes all filters'}
        >
          <p>A CVE id finds its record even when NVD has not described it yet. Words must all occur.</p>
          {cveChips(url).length > 0 && <Button onClick={() => url.set(noFilters)}>Clear all filters</Button>}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <div className={list.isPlaceholderData ? 'opacity-60' : ''}>
          <DataTable
            caption="Vulnerabilities"
            columns={columns}
            rows={drawn}
            rowKey={({ id }) => id}
            sort={url.get('sort', usualSort)}
            onSort={(next) => url.set({ sort: next === usualSort ? null : next })}
          />
        </div>
      )}
      <Pager
        auto={drawn.length === rows.length}
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}

const columns: readonly Column<CveRow>[] = [
  {
    id: 'id',
    head: 'Vulnerability',
    lead: true,
    className: 'min-w-56',
    cell: (cve) => (
      <div className="min-w-0">
        <Link to={`/cves/${cve.id}`} className="link font-medium max-md:inline-block max-md:py-2">
          {cve.id}
        </Link>
        <p className="line-clamp-2 max-w-[60ch] text-soft">
          <bdi>{cve.title ?? cve.description ?? 'Not described yet'}</bdi>
        </p>
        <p className="mt-0.5 flex flex-wrap gap-1">
          {cve.kev && (
            <Badge tone="critical">
              KEV
              {cve.kev_due_date &&
                ` · due ${shortDayWords(cve.kev_due_date)} ${cve.kev_due_date.slice(0, 4)}`}
            </Badge>
          )}
          {cve.kev_ransomware && <Badge tone="critical">Ransomware</Badge>}
          {cve.exploit && <Badge tone="high">Exploit</Badge>}
        </p>
      </div>
    ),
  },
  {
    id: 'risk',
    head: 'Risk',
    sort: true,
    cell: ({ risk }) => <RiskMeter score={risk.score} level={risk.level} />,
  },
  {
    id: 'cvss',
    head: 'CVSS',
    sort: true,
    end: true,
    cell: ({ cvss_score: score }) => score?.toFixed(1) ?? <span className="text-faint">–</span>,
  },
  {
    id: 'epss',
    head: 'EPSS',
    sort: true,
    end: true,
    cell: ({ epss, epss_history: history }) =>
      epss === null ? (
        <span className="text-faint">–</span>
      ) : (
        <span className="inline-flex items-center justify-end gap-2">
          <Sparkline values={history.map((point) => point.epss)} label="EPSS of 30 days" width={56} />
          {percent(epss)}
        </span>
      ),
  },
  {
    id: 'articles',
    head: 'Articles',
    end: true,
    cell: ({ id, article_count: number }) =>
      number === 0 ? (
        <span className="text-faint">–</span>
      ) : (
        <Link to="/" search={{ cve: id }} className="link max-md:py-2">
          {number}
        </Link>
      ),
  },
  {
    id: 'published',
    head: 'Published',
    sort: true,
    end: true,
    cell: ({ published_at: at }) => (
      <span className="whitespace-nowrap">{at ? dayWords(at) : <span className="text-faint">–</span>}</span>
    ),
  },
];
