/** What articles say of each critical-infrastructure sector, by period. */
import { z } from 'zod';
import { article } from './article.ts';
import { articleCategories } from './article-category.ts';
import { meta } from './page.ts';
import { sectors } from './sector.ts';
import { technique } from './technique.ts';
import { time } from './time.ts';

/** Periods by their length in days. */
export const industryPeriods = { '24h': 1, '7d': 7, '30d': 30, '90d': 90 } as const;

export type IndustryPeriod = keyof typeof industryPeriods;

export const periodWords = Object.keys(industryPeriods) as IndustryPeriod[];

const count = z.int();

const periodCounts = z
  .object({
    articles: count,
    iocs: count.describe('Indicators that these articles name, one by one.'),
    previous_articles: count.describe('Articles of the period of the same length before.'),
    change_percent: z
      .number()
      .nullable()
      .describe('Articles against those of the period before; null where that had none.'),
  })
  .meta({ id: 'IndustryCounts', title: 'Articles about a sector in one period' });

export type IndustryCounts = z.output<typeof periodCounts>;

const date = z.string().meta({ format: 'date' });

const industry = z
  .object({
    slug: z.enum(sectors),
    name: z.string(),
    periods: z.object({ '24h': periodCounts, '7d': periodCounts, '30d': periodCounts, '90d': periodCounts }),
    daily: z
      .array(z.object({ date, articles: count }))
      .describe('Today and the 29 days before (UTC), newest first.'),
    last_article_at: time.nullable().describe('Null where there was none within 180 days.'),
  })
  .meta({ id: 'Industry', title: 'Sector' });

export type Industry = z.output<typeof industry>;

const rolledMeta = meta.extend({ last_updated: time.describe('When these figures were made.') });

export const industryList = z
  .object({ meta: rolledMeta, data: z.array(industry).describe('All 16 sectors, always in the same order.') })
  .meta({ id: 'IndustryList', title: 'Sectors' });

const named = z.object({ name: z.string(), count: count.describe('Articles that name it.') });

export const industryAnswer = z
  .object({
    meta: rolledMeta.extend({ filters: z.object({ period: z.enum(periodWords) }) }),
    data: industry
      .extend({
        daily: z
          .array(
            z.object({
              date,
              articles: count,
              by_category: z
                .partialRecord(z.enum(articleCategories), count)
                .describe('By primary category; those without articles are left out.'),
            }),
          )
          .describe('Each day of the period (UTC), newest first.'),
        top_actors: z.array(named),
        top_malware: z.array(named).describe('Malware and tools.'),
        top_techniques: z.array(technique.extend({ count })),
        top_cves: z.array(z.object({ id: z.string(), count })),
        articles: z
          .array(
            article
              .pick({
                id: true,
                title: true,
                url: true,
                canonical_url: true,
                published_at: true,
                source_name: true,
                category: true,
                severity: true,
                ioc_count: true,
              })
              .meta({ id: 'IndustryArticle', title: 'Article about a sector' }),
          )
          .describe("The newest of the period within the tier's lookback; at most ten."),
      })
      .meta({ id: 'IndustryReport', title: 'Sector in one period' }),
  })
  .meta({ id: 'IndustryAnswer', title: 'One sector' });

export type IndustryReport = z.output<typeof industryAnswer>['data'];
