/** The feed's address, read as what to ask the API for, and as the filters in force. */

import type { Chip } from '../../parts/filter-chips.tsx';
import type { UrlWords } from '../../text/url-words.ts';
import { withQuery } from '../../text/with-query.ts';
import type { UrlState } from '../../url-state.ts';

export const views = [
  { id: 'hot', label: 'Hot' },
  { id: 'top', label: 'Top' },
  { id: 'new', label: 'New' },
] as const;

export const periods = [
  { id: '24h', label: '24 hours', days: 1 },
  { id: '7d', label: '7 days', days: 7 },
  { id: '30d', label: '30 days', days: 30 },
] as const;

/** By name of the parameter: what the API calls it, and what people read. */
export const filters = {
  search: { api: 'q', label: 'Text' },
  category: { api: 'category', label: 'Category' },
  severity: { api: 'severity', label: 'Severity' },
  technique: { api: 'mitre_technique', label: 'Technique' },
  actor: { api: 'threat_actor', label: 'Actor' },
  sector: { api: 'industry', label: 'Sector' },
  source: { api: 'source', label: 'Source' },
  cve: { api: 'cve_text_search', label: 'CVE' },
  iocs: { api: 'has_iocs', label: 'Indicators' },
  period: { api: 'since', label: 'Period' },
} as const;

export type FilterName = keyof typeof filters;
export const filterNames = Object.keys(filters) as FilterName[];
const lists: readonly FilterName[] = ['category', 'severity', 'technique', 'actor', 'sector', 'source'];

const sorts: Record<string, string> = { hot: 'hot', top: 'severity', new: 'published' };

/** The parameters of the API for what the address says; `without` leaves one filter out. */
export function feedFilters(url: UrlWords, without?: FilterName): Record<string, string> {
  const chosen = filterNames.filter((name) => name !== without && name !== 'period' && url.has(name));
  return {
    ...Object.fromEntries(chosen.map((name) => [filters[name].api, url.get(name)])),
    ...(without !== 'period' && since(url)),
  };
}

export function feedPath(url: UrlWords): string {
  const view = url.get('view', 'hot');
  return withQuery('/api/v1/articles', {
    ...feedFilters(url),
    sort: sorts[view] ?? 'hot',
    group: 'story',
    expand: 'mitre,cves,threat_actors',
    limit: 30,
  });
}

/** This view for feed readers: the newest that pass its filters, without its period, which would stand still. */
export function atomPath(url: UrlWords): string {
  const { since: _, ...kept } = feedFilters(url);
  return withQuery('/api/v1/articles', { ...kept, group: 'story', limit: 50, format: 'atom' });
}

/** A window that moves by the hour, so that the same view is asked for by the same address. */
function since(url: UrlWords): Record<string, string> {
  const view = url.get('view', 'hot');
  const period = periods.find(({ id }) => id === url.get('period', view === 'top' ? '7d' : ''));
  if (!period) return {};
  const hour = 3_600_000;
  const at = Math.floor((Date.now() - period.days * 24 * hour) / hour) * hour;
  return { since: new Date(at).toISOString() };
}

/** `nameOf` says what people call a value. */
export function feedChips(url: UrlState, nameOf: (name: FilterName, value: string) => string): Chip[] {
  return filterNames.flatMap((name) => {
    if (!url.has(name) || (name === 'period' && url.get('view') === 'top')) return [];
    const values = lists.includes(name) ? url.list(name) : [url.get(name)];
    return values.map((value) => ({
      label: `${filters[name].label}: ${nameOf(name, value)}`,
      remove: () =>
        url.set({ [name]: lists.includes(name) ? url.list(name).filter((one) => one !== value) : null }),
    }));
  });
}

export function withoutFilters(): Record<string, null> {
  return Object.fromEntries(filterNames.map((name) => [name, null]));
}
