/** Makes every answer that is made ahead, when what it tells of has changed. */
import type { Statistics } from '../../contract/statistics.ts';
import { lastChange } from '../../db/change.ts';
import type { Database, Store } from '../../db/store.ts';
import { useStoredTechniques } from '../attack/current-reference.store.ts';
import { buildIndustries } from '../industries/industries.store.ts';
import { overview } from '../industries/sector-report.ts';
import { readSources } from '../sources/sources.store.ts';
import { feedHealth } from './feed-health.ts';
import { mostReported } from './most-reported.store.ts';
import { rollUpRow, writeRollUps } from './roll-up.store.ts';
import { buildStatistics } from './statistics.store.ts';
import { buildTrends } from './trends.store.ts';

export const rollUpNames = {
  statistics: 'statistics',
  mostReported: 'most-reported',
  trends: 'trends',
  industries: 'industries',
  industry: (slug: string) => `industry:${slug}`,
};

/** Changes are told at most so often; what takes long to make, at most a twentieth of the time. */
const leastPauseMs = 30_000;
const workShare = 20;
/** Windows of time move even where nothing changes, and so does the health of a source that is silent. */
export const longestAgeMs = 600_000;

/** Makes them where it is time to. Returns whether it was. */
export async function rollUpIfDue(store: Store, now: number): Promise<boolean> {
  if (!(await isDue(store.write, now))) return false;
  await rollUp(store.write, now);
  return true;
}

/** Makes them where one is missing, or anything changed since they were made, however short a time ago that was. */
export async function rollUpIfMoved(store: Store, now: number): Promise<void> {
  // The last of the fixed names: an older version of the program may not have made it.
  const row = await rollUpRow(store.write, rollUpNames.trends);
  if (row?.change !== (await lastChange(store.write))) await rollUp(store.write, now);
}

async function isDue(db: Database, now: number): Promise<boolean> {
  const row = await rollUpRow(db, rollUpNames.statistics);
  if (!row) return true;
  const age = now - row.built_at;
  if (age < 0 || age >= longestAgeMs) return true;
  if (age < Math.max(leastPauseMs, row.took_ms * workShare)) return false;
  if (row.change !== (await lastChange(db))) return true;
  return (
    healthOf((JSON.parse(row.body) as Statistics).data.feed_health) !==
    healthOf(feedHealth(await readSources(db), now))
  );
}

/** The time of the last success moves with every visit: it waits for the next making. */
function healthOf(sources: Statistics['data']['feed_health']): string {
  return JSON.stringify(sources.map(({ feed_name, status, last_error }) => [feed_name, status, last_error]));
}

async function rollUp(db: Database, now: number): Promise<void> {
  const begun = performance.now();
  // Read first: what is stored in between is told again rather than not at all.
  const change = await lastChange(db);
  await useStoredTechniques(db);
  const statistics = await buildStatistics(db, now);
  const sectors = await buildIndustries(db, now);
  const bodies: [string, unknown][] = [
    [rollUpNames.statistics, statistics],
    [rollUpNames.mostReported, await mostReported(db)],
    [rollUpNames.trends, await buildTrends(db, now)],
    [rollUpNames.industries, overview(sectors)],
    ...Object.entries(sectors).map(([slug, report]): [string, unknown] => [
      rollUpNames.industry(slug),
      report,
    ]),
  ];
  const took_ms = Math.ceil(performance.now() - begun);
  await writeRollUps(
    db,
    bodies.map(([name, body]) => ({ name, change, built_at: now, took_ms, body: JSON.stringify(body) })),
  );
}
