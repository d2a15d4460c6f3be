/** Writes forecasts of exploitation: every value as it stands now, and of their past what tells something. */
import { sql } from 'kysely';
import type { EpssRecord } from '../../contract/vulnerability-record.ts';
import { lockChanges, takeChanges } from '../../db/change.ts';
import type { Database } from '../../db/store.ts';
import type { CveEpssTable } from '../../db/tables/cve.ts';
import { type Columns, rowList, upsertRows } from '../../db/upsert-rows.ts';
import { cveNumber } from './cve-number.ts';
import { rankCves } from './cve-rank.store.ts';
import { epssStep, epssUnit } from './epss-step.ts';
import type { CveContext, CvesWritten } from './facts.store.ts';

const rowColumns: Columns<CveEpssTable> = {
  cve_id: 'bigint',
  epss: 'bigint',
  percentile: 'bigint',
  day: 'bigint',
  told: 'bigint',
  point_day: 'bigint',
};

interface Point {
  cve_id: number;
  day: number;
  epss: number;
  percentile: number;
}
const pointColumns: Columns<Point> = {
  cve_id: 'bigint',
  day: 'bigint',
  epss: 'bigint',
  percentile: 'bigint',
};

/**
 * Inside a transaction. A forecast for a vulnerability that no source describes stands in its narrow table alone, until one
 * does. Only a notable move gives the vulnerability a new change number.
 */
export async function writeEpss(
  trx: Database,
  context: CveContext,
  records: EpssRecord[],
): Promise<CvesWritten> {
  const { dialect } = context;
  const values = new Map<number, { epss: number; percentile: number; day: number }>();
  for (const { id, score, percentile, day } of records) {
    const number = cveNumber(id);
    if (number === null) continue;
    values.set(number, {
      epss: Math.round(score * epssUnit),
      percentile: Math.round(percentile * epssUnit),
      day,
    });
  }
  const before = await readForecasts(trx, context, [...values.keys()]);
  const rows: CveEpssTable[] = [];
  const points: Point[] = [];
  const notable: number[] = [];
  for (const [cve_id, value] of values) {
    const row = before.get(cve_id);
    const { next, isNotable, isPoint } = epssStep(row && { ...row, pointDay: row.point_day }, value);
    if (!next) continue;
    const { pointDay, ...fields } = next;
    rows.push({ cve_id, ...fields, point_day: pointDay });
    if (isPoint) points.push({ cve_id, ...value });
    if (isNotable) notable.push(cve_id);
  }
  await upsertRows(trx, dialect, 'cve_epss', rowColumns, ['cve_id'], rows);
  await upsertRows(trx, dialect, 'cve_epss_point', pointColumns, ['cve_id', 'day'], points);
  await publish(trx, context, notable);
  await rankCves(
    trx,
    context,
    rows.map(({ cve_id }) => cve_id),
  );
  const added = [...values.keys()].filter((id) => !before.has(id)).length;
  const changed = notable.length - added;
  return { added, changed, unchanged: values.size - added - changed };
}

async function readForecasts(
  trx: Database,
  { dialect }: CveContext,
  ids: number[],
): Promise<Map<number, CveEpssTable>> {
  const list = rowList(
    dialect,
    { id: 'bigint' },
    ids.map((id) => ({ id })),
  );
  const { rows } = await sql<CveEpssTable>`
    select e.* from ${list} as ids cross join cve_epss e where e.cve_id = ids.id`.execute(trx);
  return new Map(rows.map((row) => [row.cve_id, row]));
}

/** New change numbers for those of the vulnerabilities that are described: the others have no answer that changed. */
async function publish(trx: Database, { dialect, now }: CveContext, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await lockChanges(trx, dialect);
  const list = rowList(
    dialect,
    { id: 'bigint' },
    ids.map((id) => ({ id })),
  );
  const { rows } = await sql<{
    id: number;
  }>`select c.id from cve c where c.id in (select id from ${list} as ids)`.execute(trx);
  if (rows.length === 0) return;
  let change = await takeChanges(trx, rows.length, now);
  const numbered = rows.map(({ id }) => ({ number: id, next: change++ }));
  await sql`update cve set change = fresh.next from ${rowList(dialect, { number: 'bigint', next: 'bigint' }, numbered)} as fresh
    where cve.id = fresh.number`.execute(trx);
}
