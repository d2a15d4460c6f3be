/** The filters of indicators on screens where there is no room beside the list: a button that opens them. */
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { later } from '../parts/later.tsx';
import { counted } from '../text/count-words.ts';
import { useUrl } from '../url-state.ts';
import { Facets } from './later-facets.ts';
import { filtersOf, noFilters } from './threat-filters.ts';
import { useIocFacets } from './use-ioc-facets.ts';

const FilterSheet = later(() => import('../parts/filter-sheet.tsx').then((part) => part.FilterSheet));

export function FilterButton() {
  const url = useUrl();
  const [open, setOpen] = useState(false);
  const data = useIocFacets(open);
  const set = Object.keys(filtersOf(url)).length;
  return (
    <>
      <Button icon="filter" className="lg:hidden" onClick={() => setOpen(true)}>
        Filters{set > 0 && ` (${set})`}
      </Button>
      {open && (
        <FilterSheet
          leaves={data && counted(data.total, 'indicator')}
          clear={() => url.set(noFilters)}
          close={() => setOpen(false)}
        >
          <Facets data={data} />
        </FilterSheet>
      )}
    </>
  );
}
