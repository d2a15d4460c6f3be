/** How much disk a year of collecting takes. */

const dayMs = 86_400_000;
/** The first day of a store is its first fill, which says nothing of the days to come. */
const fillMs = dayMs;
const leastMs = 2 * dayMs;
const mostMs = 30 * dayMs;

/** Bytes per row with its evidence and its share of the indexes, estimated from the columns. */
const bytesPer = { article: 30_000, indicator: 1300, cve: 4000 };

/** What the shipped sources bring a day, per source, and what the first fill takes; for a store that is too young to tell. */
const typical = { articlesPerNewsSource: 4, indicatorsPerThreatFeed: 700, firstFill: 1_500_000_000 };

export interface Growth {
  year_bytes: number;
  based_on: 'measured' | 'typical';
  days: number;
}

/** From when to count what came in; null where the store is too young. */
export function measuredSince(firstAt: number | null, now: number): number | null {
  if (firstAt === null || now - firstAt < fillMs + leastMs) return null;
  return Math.max(firstAt + fillMs, now - mostMs);
}

export function measuredGrowth(
  came: { indicators: number; articles: number },
  stored: { indicators: number; articles: number; cves: number; bytes: number | null },
  since: number,
  now: number,
): Growth {
  const bytes = (indicators: number, articles: number, cves: number) =>
    indicators * bytesPer.indicator + articles * bytesPer.article + cves * bytesPer.cve;
  const expected = bytes(stored.indicators, stored.articles, stored.cves);
  // What this store's rows really take, within reason: a file keeps room that it does not use.
  const factor =
    stored.bytes === null || expected === 0 ? 1 : Math.min(3, Math.max(1 / 3, stored.bytes / expected));
  const days = (now - since) / dayMs;
  const yearly = (bytes(came.indicators, came.articles, 0) * factor * 365) / days;
  return { year_bytes: Math.round(yearly), based_on: 'measured', days: Math.floor(days) };
}

/** By the number of sources that are on. */
export function typicalGrowth(sources: { news: number; threat: number }): Growth {
  const { articlesPerNewsSource, indicatorsPerThreatFeed, firstFill } = typical;
  const daily =
    sources.news * articlesPerNewsSource * bytesPer.article +
    sources.threat * indicatorsPerThreatFeed * bytesPer.indicator;
  return { year_bytes: Math.round(daily * 365 + firstFill), based_on: 'typical', days: 0 };
}
