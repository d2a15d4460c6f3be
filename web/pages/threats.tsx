/** `/threats`: the indicator browser. Everything that it shows is in its address. */
import { lazy, Suspense, useDeferredValue, useState } from 'react';
import type { z } from 'zod';
import type { iocSearch } from '../../src/contract/ioc.ts';
import { useApi } from '../api.ts';
import { useKeys } from '../keyboard.ts';
import { Button } from '../parts/button.tsx';
import { Failure } from '../parts/failure.tsx';
import { FilterChips } from '../parts/filter-chips.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Pager } from '../parts/pager.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { SavedButton } from '../saved/saved-button.tsx';
import { withQuery } from '../text/with-query.ts';
import { useColumns } from '../threats/columns.tsx';
import { FilterButton } from '../threats/filter-button.tsx';
import { IocTable } from '../threats/ioc-table.tsx';
import { type Selection, useSelection } from '../threats/selection.ts';
import { TextFilter } from '../threats/text-filter.tsx';
import { filtersOf, iocsPath, noFilters } from '../threats/threat-filters.ts';
import { useFilterChips } from '../threats/use-filter-chips.ts';
import { useIocPages } from '../threats/use-ioc-pages.ts';
import { WideFacets } from '../threats/wide-facets.tsx';
import { useUrl } from '../url-state.ts';
import { useFirstScreen } from '../use-first-screen.ts';

const ExportDialog = lazy(() =>
  import('../threats/export-dialog.tsx').then(({ ExportDialog: view }) => ({ default: view })),
);

/** Of a search, which has no further page. */
const mostFound = 100;

export function Page() {
  const url = useUrl();
  const filters = filtersOf(url);
  const text = url.get('q');
  const [exporting, setExporting] = useState(false);
  const chips = useFilterChips();
  const { columns, menu } = useColumns();
  const selection = useSelection();
  useKeys({ e: () => setExporting(true) });
  return (
    <>
      <PageHead
        title="Threats"
        lead="Indicators, by their newest change unless sorted. None links to where it points."
      >
        <FilterButton />
        {menu}
        <Button icon="download" onClick={() => setExporting(true)} aria-keyshortcuts="e">
          Export
        </Button>
      </PageHead>
      <div className="gap-6 lg:grid lg:grid-cols-[14.5rem_minmax(0,1fr)]">
        <aside aria-label="Filters" className="max-lg:hidden">
          <WideFacets />
        </aside>
        <div className="min-w-0">
          <div className="flex items-start gap-2">
            <div className="min-w-0 flex-1">
              <TextFilter />
            </div>
            <SavedButton list="threats" to="/threats" />
          </div>
          <FilterChips chips={chips} clear={() => url.set(noFilters)} />
          {text === '' ? (
            <Listed columns={columns} selection={selection} />
          ) : (
            <Found text={text} type={filters.type} columns={columns} selection={selection} />
          )}
        </div>
      </div>
      {exporting && (
        <Suspense fallback={null}>
          <ExportDialog
            filters={selection.ids.size > 0 ? { id: [...selection.ids].join(',') } : filters}
            open
            onClose={() => setExporting(false)}
          />
        </Suspense>
      )}
    </>
  );
}

type Columns = ReturnType<typeof useColumns>['columns'];

interface ListProps {
  columns: Columns;
  selection: Selection;
}

function Listed({ columns, selection }: ListProps) {
  const url = useUrl();
  const list = useIocPages(iocsPath(url));
  const { error, isPlaceholderData } = list;
  // Drawn in slices, between which the page answers.
  const data = useDeferredValue(list.data);
  const rows = useFirstScreen(data?.pages.flatMap((page) => page.data) ?? []);
  if (error) return <Failure error={error} retry={() => void list.refetch()} />;
  if (!data) return <Skeleton rows={12} height={2.25} label="Reading indicators" />;
  return (
    <>
      <IocTable
        total={data.pages[0]!.meta.total}
        rows={rows}
        columns={columns}
        selection={selection}
        faded={isPlaceholderData}
        sort={url.get('sort')}
        onSort={(next) => url.set({ sort: next })}
      />
      <Pager
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}

/** What holds a text: the best hundred, whatever the other filters say. */
function Found({ text, type, columns, selection }: ListProps & { text: string; type: string | undefined }) {
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
    <IocTable
      total={data.meta.total}
      rows={data.results}
      columns={columns}
      selection={selection}
      faded={isPlaceholderData}
      note="Search looks through everything that is stored; only the filter by type applies to it."
    />
  );
}
