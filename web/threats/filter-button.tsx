/** The filters on screens where there is no room beside the list: a button that opens them. */
import { useState } from 'react';
import type { IocFacets } from '../../src/contract/ioc-facets.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { counted } from '../text/count-words.ts';
import { useUrl } from '../url-state.ts';
import { Facets } from './facets.tsx';
import { filtersOf, noFilters } from './threat-filters.ts';

export function FilterButton({ data }: { data: IocFacets['data'] | undefined }) {
  const url = useUrl();
  const [open, setOpen] = useState(false);
  const set = Object.keys(filtersOf(url)).length;
  return (
    <>
      <Button icon="filter" className="lg:hidden" onClick={() => setOpen(true)}>
        Filters{set > 0 && ` (${set})`}
      </Button>
      <Dialog title="Filters" open={open} onClose={() => setOpen(false)}>
        <Facets data={data} />
        <div className="sticky bottom-0 mt-4 flex gap-2 bg-raised py-2">
          <Button look="main" onClick={() => setOpen(false)}>
            Show {data ? counted(data.total, 'indicator') : 'them'}
          </Button>
          <Button look="quiet" onClick={() => url.set(noFilters)}>
            Clear all
          </Button>
        </div>
      </Dialog>
    </>
  );
}
