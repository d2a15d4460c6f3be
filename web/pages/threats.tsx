/** `/threats`: the indicator browser. Everything that it shows is in its address. */
import { useState } from 'react';
import type { z } from 'zod';
import type { Ioc, iocSearch } from '../../src/contract/ioc.ts';
import type { IocFacets } from '../../src/contract/ioc-facets.ts';
import { useApi, withQuery } from '../api.ts';
import { useKeys } from '../keyboard.ts';
import { Button } from '../parts/button.tsx';
import { copyText } from '../parts/copy-button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Failure } from '../parts/failure.tsx';
import { FilterChips } from '../parts/filter-chips.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Pager } from '../parts/pager.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { usePreference } from '../preferences.ts';
import { counted } from '../text/count-words.ts';
import { defang } from '../text/defang.ts';
import { useColumns } from '../threats/columns.tsx';
import { ExportDialog } from '../threats/export-dialog.tsx';
import { Facets } from '../threats/facets.tsx';
import { FilterButton } from '../threats/filter-button.tsx';
import { TextFilter } from '../threats/text-filter.tsx';
import { filtersOf, noFilters } from '../threats/threat-filters.ts';
import { useFilterChips } from '../threats/use-filter-chips.ts';
import { useIocPages } from '../threats/use-ioc-pages.ts';
import { useUrl } from '../url-state.ts';

const perPage = 50;
/** Of a search, which has no further page. */
const mostFound = 100;

export function Page() {
  const url = useUrl();
  const filters = filtersOf(url);
  const text = url.get('q');
  const [exporting, setExporting] = useState(false);
  const facets = useApi<IocFacets>(
    withQuery('/api/v1/iocs/facets', {
      type: filters.type,
      confidence: filters.confidence,
      state: filters.state,
    }),
    { keep: true },
  );
  const chips = useFilterChips(facets.data?.data);
  const { columns, menu } = useColumns();
  useKeys({ e: () => setExporting(true) });
  return (
    <>
      <PageHead title="Threats" lead="Indicators by their newest change. None links to where it points.">
        <FilterButton data={facets.data?.data} />
        {menu}
        <Button icon="download" onClick={() => setExporting(true)} aria-keyshortcuts="e">
          Export
        </Button>
      </PageHead>
      <div className="gap-6 lg:grid lg:grid-cols-[14.5rem_minmax(0,1fr)]">
        <aside aria-label="Filters" className="max-lg:hidden">
          <Facets data={facets.data?.data} />
        </aside>
        <div className="min-w-0">
          <TextFilter />
          <FilterChips chips={chips} clear={() => url.set(noFilters)} />
          {text === '' ? (
            <Listed filters={filters} columns={columns} />
          ) : (
            <Found text={text} type={filters.type} columns={columns} />
          )}
        </div>
      </div>
      <ExportDialog filters={filters} open={exporting} onClose={() => setExporting(false)} />
    </>
  );
}

type Columns = ReturnType<typeof useColumns>['columns'];

function Listed({ filters, columns }: { filters: Record<string, string>; columns: Columns }) {
  const list = useIocPages(withQuery('/api/v1/iocs', { ...filters, limit: perPage }));
  const { data, error, isPlaceholderData } = list;
  if (error) return <Failure error={error} retry={() => void list.refetch()} />;
  if (!data) return <Skeleton rows={12} height={2.25} label="Reading indicators" />;
  const rows = data.pages.flatMap((page) => page.data);
  return (
    <>
      <Head total={data.pages[0]!.meta.total} rows={rows} />
      <Table rows={rows} columns={columns} faded={isPlaceholderData} />
      <Pager
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}

/** What holds a text: the best hundred, whatever the other filters say. */
function Found({ text, type, columns }: { text: string; type: string | undefined; columns: Columns }) {
  const path = withQuery('/api/v1/iocs/search', {
    q: text,
    type,
    limit: mostFound,
    include_related: 'false',
  });
  const { data, error, refetch, isPlaceholderData } = useApi<z.output<typeof iocSearch>>(
    text.length < 2 ? null : path,
    { keep: true },
  );
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={12} height={2.25} label="Searching indicators" />;
  return (
    <>
      <Head
        total={data.meta.total}
        rows={data.results}
        note="Search looks through everything that is stored; only the filter by type applies to it."
      />
      <Table rows={data.results} columns={columns} faded={isPlaceholderData} />
    </>
  );
}

function Head({ total, rows, note }: { total: number; rows: readonly Ioc[]; note?: string }) {
  const defangs = usePreference('defang') === 'on';
  const copy = () => {
    const values = rows.map(({ value, type }) => (defangs ? defang(value, type) : value));
    void copyText(
      values.join('\n'),
      `Copied ${counted(rows.length, 'indicator')}${defangs ? ', defanged' : ''}`,
    );
  };
  return (
    <div className="mb-2 flex min-h-9 flex-wrap items-center justify-between gap-3">
      <p role="status" className="text-soft">
        {counted(total, 'indicator')}
        {note && <span className="block text-xs">{note}</span>}
      </p>
      {rows.length > 0 && (
        <Button look="quiet" icon="copy" onClick={copy}>
          Copy the {rows.length} shown
        </Button>
      )}
    </div>
  );
}

function Table({ rows, columns, faded }: { rows: readonly Ioc[]; columns: Columns; faded: boolean }) {
  if (rows.length === 0)
    return (
      <EmptyState title="No indicators match">
        <p>Take a filter away, or look the value up: a look-up covers everything that is stored.</p>
      </EmptyState>
    );
  return (
    <div className={`card overflow-clip transition-opacity ${faded ? 'opacity-60' : ''}`}>
      <DataTable caption="Indicators" columns={columns} rows={rows} rowKey={({ id }) => id} />
    </div>
  );
}
