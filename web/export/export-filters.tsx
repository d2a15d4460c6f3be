/** What goes into an export. */
import { useId } from 'react';
import type { IocFacets } from '../../src/contract/ioc-facets.ts';
import { useApi } from '../api.ts';
import { count } from '../text/count-words.ts';
import { withQuery } from '../text/with-query.ts';
import { Facets } from '../threats/facets.tsx';
import { FilterButton } from '../threats/filter-button.tsx';
import { filtersOf } from '../threats/threat-filters.ts';
import { useUrl } from '../url-state.ts';

const limits = ['100', '1000', '10000'];

export function ExportFilters() {
  const url = useUrl();
  const id = useId();
  const { type, confidence, state } = filtersOf(url);
  const { data } = useApi<IocFacets>(withQuery('/api/v1/iocs/facets', { type, confidence, state }), {
    keep: true,
  });
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
      <FilterButton data={data?.data} />
      <div className="max-lg:hidden">
        <Facets data={data?.data} />
      </div>
    </section>
  );
}
