/** Writes reports of indicators: evidence per source, the derived row, its change number, the counters. */
import { type Insertable, sql } from 'kysely';
import { observableTypes } from '../../contract/ioc-type.ts';
import { takeChanges } from '../../db/change.ts';
import { insertRows } from '../../db/insert-rows.ts';
import type { Database, Dialect } from '../../db/store.ts';
import type { IndicatorTable } from '../../db/tables/indicator.ts';
import { fromHex, keyIn, textList } from '../../db/text-list.ts';
import { chunks } from '../../lib/chunks.ts';
import { currentMatcher } from '../allow-lists/current-matcher.store.ts';
import type { Matcher } from '../allow-lists/matcher.ts';
import { derive } from './derive.ts';
import { IndicatorCounts } from './indicator-counts.store.ts';
import { IndicatorTallies } from './indicator-tallies.store.ts';
import { type Evidence, evidence, mergeReport } from './merge.ts';
import { peopleOf } from './people.store.ts';
import { readScoring, type Scoring } from './scoring.store.ts';
import type { Sighting } from './sighting.ts';
import { storedEvidence } from './stored-evidence.store.ts';
import { writeWholes } from './wholes.store.ts';
import { type Rederived, type Row, writeDerived } from './write-derived.store.ts';

/** What a batch did, in indicators. */
export interface Written {
  added: number;
  /** Got a new change number. */
  changed: number;
  unchanged: number;
}

export interface WriteContext {
  dialect: Dialect;
  sourceId: number;
  /** Epoch milliseconds. */
  now: number;
  /** Read within the same transaction; where it is not given, each write reads it. */
  scoring?: Scoring;
  /** For reports by an article: whether this article named the indicator before. */
  isNew?: (report: Sighting) => boolean;
}

interface Group {
  key: string;
  reports: Sighting[];
  digest: number;
}

/** What a batch is written with. */
interface Tools {
  counts: IndicatorCounts;
  tallies: IndicatorTallies;
  matcher: Matcher;
  scoring: Scoring;
}

const rowsPerStatement = 500;

/**
 * Reports that were merged before, by digest: what need not be written at all. Runs outside the write transaction, so
 * that re-reading an unchanged source takes no lock and writes nothing.
 */
export async function withoutMerged(
  db: Database,
  context: WriteContext,
  reports: Sighting[],
): Promise<Sighting[]> {
  const fresh: Sighting[] = [];
  for (const part of chunks(group(reports), rowsPerStatement)) {
    const list = textList(
      context.dialect,
      part.map(({ key, digest }) => key + digest),
    );
    const uid = fromHex(context.dialect, sql`substr(list.value, 1, 32)`);
    const { rows } = await sql<{ at: number }>`
      select list.at from ${list} as list
      left join indicator i on i.uid = ${uid}
      left join evidence e on e.indicator_id = i.id and e.source_id = ${context.sourceId}
      where e.digest is null or cast(e.digest as text) <> substr(list.value, 33)`.execute(db);
    for (const { at } of rows) fresh.push(...part[at]!.reports);
  }
  return fresh;
}

/** Inside a transaction that holds the change lock. Returns what happened and the row number of each indicator by hex uid. */
export async function writeReports(
  trx: Database,
  context: WriteContext,
  reports: Sighting[],
): Promise<Written & { ids: Map<string, number> }> {
  const written = { added: 0, changed: 0, unchanged: 0, ids: new Map<string, number>() };
  const tools = {
    counts: new IndicatorCounts(),
    tallies: new IndicatorTallies(),
    matcher: await currentMatcher(trx),
    scoring: context.scoring ?? (await readScoring(trx)),
  };
  for (const part of chunks(group(reports), rowsPerStatement)) {
    const known = await readIndicators(trx, context.dialect, part);
    // What was never reported is not there to be taken back.
    const fresh = part.filter((one) => !known.has(one.key) && one.reports.some(isStoodBy));
    const inserted = await insertIndicators(trx, context, fresh, tools);
    for (const [key, id] of inserted) written.ids.set(key, id);
    written.added += fresh.length;
    const stale = part.filter((one) => known.has(one.key));
    const changed = await updateIndicators(trx, context, stale, known, tools);
    for (const one of stale) written.ids.set(one.key, known.get(one.key)!.id);
    written.changed += changed;
    written.unchanged += stale.length - changed;
  }
  await tools.counts.write(trx);
  await tools.tallies.write(trx);
  return written;
}

function hex(uid: Uint8Array): string {
  return Buffer.from(uid.buffer, uid.byteOffset, uid.byteLength).toString('hex');
}

/** Reports of one indicator together, in the order in which they came. */
function group(reports: Sighting[]): Group[] {
  const groups = new Map<string, Group>();
  for (const report of reports) {
    const one = groups.get(report.key);
    if (!one) groups.set(report.key, { key: report.key, reports: [report], digest: report.digest });
    else {
      one.reports.push(report);
      one.digest = (one.digest + report.digest) % 2 ** 53;
    }
  }
  return [...groups.values()];
}

async function readIndicators(trx: Database, dialect: Dialect, part: Group[]): Promise<Map<string, Row>> {
  const rows = await trx
    .selectFrom('indicator')
    .selectAll()
    .where(
      keyIn(
        dialect,
        'uid',
        part.map((one) => one.key),
      ),
    )
    .execute();
  return new Map(rows.map((row) => [hex(row.uid), row]));
}

async function insertIndicators(
  trx: Database,
  context: WriteContext,
  part: Group[],
  { counts, tallies, matcher, scoring }: Tools,
): Promise<Map<string, number>> {
  if (part.length === 0) return new Map();
  let change = await takeChanges(trx, part.length, context.now);
  const evidences: Evidence[] = [];
  const rows = part.map((one): Insertable<IndicatorTable> => {
    const joined = joinReports(undefined, one, 0, context);
    evidences.push(joined!);
    const { type, value } = one.reports[0]!;
    const listing = matcher.match({ type, value });
    const row = {
      uid: Buffer.from(one.key, 'hex'),
      type: observableTypes.indexOf(type),
      value,
      ...derive({ type, evidence: [joined!], listing }, scoring, context.now).derived,
      created_at: context.now,
      change: change++,
    };
    counts.add(row, 1);
    tallies.arrived(row, context.now);
    tallies.reported(row, context.sourceId);
    return row;
  });
  const inserted = await insertRows<'indicator', { id: number; uid: Uint8Array }>(trx, 'indicator', rows, {
    returning: ['id', 'uid'],
  });
  const ids = new Map(inserted.map((row) => [hex(row.uid), Number(row.id)]));
  for (const [at, one] of part.entries()) evidences[at]!.indicator_id = ids.get(one.key)!;
  await insertRows(trx, 'evidence', evidences);
  await writeWholes(
    trx,
    part.map((one) => ({ type: one.reports[0]!.type, value: one.reports[0]!.value, id: ids.get(one.key)! })),
  );
  return ids;
}

function joinReports(
  known: Evidence | undefined,
  one: Group,
  indicatorId: number,
  context: WriteContext,
): Evidence | undefined {
  let joined = known;
  for (const report of inOrder(one.reports)) {
    if (joined) joined = mergeReport(joined, report, context.isNew?.(report));
    else if (isStoodBy(report)) joined = evidence(indicatorId, context.sourceId, report);
  }
  return joined && { ...joined, digest: one.digest };
}

/** Where some are taken back, the order of time decides what stands: of two at one time the report does. */
function inOrder(reports: readonly Sighting[]): readonly Sighting[] {
  if (reports.every(isStoodBy)) return reports;
  return reports.toSorted((a, b) => a.lastSeen - b.lastSeen || Number(isStoodBy(b)) - Number(isStoodBy(a)));
}

function isStoodBy({ withdrawn }: Sighting): boolean {
  return !withdrawn;
}

/** Returns how many rows got a new change number; one whose last sighting alone moved keeps its number. */
async function updateIndicators(
  trx: Database,
  context: WriteContext,
  part: Group[],
  known: Map<string, Row>,
  { tallies, matcher, scoring }: Tools,
): Promise<number> {
  if (part.length === 0) return 0;
  const { dialect, sourceId, now } = context;
  const all = await storedEvidence(
    trx,
    part.map((one) => known.get(one.key)!.id),
  );
  const people = await peopleOf(trx, dialect, [...known.values()]);
  const evidences: Evidence[] = [];
  const rederived: Rederived[] = [];
  for (const one of part) {
    const row = known.get(one.key)!;
    const rest = all.get(row.id) ?? [];
    const before = rest.find((each) => each.source_id === sourceId);
    const joined = joinReports(before, one, row.id, context);
    if (!joined || (before && !differs(before, joined))) continue;
    evidences.push(joined);
    if (!before) tallies.reported(row, sourceId);
    const { type } = one.reports[0]!;
    const evidence = [...rest.filter((each) => each !== before), joined];
    const listing = matcher.match({ type, value: row.value });
    rederived.push({
      row,
      ...derive({ type, evidence, listing, people: people.get(row.id) }, scoring, now, row),
    });
  }
  await insertRows(trx, 'evidence', evidences, { overKey: ['indicator_id', 'source_id'] });
  return await writeDerived(trx, dialect, rederived, now);
}

/** Whether there is something to write: an indicator that a body names in several batches has a digest for each of them. */
function differs(before: Evidence, after: Evidence): boolean {
  return (Object.keys(after) as (keyof Evidence)[]).some(
    (field) => field !== 'digest' && before[field] !== after[field],
  );
}
