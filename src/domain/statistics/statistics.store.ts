/** Makes the statistics: from the counters that writers keep, and from articles along their indexes. */
import { sql } from 'kysely';
import { iocTypes } from '../../contract/ioc-type.ts';
import { sourceCategories } from '../../contract/source-category.ts';
import { flatTypes, type Statistics, type StatisticsFigures } from '../../contract/statistics.ts';
import type { Database } from '../../db/store.ts';
import type { ArticleLabelTable } from '../../db/tables/article.ts';
import type { IndicatorTallyTable } from '../../db/tables/statistics.ts';
import { isoDate, isoTime } from '../../lib/iso-time.ts';
import { tacticName, technique } from '../attack/techniques.ts';
import { allSources } from '../sources/sources.store.ts';
import { feedHealth } from './feed-health.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const topWindowMs = 30 * dayMs;
const topMost = 10;

const coarse = {
  government: ['government'],
  commercial: ['vendor'],
  community: ['news', 'research', 'threat-intel', 'threat-feed'],
} as const;

/** Both forms, without the `meta` of an answer. */
export async function buildStatistics(db: Database, now: number): Promise<Omit<Statistics, 'meta'>> {
  const types = await countTypes(db);
  const sources = await allSources(db);
  const bySource = sumByName(
    (await tallies(db, 'source')).map(({ key, n }) => [sources.find(({ id }) => id === key)?.name, n]),
  );
  const sets = await tallies(db, 'categories');
  const within = (words: readonly (typeof sourceCategories)[number][]) =>
    sum(sets.filter(({ key }) => words.some((word) => key & (1 << sourceCategories.indexOf(word)))));
  const data: StatisticsFigures = {
    total_iocs: sum(types),
    total_articles: await countArticles(db, 0),
    by_type: record(iocTypes, (_, at) => sum(types.filter(({ key }) => key === at))),
    by_source: bySource,
    by_category: record(sourceCategories, (word) => within([word])),
    trend: await trend(db, now),
    feed_health: feedHealth(
      sources.filter((source) => source.removed_at === null),
      now,
    ),
    top_mitre_techniques: (await mostNamed(db, 'technique', now)).map(({ id, count }) => ({
      id,
      name: technique(id)?.name ?? tacticName(id) ?? id,
      count,
    })),
    top_cves: await mostNamed(db, 'cve', now),
    last_updated: isoTime(now),
  };
  return {
    totals: {
      by_type: record(flatTypes, (_, at) => sum(types.filter(({ key }) => key === at))),
      by_category: record(Object.keys(coarse) as (keyof typeof coarse)[], (word) => within(coarse[word])),
      by_source: bySource,
    },
    last_updated: data.last_updated,
    data,
  };
}

interface Counter {
  key: number;
  n: number;
}

function sum(counters: readonly Pick<Counter, 'n'>[]): number {
  return counters.reduce((all, { n }) => all + n, 0);
}

function record<Word extends string>(words: readonly Word[], count: (word: Word, at: number) => number) {
  return Object.fromEntries(words.map((word, at) => [word, count(word, at)])) as Record<Word, number>;
}

/** Sources of one name are one; a source that is gone from the table has none. */
function sumByName(counts: [string | undefined, number][]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const [name = 'unknown', n] of counts) sums.set(name, (sums.get(name) ?? 0) + n);
  return Object.fromEntries([...sums].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

/** Indicators of the public types by position in `iocTypes`. */
async function countTypes(db: Database): Promise<Counter[]> {
  const rows = await db
    .selectFrom('indicator_count')
    .select(({ fn }) => ['type as key', fn.sum<number | string>('n').as('n')])
    .where('type', '<', iocTypes.length)
    .groupBy('type')
    .execute();
  return rows.map(({ key, n }) => ({ key, n: Number(n) }));
}

async function tallies(db: Database, kind: IndicatorTallyTable['kind'], from = 0): Promise<Counter[]> {
  return await db
    .selectFrom('indicator_tally')
    .select(['key', 'n'])
    .where('kind', '=', kind)
    .where('key', '>=', from)
    .execute();
}

async function trend(db: Database, now: number): Promise<StatisticsFigures['trend']> {
  const today = Math.floor(now / dayMs);
  const week = await tallies(db, 'hour', (today - 7) * 24);
  const since = (ago: number) => week.filter(({ key }) => key >= Math.floor((now - ago) / hourMs));
  const articles = new Map((await articleDays(db, (today - 6) * dayMs)).map(({ key, n }) => [key, n]));
  const days = Array.from({ length: 7 }, (_, at) => today - at);
  return {
    last_24h: { iocs: sum(since(dayMs)), articles: await countArticles(db, now - dayMs) },
    last_7d: {
      iocs: sum(since(7 * dayMs)),
      articles: await countArticles(db, now - 7 * dayMs),
      daily: days.map((day) => ({
        date: isoDate(day * dayMs),
        iocs: sum(week.filter(({ key }) => Math.floor(key / 24) === day)),
        articles: articles.get(day) ?? 0,
      })),
    },
  };
}

/** Published since then and not archived: all less the few that are, each along an index that holds nothing else. */
async function countArticles(db: Database, since: number): Promise<number> {
  const { rows } = await sql<{ n: number | string }>`
    select (select count(*) from article where published_at >= ${since})
      - (select count(*) from article where published_at >= ${since} and archived_at is not null) as n`.execute(
    db,
  );
  return Number(rows[0]!.n);
}

/** By epoch day of publication. */
async function articleDays(db: Database, since: number): Promise<Counter[]> {
  const { rows } = await sql<{ key: number; n: number | string }>`
    select published_at / ${sql.lit(dayMs)} as key, count(*) as n from article
    where published_at >= ${since} and archived_at is null group by 1`.execute(db);
  return rows.map(({ key, n }) => ({ key, n: Number(n) }));
}

async function mostNamed(
  db: Database,
  kind: ArticleLabelTable['kind'],
  now: number,
): Promise<{ id: string; count: number }[]> {
  // SQLite keeps the order of a cross join: recent articles first, then their labels.
  const { rows } = await sql<{ value: string; n: number | string }>`
    select l.value, count(*) as n from article a cross join article_label l
    where a.published_at >= ${now - topWindowMs} and a.archived_at is null and l.article_id = a.id and l.kind = ${kind}
    group by l.value order by n desc, l.value limit ${topMost}`.execute(db);
  return rows.map(({ value, n }) => ({ id: value.toUpperCase(), count: Number(n) }));
}
