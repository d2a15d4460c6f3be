/** `/cves`: vulnerabilities, searched as one types. */
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { CveRow } from '../../src/contract/cve.ts';
import type { Severity } from '../../src/contract/severity.ts';
import { useLinkedPages } from '../api-list.ts';
import { useKeys } from '../keyboard.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { Sparkline } from '../parts/charts/sparkline.tsx';
import { ChoiceBar } from '../parts/choice-bar.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Failure } from '../parts/failure.tsx';
import { type Chip, FilterChips } from '../parts/filter-chips.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Pager } from '../parts/pager.tsx';
import { RiskMeter } from '../parts/risk-meter.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { SeverityWord } from '../parts/severity-word.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { SavedButton } from '../saved/saved-button.tsx';
import { counted, percent } from '../text/count-words.ts';
import { dayWords, shortDayWords } from '../text/time-words.ts';
import { type UrlState, useUrl } from '../url-state.ts';
import { useFirstScreen } from '../use-first-screen.ts';
import { cvesPath, names, periods, usualSort } from './cves/cves-query.ts';

interface CvePage {
  data: CveRow[];
  meta: { total: number };
  links: { next: string | null };
}

const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low'];
const flags = [
  { id: 'kev', label: 'CISA KEV only' },
  { id: 'exploit', label: 'Public exploit' },
  { id: 'has_articles', label: 'In the news' },
] as const;
const epssSteps = [0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9];

export function Page() {
  const url = useUrl();
  const search = useRef<HTMLInputElement>(null);
  const asked = url.get('q');
  useKeys({ f: () => search.current?.focus() });

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
        <div className="flex flex-wrap items-center gap-2">
          <ChoiceBar
            label="Severity"
            chosen={url.list('severity')}
            choices={severities.map((id) => ({ id, label: <SeverityWord severity={id} /> }))}
            onChoose={(id) => {
              const chosen = url.list('severity');
              url.set({
                severity: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id],
              });
            }}
          />
          <ChoiceBar
            label="Only"
            chosen={flags.filter(({ id }) => url.has(id)).map(({ id }) => id)}
            choices={flags}
            onChoose={(id) => url.set({ [id]: !url.has(id) })}
          />
          <ChoiceBar
            label="Published within"
            chosen={[url.get('period')]}
            choices={periods}
            onChoose={(id) => url.set({ period: url.get('period') === id ? null : id })}
          />
          <Epss url={url} />
        </div>
      </div>
      <FilterChips
        chips={chips(url)}
        clear={() => url.set(Object.fromEntries(names.map((name) => [name, null])))}
      />
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
          {chips(url).length > 0 && (
            <Button onClick={() => url.set(Object.fromEntries(names.map((name) => [name, null])))}>
              Clear all filters
            </Button>
          )}
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

function Epss({ url }: { url: UrlState }) {
  const at = Math.max(0, epssSteps.indexOf(Number(url.get('min_epss', '0'))));
  return (
    <label className="inline-flex min-h-8 items-center gap-2 px-1 text-soft max-md:min-h-11">
      EPSS from
      <input
        type="range"
        min={0}
        max={epssSteps.length - 1}
        value={at}
        aria-valuetext={percent(epssSteps[at]!)}
        onChange={(event) => {
          const least = epssSteps[Number(event.target.value)]!;
          url.set({ min_epss: least === 0 ? null : String(least) });
        }}
        className="w-28"
      />
      <span className="w-10 tabular-nums text-ink">{percent(epssSteps[at]!)}</span>
    </label>
  );
}

function chips(url: UrlState): Chip[] {
  const label: Record<string, (value: string) => string> = {
    q: (value) => `Text: ${value}`,
    severity: (value) => `Severity: ${value.replaceAll(',', ', ')}`,
    min_epss: (value) => `EPSS from ${percent(Number(value))}`,
    period: (value) => `Published within ${periods.find(({ id }) => id === value)?.label ?? value}`,
    vendor: (value) => `Vendor: ${value}`,
    product: (value) => `Product: ${value}`,
  };
  return names
    .filter((name) => url.has(name))
    .map((name) => ({
      label: label[name]?.(url.get(name)) ?? flags.find(({ id }) => id === name)!.label,
      remove: () => url.set({ [name]: null }),
    }));
}

const columns: readonly Column<CveRow>[] = [
  {
    id: 'id',
    head: 'Vulnerability',
    className: 'min-w-56',
    cell: (cve) => (
      <div className="min-w-0">
        <Link to={`/cves/${cve.id}` as string} className="link font-medium max-md:inline-block max-md:py-2">
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
        <Link to="/" search={{ cve: id } as never} className="link max-md:py-2">
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
