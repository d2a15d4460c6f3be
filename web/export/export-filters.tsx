/** What goes into an export. */
import { useId } from 'react';
import { count } from '../text/count-words.ts';
import { FilterButton } from '../threats/filter-button.tsx';
import { WideFacets } from '../threats/wide-facets.tsx';
import { useUrl } from '../url-state.ts';

const limits = ['100', '1000', '10000'];

export function ExportFilters() {
  const url = useUrl();
  const id = useId();
  return (
    <section aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`} className="mb-2 text-base font-semibold">
        Filters
      </h2>
      <div className="mb-3 lg:mb-5">
        <label htmlFor={id} className="mb-1 block px-1 font-medium">
          At most
        </label>
        <select
          id={id}
          className="field"
          value={url.get('limit', '10000')}
          onChange={(event) => url.set({ limit: event.target.value === '10000' ? null : event.target.value })}
        >
          {limits.map((limit) => (
            <option key={limit} value={limit}>
              {count(Number(limit))} indicators
            </option>
          ))}
        </select>
      </div>
      <FilterButton />
      <WideFacets />
    </section>
  );
}
