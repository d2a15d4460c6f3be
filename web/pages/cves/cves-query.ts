/** The address of the list of vulnerabilities, read as what to ask the API for. */
import type { UrlWords } from '../../text/url-words.ts';
import { withQuery } from '../../text/with-query.ts';

export const periods = [
  { id: '7d', label: '7 days', days: 7 },
  { id: '30d', label: '30 days', days: 30 },
  { id: '1y', label: '1 year', days: 365 },
] as const;

export const usualSort = 'published:desc';

/** Filters, by the names that address and API share; the period is the address's own. */
export const names = [
  'q',
  'severity',
  'kev',
  'exploit',
  'has_articles',
  'min_epss',
  'period',
  'vendor',
  'product',
];

export function cvesPath(url: UrlWords): string {
  const { period, ...plain } = url.all;
  const days = periods.find(({ id }) => id === period)?.days;
  const day = 86_400_000;
  const known = Object.fromEntries(Object.entries(plain).filter(([name]) => names.includes(name)));
  return withQuery('/api/v1/cves', {
    ...known,
    ...(days && { published_since: new Date((Math.floor(Date.now() / day) - days) * day).toISOString() }),
    sort: url.get('sort', usualSort),
    limit: 50,
  });
}
