/** Counts articles by sector and period: what the pages about sectors are made of. */
import type { ArticleCategory } from '../../contract/article-category.ts';
import { type IndustryPeriod, industryPeriods, periodWords } from '../../contract/industry.ts';
import { type Sector, sectors } from '../../contract/sector.ts';

const dayMs = 86_400_000;
const topMost = 10;
const newestMost = 10;

/** How far back articles are counted: the longest period, and the one before it. */
export const reportDays = 2 * Math.max(...Object.values(industryPeriods));

/** What is counted of an article; it counts for every sector that it names. */
export interface CountedArticle {
  /** Row number. */
  id: number;
  /** Epoch milliseconds. */
  publishedAt: number;
  sectors: readonly string[];
  category: ArticleCategory;
  iocs: number;
  actors: readonly string[];
  malware: readonly string[];
  techniques: readonly string[];
  cves: readonly string[];
}

const topKinds = ['actors', 'malware', 'techniques', 'cves'] as const;
type TopKind = (typeof topKinds)[number];

type Top = { name: string; count: number }[];

export interface SectorReport {
  /** Epoch milliseconds; null where no article was counted. */
  lastArticleAt: number | null;
  periods: Record<IndustryPeriod, PeriodReport>;
  /** Days with articles, by epoch day, as far as the longest period reaches. */
  days: { day: number; articles: number; categories: Partial<Record<ArticleCategory, number>> }[];
  /** Row numbers of the newest articles, newest first. */
  newest: number[];
}

interface PeriodReport {
  articles: number;
  iocs: number;
  previous: number;
  top: Record<TopKind, Top>;
}

/** Takes articles one by one, newest first, and keeps counts of them. */
export class SectorCounts {
  readonly #now: number;
  readonly #sectors = new Map<Sector, Counts>();

  constructor(now: number) {
    this.#now = now;
    for (const sector of sectors) this.#sectors.set(sector, newCounts());
  }

  add(article: CountedArticle): void {
    const age = this.#now - article.publishedAt;
    for (const sector of new Set(article.sectors)) {
      const counts = this.#sectors.get(sector as Sector);
      if (counts) addTo(counts, article, age);
    }
  }

  report(): Record<Sector, SectorReport> {
    return Object.fromEntries(
      [...this.#sectors].map(([sector, counts]) => [sector, reportOf(counts)]),
    ) as Record<Sector, SectorReport>;
  }
}

/** What the list of all sectors tells of each. */
export type SectorOverview = Pick<SectorReport, 'lastArticleAt' | 'days'> & {
  periods: Record<IndustryPeriod, Omit<PeriodReport, 'top'>>;
};

/** The reports without what only the page of one sector shows. */
export function overview(reports: Record<Sector, SectorReport>): Record<Sector, SectorOverview> {
  return Object.fromEntries(
    Object.entries(reports).map(([sector, { lastArticleAt, days, periods }]) => [
      sector,
      {
        lastArticleAt,
        days,
        periods: Object.fromEntries(
          Object.entries(periods).map(([word, { top: _, ...counts }]) => [word, counts]),
        ),
      },
    ]),
  ) as Record<Sector, SectorOverview>;
}

interface Counts {
  lastArticleAt: number | null;
  newest: number[];
  days: Map<number, Map<ArticleCategory, number>>;
  periods: Map<
    IndustryPeriod,
    { articles: number; iocs: number; previous: number; top: Record<TopKind, Map<string, number>> }
  >;
}

function newCounts(): Counts {
  const period = () => ({
    articles: 0,
    iocs: 0,
    previous: 0,
    top: { actors: new Map(), malware: new Map(), techniques: new Map(), cves: new Map() },
  });
  return {
    lastArticleAt: null,
    newest: [],
    days: new Map(),
    periods: new Map(periodWords.map((word) => [word, period()])),
  };
}

function addTo(counts: Counts, article: CountedArticle, age: number): void {
  counts.lastArticleAt = Math.max(counts.lastArticleAt ?? 0, article.publishedAt);
  if (counts.newest.length < newestMost) counts.newest.push(article.id);
  if (age <= 90 * dayMs) {
    const day = Math.floor(article.publishedAt / dayMs);
    const categories = counts.days.get(day) ?? new Map<ArticleCategory, number>();
    counts.days.set(day, categories);
    increase(categories, article.category);
  }
  for (const [word, period] of counts.periods) {
    const length = industryPeriods[word] * dayMs;
    if (age > 2 * length) continue;
    if (age > length) {
      period.previous += 1;
      continue;
    }
    period.articles += 1;
    period.iocs += article.iocs;
    for (const kind of topKinds) for (const name of new Set(article[kind])) increase(period.top[kind], name);
  }
}

function increase<Key>(map: Map<Key, number>, key: Key): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function reportOf({ lastArticleAt, newest, days, periods }: Counts): SectorReport {
  return {
    lastArticleAt,
    newest,
    days: [...days]
      .sort(([a], [b]) => b - a)
      .map(([day, categories]) => ({
        day,
        articles: [...categories.values()].reduce((all, n) => all + n, 0),
        categories: Object.fromEntries(categories),
      })),
    periods: Object.fromEntries(
      [...periods].map(([word, { top, ...counts }]) => [
        word,
        { ...counts, top: Object.fromEntries(topKinds.map((kind) => [kind, topOf(top[kind])])) },
      ]),
    ) as SectorReport['periods'],
  };
}

/** Equal counts stand by name, so that the same articles always make the same list. */
function topOf(counts: Map<string, number>): Top {
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, topMost);
}
