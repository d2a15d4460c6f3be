/** `/`: the news feed, or what a search of it finds. */
import { useNavigate } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { ArticleRow } from '../../src/contract/article.ts';
import type { ArticleFacets } from '../../src/contract/article-facets.ts';
import { queries, useApi, useApiPages, useVisitor } from '../api.ts';
import { useKeys } from '../keyboard.ts';
import { Button } from '../parts/button.tsx';
import { ChoiceBar } from '../parts/choice-bar.tsx';
import { copyText } from '../parts/copy-button.tsx';
import { Failure } from '../parts/failure.tsx';
import { FilterChips } from '../parts/filter-chips.tsx';
import { later } from '../parts/later.tsx';
import { notify } from '../parts/notices.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Pager } from '../parts/pager.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { SavedButton } from '../saved/saved-button.tsx';
import { withQuery } from '../text/with-query.ts';
import { useUrl } from '../url-state.ts';
import { useFirstScreen } from '../use-first-screen.ts';
import { useWide } from '../use-wide.ts';
import {
  atomPath,
  feedChips,
  feedFilters,
  feedPath,
  filterNames,
  periods,
  views,
  withoutFilters,
} from './feed/feed-query.ts';
import { FilterPanel } from './feed/filter-panel.tsx';
import { useListKeys } from './feed/list-keys.ts';
import { markRead, useReadMarks } from './feed/read-marks.ts';
import { refreshSources } from './feed/refresh-sources.ts';
import { Story } from './feed/story.tsx';

const SideColumn = later(() => import('./feed/side-column.tsx').then((part) => part.SideColumn), 30);
const NewItems = unseen(() => import('./feed/new-items.tsx').then((part) => part.NewItems));
const RefreshBar = unseen(() => import('./feed/refresh-bar.tsx').then((part) => part.RefreshBar));
const FeedSheet = later(() => import('./feed/feed-sheet.tsx').then((part) => part.FeedSheet));
const NoArticles = later(() => import('./feed/no-articles.tsx').then((part) => part.NoArticles), 10);

interface ArticlePage {
  meta: { next_cursor: string | null; generated_at: string };
  data: ArticleRow[];
}

export function Page() {
  const url = useUrl();
  const navigate = useNavigate();
  const visitor = useVisitor();
  const path = feedPath(url);
  const list = useApiPages<ArticlePage>(path);
  const read = useReadMarks();
  const [opened, setFiltersOpen] = useState(false);
  const wide = useWide();
  const panel = useRef<HTMLDivElement>(null);
  // Drawn in slices, between which the page answers.
  const answers = useDeferredValue(list.data);
  const rows = useMemo(() => answers?.pages.flatMap(({ data }) => data) ?? [], [answers]);
  const drawn = useFirstScreen(rows);
  const all = answers !== undefined && answers === list.data && drawn.length === rows.length;
  // From the first list on; it stays while the next one is drawn.
  const beside = useRef(false);
  beside.current ||= all || list.error !== null;
  const [refreshedAt, setRefreshedAt] = useState(0);
  const active = filterNames.filter((name) => url.has(name)).length;
  // Also for the names of what is chosen. After the stories: counts are dearer, and would hold them up.
  const counts = list.data !== undefined && !list.isPlaceholderData && (wide || opened || active > 0);
  const counted = counts ? withQuery('/api/v1/articles/facets', feedFilters(url)) : null;
  const facets = useApi<{ data: ArticleFacets }>(counted, { keep: true }).data?.data;
  const view = url.get('view', 'hot');
  const search = url.get('search');

  const showNew = async () => {
    scrollTo({ top: 0 });
    await queries.resetQueries({ queryKey: [path, 'pages'] });
  };
  const setView = (id: string) => url.set({ view: id === 'hot' ? null : id, period: null }, { push: true });
  const listKeys = useListKeys(rows, {
    open: (row) => {
      markRead([row.id!]);
      void navigate({ to: `/item/${row.id}` as string });
    },
  });
  useKeys({
    ...listKeys,
    '1': () => setView('hot'),
    '2': () => setView('top'),
    '3': () => setView('new'),
    '.': () => void showNew(),
    r: () => void refreshSources(),
    f: () => {
      setFiltersOpen(true);
      requestAnimationFrame(() => panel.current?.querySelector('button')?.focus());
    },
  });
  const atomCopied = `Copied the address of this view as a feed${
    visitor?.anonymous_read ? '' : ': a reader needs an API key, as api_key= in it or as a header'
  }`;
  const markAll = () => {
    const undo = markRead(rows.map(({ id }) => id!));
    notify('Marked as read', { undo });
  };

  return (
    <>
      <PageHead title={search === '' ? 'News feed' : `News about “${search}”`}>
        {visitor?.user?.role === 'admin' && (
          <Button icon="refresh" onClick={() => void refreshSources()}>
            <span className="max-md:sr-only">Refresh</span>
          </Button>
        )}
        <Button icon="link" onClick={() => void copyText(location.href, 'Copied the link to this view')}>
          <span className="max-md:sr-only">Copy link</span>
        </Button>
        <Button icon="feed" onClick={() => void copyText(location.origin + atomPath(url), atomCopied)}>
          <span className="max-md:sr-only">Copy Atom feed</span>
        </Button>
        <Button icon="check" onClick={markAll} disabled={rows.length === 0}>
          <span className="max-md:sr-only">Mark read</span>
        </Button>
      </PageHead>
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">
          <Suspense>
            <RefreshBar
              done={() => {
                setRefreshedAt(Date.now());
                void queries.invalidateQueries({ queryKey: ['new-items'] });
              }}
            />
          </Suspense>
          <div className="flex flex-wrap items-center gap-3 max-md:sticky max-md:top-13 max-md:z-10 max-md:-mx-4 max-md:mb-1 max-md:bg-page max-md:px-4 max-md:py-2 md:mb-3">
            <ChoiceBar label="View" choices={views} chosen={[view]} onChoose={setView} />
            <Button icon="filter" onClick={() => setFiltersOpen(true)} className="md:hidden">
              Filters{active > 0 && ` (${active})`}
            </Button>
            <div className="ms-auto">
              <SavedButton list="feed" to="/" />
            </div>
          </div>
          <div ref={panel}>
            {wide ? (
              <FilterPanel url={url} facets={facets} />
            ) : (
              opened && <FeedSheet url={url} facets={facets} close={() => setFiltersOpen(false)} />
            )}
          </div>
          <FilterChips
            chips={feedChips(url, (name, value) => nameOf(facets, name, value))}
            clear={() => url.set(withoutFilters())}
          />
          {all && !list.isPlaceholderData && (
            <Suspense>
              <NewItems
                url={url}
                since={answers.pages[0]!.meta.generated_at}
                checkedAt={refreshedAt > list.dataUpdatedAt ? 0 : list.dataUpdatedAt}
                show={() => void showNew()}
              />
            </Suspense>
          )}
          <section aria-label="Stories" aria-busy={list.isPlaceholderData || undefined}>
            <h2 className="sr-only">Stories</h2>
            {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
            {!answers && !list.error && <Skeleton rows={10} height={3.5} label="Loading the stories" />}
            {answers && rows.length === 0 && <NoArticles url={url} />}
            <ol
              className={`flex flex-col divide-y divide-line ${list.isPlaceholderData ? 'opacity-60' : ''}`}
            >
              {drawn.map((row) => (
                <li key={row.id} className="[contain-intrinsic-size:auto_4rem] [content-visibility:auto]">
                  <Story row={row} read={read.has(row.id!)} />
                </li>
              ))}
            </ol>
            <Pager
              auto
              more={list.hasNextPage && all}
              loading={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          </section>
        </div>
        {/* After the stories: on a phone it stands below them, and they would push it down. */}
        {beside.current && <SideColumn />}
      </div>
    </>
  );
}

/** Shows nothing for now: a feed without it is better than none. */
function unseen<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const none: ComponentType<Props> = () => null;
  return lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: none }),
    ),
  );
}

function nameOf(facets: ArticleFacets | undefined, name: string, value: string): string {
  const lists: Record<string, ArticleFacets['categories'] | undefined> = {
    category: facets?.categories,
    technique: facets?.techniques,
    actor: facets?.actors,
    sector: facets?.sectors,
  };
  if (name === 'iocs') return value === 'true' ? 'has some' : 'has none';
  if (name === 'period') return periods.find(({ id }) => id === value)?.label ?? value;
  const found = lists[name]?.find(({ id }) => id.toLowerCase() === value.toLowerCase())?.name;
  return found === undefined || found === value ? value : name === 'technique' ? `${value} ${found}` : found;
}
