/** Statistics over everything that is stored. Two published forms in one body: flat totals, and the envelope with more. */
import { z } from 'zod';
import { iocTypes } from './ioc-type.ts';
import { meta } from './page.ts';
import { sourceCategories } from './source-category.ts';
import { time } from './time.ts';

const count = z.int();

/** One counter for each word, those at zero included. */
function counters<Word extends string>(words: readonly Word[]) {
  return z.object(Object.fromEntries(words.map((word) => [word, count])) as Record<Word, typeof count>);
}

const bySource = z
  .record(z.string(), count)
  .describe('Indicators by the name of each source that reports them.');

/** The flat form spells one type its own way. */
export const flatTypes = iocTypes.map((type) => (type === 'mitre_attack' ? 'mitre-attack' : type)) as (
  | Exclude<(typeof iocTypes)[number], 'mitre_attack'>
  | 'mitre-attack'
)[];

const feedHealth = z
  .object({
    feed_name: z.string(),
    status: z.enum(['healthy', 'degraded', 'error']),
    last_success_at: time.nullable(),
    last_error: z.string().nullable(),
  })
  .meta({ id: 'FeedHealth', title: 'Health of a source that has been visited' });

export type FeedHealth = z.output<typeof feedHealth>;

const dayCounts = z
  .object({ date: z.string().meta({ format: 'date' }), iocs: count, articles: count })
  .meta({ id: 'DayCounts', title: 'What came on one day (UTC)' });

const figures = z
  .object({
    total_iocs: count.describe('Indicators of the public types, whatever their state.'),
    total_articles: count.describe('Articles that are not archived.'),
    by_type: counters(iocTypes),
    by_source: bySource,
    by_category: counters(sourceCategories).describe(
      'Indicators by the kinds of publisher that report them; one may count under several.',
    ),
    trend: z.object({
      last_24h: z
        .object({ iocs: count, articles: count })
        .describe(
          'Indicators that are new since the full hour a day ago; articles published within 24 hours.',
        ),
      last_7d: z.object({
        iocs: count,
        articles: count,
        daily: z.array(dayCounts).describe('Today and the six days before, newest first.'),
      }),
    }),
    feed_health: z.array(feedHealth),
    top_mitre_techniques: z
      .array(z.object({ id: z.string(), name: z.string(), count }))
      .describe('Named by most articles of the last 30 days; at most ten.'),
    top_cves: z
      .array(z.object({ id: z.string(), count }))
      .describe('Named by most articles of the last 30 days; at most ten.'),
    last_updated: time.describe('When these figures were made.'),
  })
  .meta({ id: 'StatisticsFigures', title: 'Figures' });

export type StatisticsFigures = z.output<typeof figures>;

export const statistics = z
  .object({
    totals: z.object({
      by_type: counters(flatTypes),
      by_category: counters(['government', 'commercial', 'community'] as const),
      by_source: bySource,
    }),
    last_updated: time,
    meta,
    data: figures,
  })
  .meta({ id: 'Statistics', title: 'Statistics' });

export type Statistics = z.output<typeof statistics>;
