/** How many indicators each filter of the browser would leave; asked for where it is shown. */
import type { IocFacets } from '../../src/contract/ioc-facets.ts';
import { useApi } from '../api.ts';
import { withQuery } from '../text/with-query.ts';
import { useUrl } from '../url-state.ts';
import { filtersOf } from './threat-filters.ts';

export function useIocFacets(shown: boolean): IocFacets['data'] | undefined {
  const { type, confidence, state } = filtersOf(useUrl());
  const path = withQuery('/api/v1/iocs/facets', { type, confidence, state });
  return useApi<IocFacets>(shown ? path : null, { keep: true }).data?.data;
}
