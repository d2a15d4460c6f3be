/** The filters of the browser that are set, in words. */
import type { IocFacets } from '../../src/contract/ioc-facets.ts';
import type { Chip } from '../parts/filter-chips.tsx';
import { confidenceWords, kindWords, stateWords, threatWords } from '../text/ioc-words.ts';
import { useUrl } from '../url-state.ts';
import { type FilterName, filterLabels, filterNames, toggled } from './threat-filters.ts';
import { useIocFacets } from './use-ioc-facets.ts';

export function useFilterChips(): Chip[] {
  const url = useUrl();
  const facets = useIocFacets(url.has('source'));
  return filterNames.flatMap((name) =>
    url.list(name).map((word) => ({
      label: `${filterLabels[name]}: ${inWords(name, word, facets)}`,
      remove: () => url.set({ [name]: toggled(url, name, word) }),
    })),
  );
}

function inWords(name: FilterName, word: string, facets: IocFacets['data'] | undefined): string {
  if (name === 'type') return kindWords(word);
  if (name === 'confidence') return confidenceWords(word);
  if (name === 'state') return stateWords[word]?.word ?? word;
  if (name === 'threat_type') return threatWords(word);
  if (name === 'industry') return word.replaceAll('-', ' ');
  if (name === 'max_age') return `${word} days`;
  if (name === 'source') return facets?.sources.find(({ id }) => id === word)?.name ?? word;
  return word;
}
