/** The filters of indicators beside what they filter, on screens that have room for that. */
import { useWide } from '../use-wide.ts';
import { Facets } from './later-facets.ts';
import { useIocFacets } from './use-ioc-facets.ts';

export function WideFacets() {
  const wide = useWide('lg');
  const data = useIocFacets(wide);
  return wide && <Facets data={data} />;
}
