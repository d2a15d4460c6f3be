/** The filters of the indicator browser as its address has them, and as the API takes them. */
import type { UrlWords } from '../text/url-words.ts';
import { withQuery } from '../text/with-query.ts';
import type { UrlState } from '../url-state.ts';

/** In the address under the names of the API. */
export const filterNames = [
  'type',
  'confidence',
  'state',
  'min_risk',
  'max_age',
  'category',
  'industry',
  'source',
  'threat_type',
  'malware_family',
] as const;

export type FilterName = (typeof filterNames)[number];

export const filterLabels: Record<FilterName, string> = {
  type: 'Type',
  confidence: 'Confidence',
  state: 'State',
  min_risk: 'Risk from',
  max_age: 'Seen in the last',
  category: 'Publisher',
  industry: 'Sector',
  source: 'Source',
  threat_type: 'Reported as',
  malware_family: 'Family',
};

/** Those that are set. */
export function filtersOf(url: UrlWords): Partial<Record<FilterName, string>> {
  return Object.fromEntries(filterNames.flatMap((name) => (url.has(name) ? [[name, url.get(name)]] : [])));
}

/** With one word of a list put in or taken out. */
export function toggled(url: UrlState, name: FilterName, word: string): string[] {
  const words = url.list(name);
  return words.includes(word) ? words.filter((one) => one !== word) : [...words, word];
}

/** What takes all of them away. */
export const noFilters = Object.fromEntries(filterNames.map((name) => [name, null]));

const perPage = 50;

/** What the list asks the API for. */
export function iocsPath(url: UrlWords): string {
  return withQuery('/api/v1/iocs', { ...filtersOf(url), sort: url.get('sort'), limit: perPage });
}
