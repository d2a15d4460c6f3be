/** Use of keys in the store: counters by minute, response times by day, kept for ninety days. */
import { sql } from 'kysely';
import type { Usage } from '../../contract/usage.ts';
import type { Database } from '../../db/store.ts';
import { chunks } from '../../lib/chunks.ts';
import { Histogram } from '../../lib/histogram.ts';
import type { KeyTally, UsageMeter } from './usage.ts';
import { usageReport } from './usage-report.ts';

const minuteMs = 60_000;
const dayMinutes = 1440;
const dayMs = minuteMs * dayMinutes;
const keptDays = 90;
const rowsPerStatement = 500;

/** Adds what was counted to what is stored, in one transaction; what can't be stored is counted on. */
export async function saveUsage(db: Database, meter: UsageMeter): Promise<void> {
  const batch = meter.take();
  if (batch.size === 0) return;
  // In the same order in every process: two that add to the same rows then wait, and never for each other.
  const keys = [...batch].sort(([a], [b]) => (a < b ? -1 : 1));
  try {
    await db.transaction().execute(async (trx) => {
      for (const [keyId, usage] of keys) await saveKey(trx, keyId, usage);
    });
  } catch (error) {
    meter.giveBack(batch);
    throw error;
  }
}

async function saveKey(trx: Database, keyId: string, usage: KeyTally): Promise<void> {
  // First the key's own row: two processes wait at it, so that neither reads response times that the other is changing.
  await trx
    .updateTable('api_key')
    .set({ total_requests: sql`total_requests + ${usage.requests}` })
    .where('id', '=', keyId)
    .execute();
  if (usage.usedAt !== null) await saveLastUse(trx, keyId, usage.usedAt);
  for (const rows of chunks([...usage.counts.values()], rowsPerStatement)) {
    await trx
      .insertInto('usage_minute')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['key_id', 'minute', 'route', 'status']).doUpdateSet({
          requests: sql`usage_minute.requests + excluded.requests`,
          micros: sql`usage_minute.micros + excluded.micros`,
        }),
      )
      .execute();
  }
  for (const [day, latencies] of usage.latencies) await saveLatencies(trx, keyId, day, latencies);
}

/** Once a minute at most. */
async function saveLastUse(trx: Database, keyId: string, at: number): Promise<void> {
  await trx
    .updateTable('api_key')
    .set({ last_used_at: at })
    .where('id', '=', keyId)
    .where(({ eb, or }) =>
      or([eb('last_used_at', 'is', null), eb('last_used_at', '<', Math.floor(at / minuteMs) * minuteMs)]),
    )
    .execute();
}

async function saveLatencies(trx: Database, keyId: string, day: number, added: Histogram) {
  const row = await trx
    .selectFrom('usage_day')
    .select('latencies')
    .where('key_id', '=', keyId)
    .where('day', '=', day)
    .executeTakeFirst();
  const all = Histogram.parse(row?.latencies ?? '');
  all.merge(added);
  const latencies = all.toString();
  await trx
    .insertInto('usage_day')
    .values({ key_id: keyId, day, latencies })
    .onConflict((conflict) => conflict.columns(['key_id', 'day']).doUpdateSet({ latencies }))
    .execute();
}

/** The figures of standard §3 for one key or several together, for the last `days` UTC days up to `now` (epoch ms), of what is stored. */
export async function readUsage(
  db: Database,
  keyIds: readonly string[],
  days: number,
  now: number,
): Promise<Usage> {
  const firstDay = Math.floor(now / dayMs) - days + 1;
  const ofKey = db
    .selectFrom('usage_minute')
    .where('key_id', 'in', keyIds)
    .where('minute', '>=', firstDay * dayMinutes);
  const hour = sql<number>`minute / 60`;
  const hours = await ofKey
    .select(({ fn }) => [
      hour.as('hour'),
      'route',
      'status',
      fn.sum('requests').as('requests'),
      fn.sum('micros').as('micros'),
    ])
    .groupBy([hour, 'route', 'status'])
    .execute();
  const peak = await db
    .selectFrom(
      ofKey
        .select(({ fn }) => fn.sum('requests').as('requests'))
        .groupBy('minute')
        .as('per_minute'),
    )
    .select(({ fn }) => fn.max('requests').as('requests'))
    .executeTakeFirst();
  const stored = await db
    .selectFrom('usage_day')
    .select('latencies')
    .where('key_id', 'in', keyIds)
    .where('day', '>=', firstDay)
    .execute();
  const latencies = new Histogram();
  for (const row of stored) latencies.merge(Histogram.parse(row.latencies));
  return usageReport(days, now, {
    hours: hours.map((row) => ({
      ...row,
      hour: Number(row.hour),
      requests: Number(row.requests),
      micros: Number(row.micros),
    })),
    latencies,
    peakMinute: Number(peak?.requests ?? 0),
  });
}

/** How many requests each key made in the last `days` UTC days; keys without any are left out. */
export async function readRequestsByKey(
  db: Database,
  keyIds: readonly string[],
  days: number,
  now: number,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('usage_minute')
    .select(({ fn }) => ['key_id', fn.sum('requests').as('requests')])
    .where('key_id', 'in', keyIds)
    .where('minute', '>=', (Math.floor(now / dayMs) - days + 1) * dayMinutes)
    .groupBy('key_id')
    .execute();
  return new Map(rows.map((row) => [row.key_id, Number(row.requests)]));
}

/** What was counted, by minute, newest first. */
export async function listUsage(db: Database, keyIds: readonly string[], limit: number) {
  return await db
    .selectFrom('usage_minute')
    .select(['key_id', 'minute', 'route', 'status', 'requests'])
    .where('key_id', 'in', keyIds)
    .orderBy('minute', 'desc')
    .limit(limit)
    .execute();
}

/** Removes what is older than the longest window that can be asked for. */
export async function forgetUsage(db: Database, now: number): Promise<void> {
  const firstDay = Math.floor(now / dayMs) - keptDays + 1;
  await db
    .deleteFrom('usage_minute')
    .where('minute', '<', firstDay * dayMinutes)
    .execute();
  await db.deleteFrom('usage_day').where('day', '<', firstDay).execute();
}
