/** The feed's filters on a phone, and how many stories they leave. */
import type { ArticleFacets } from '../../../src/contract/article-facets.ts';
import { useApi } from '../../api.ts';
import { FilterSheet } from '../../parts/filter-sheet.tsx';
import { counted } from '../../text/count-words.ts';
import { withQuery } from '../../text/with-query.ts';
import type { UrlState } from '../../url-state.ts';
import { feedFilters, withoutFilters } from './feed-query.ts';
import { FilterPanel } from './filter-panel.tsx';

interface FeedSheetProps {
  url: UrlState;
  facets: ArticleFacets | undefined;
  close: () => void;
}

export function FeedSheet({ url, facets, close }: FeedSheetProps) {
  const counts = { group: 'story', limit: 1, fields: 'id', include_total: true };
  const path = withQuery('/api/v1/articles', { ...feedFilters(url), ...counts });
  const left = useApi<{ meta: { total: number } }>(path, { keep: true }).data;
  return (
    <FilterSheet
      leaves={left && counted(left.meta.total, 'story', 'stories')}
      clear={() => url.set(withoutFilters())}
      close={close}
    >
      <FilterPanel url={url} facets={facets} />
    </FilterSheet>
  );
}
