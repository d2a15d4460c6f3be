/** Where the API has a sector, and the period that the address names. */
import type { IndustryPeriod } from '../../../src/contract/industry.ts';
import type { UrlWords } from '../../text/url-words.ts';

export const periodNames: Record<IndustryPeriod, string> = {
  '24h': '24 hours',
  '7d': '7 days',
  '30d': '30 days',
  '90d': '90 days',
};

export const periodDays: Record<IndustryPeriod, number> = { '24h': 1, '7d': 7, '30d': 30, '90d': 90 };

export function periodOf(url: UrlWords): IndustryPeriod {
  const asked = url.get('period', '7d');
  return Object.hasOwn(periodNames, asked) ? (asked as IndustryPeriod) : '7d';
}

export function sectorPath(slug: string, period: IndustryPeriod): string {
  return `/api/v1/industries/${encodeURIComponent(slug)}?period=${period}`;
}
