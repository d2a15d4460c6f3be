/** A sector's figures as answers show them. */
import {
  type Industry,
  type IndustryCounts,
  type IndustryPeriod,
  industryPeriods,
  periodWords,
} from '../../contract/industry.ts';
import type { Sector } from '../../contract/sector.ts';
import type { SectorOverview } from '../../domain/industries/sector-report.ts';
import { isoDate, isoTime } from '../../lib/iso-time.ts';
import { sectorNames } from './sector-names.ts';

const dayMs = 86_400_000;

/** `today` is the epoch day up to which days are told. */
export function showIndustry(slug: Sector, report: SectorOverview, today: number): Industry {
  return {
    slug,
    name: sectorNames[slug],
    periods: Object.fromEntries(
      periodWords.map((word) => [word, showCounts(report.periods[word])]),
    ) as Record<IndustryPeriod, IndustryCounts>,
    daily: daysUpTo(today, 30, report).map(({ date, articles }) => ({ date, articles })),
    last_article_at: report.lastArticleAt === null ? null : isoTime(report.lastArticleAt),
  };
}

function showCounts({ articles, iocs, previous }: SectorOverview['periods']['24h']): IndustryCounts {
  return {
    articles,
    iocs,
    previous_articles: previous,
    change_percent: previous === 0 ? null : Math.round((articles / previous - 1) * 1000) / 10,
  };
}

/** Every day of the period, newest first, those without articles too. A period of a day touches two dates. */
export function daysOf(period: IndustryPeriod, today: number, report: SectorOverview) {
  return daysUpTo(today, Math.max(2, industryPeriods[period]), report);
}

function daysUpTo(today: number, length: number, { days }: SectorOverview) {
  const known = new Map(days.map((one) => [one.day, one]));
  return Array.from({ length }, (_, at) => {
    const { articles = 0, categories = {} } = known.get(today - at) ?? {};
    return { date: isoDate((today - at) * dayMs), articles, by_category: categories };
  });
}
