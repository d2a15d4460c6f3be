/** Writes what sources say of vulnerabilities: a fact per source, and the row that all facts together make. */
import { sql } from 'kysely';
import type { CveRecord, VulnerabilityRecord } from '../../contract/vulnerability-record.ts';
import { lockChanges, takeChanges } from '../../db/change.ts';
import type { Database, Dialect } from '../../db/store.ts';
import type { CveFactTable, CveTable } from '../../db/tables/cve.ts';
import { type Columns, rowList, upsertRows } from '../../db/upsert-rows.ts';
import { chunks } from '../../lib/chunks.ts';
import { digest53 } from '../../lib/digest.ts';
import { writeListing } from './cve-listing.store.ts';
import { cveNumber } from './cve-number.ts';
import { deriveRow } from './cve-row.ts';
import { writeEpss } from './epss.store.ts';
import { type Fact, factOf, isListed, unlisted } from './fact.ts';
import { joinVulnerability, type SourcedFact } from './join-vulnerability.ts';

export interface CveContext {
  dialect: Dialect;
  /** Slug of the source that says it. */
  source: string;
  /** Epoch milliseconds. */
  now: number;
}

export interface CvesWritten {
  added: number;
  /** Got a new change number. */
  changed: number;
  unchanged: number;
}

const rowsPerStatement = 500;

/** Inside a transaction. Only what says something new is written, and only what changes an answer gets a change number. */
export async function writeCves(
  trx: Database,
  context: CveContext,
  records: CveRecord[],
): Promise<CvesWritten> {
  const written = { added: 0, changed: 0, unchanged: 0 };
  const add = (more: CvesWritten) => {
    written.added += more.added;
    written.changed += more.changed;
    written.unchanged += more.unchanged;
  };
  const described = records.filter((record) => record.kind === 'vulnerability');
  if (described.length > 0) add(await writeFacts(trx, context, described));
  const forecasts = records.filter((record) => record.kind === 'epss');
  if (forecasts.length > 0) add(await writeEpss(trx, context, forecasts));
  // Last: the list says what its source's facts may still say, those of this batch included.
  for (const record of records) {
    if (record.kind === 'catalogue') written.changed += await keepListed(trx, context, record.ids);
  }
  return written;
}

const factColumns: Columns<CveFactTable> = {
  cve_id: 'bigint',
  source: 'text',
  report: 'text',
  listed: 'bigint',
  digest: 'bigint',
  body: 'text',
};
const factKey = ['cve_id', 'source', 'report'] as const;

async function writeFacts(
  trx: Database,
  context: CveContext,
  records: VulnerabilityRecord[],
): Promise<CvesWritten> {
  const latest = new Map<string, CveFactTable>();
  for (const record of records) {
    const row = factRow(context.source, record);
    if (row) latest.set(`${row.cve_id} ${row.report}`, row);
  }
  const written = { added: 0, changed: 0, unchanged: 0 };
  for (const part of chunks([...latest.values()], rowsPerStatement)) {
    const fresh = await withoutKnown(trx, context, part);
    written.unchanged += part.length - fresh.length;
    if (fresh.length === 0) continue;
    await lockChanges(trx, context.dialect);
    await upsertRows(trx, context.dialect, 'cve_fact', factColumns, [...factKey], fresh);
    const { added, changed } = await join(
      trx,
      context,
      fresh.map((row) => row.cve_id),
    );
    written.added += added;
    written.changed += changed;
    written.unchanged += Math.max(0, fresh.length - added - changed);
  }
  return written;
}

function factRow(source: string, record: VulnerabilityRecord): CveFactTable | null {
  const id = cveNumber(record.id);
  if (id === null) return null;
  const fact = factOf(record);
  const body = JSON.stringify(fact);
  const report = record.report?.slice(0, 60) ?? '';
  return { cve_id: id, source, report, listed: isListed(fact) ? 1 : 0, digest: digest53(body), body };
}

async function withoutKnown(
  trx: Database,
  { dialect, source }: CveContext,
  rows: CveFactTable[],
): Promise<CveFactTable[]> {
  const { rows: known } = await sql<{ cve_id: number; report: string; digest: number }>`
    select cve_id, report, digest from cve_fact
    where source = ${source} and cve_id in ${numbers(
      dialect,
      rows.map((row) => row.cve_id),
    )}`.execute(trx);
  const digests = new Map(known.map(({ cve_id, report, digest }) => [`${cve_id} ${report}`, digest]));
  return rows.filter((row) => digests.get(`${row.cve_id} ${row.report}`) !== row.digest);
}

/** What the source has listed and lists no longer is unlisted. Returns how many vulnerabilities that changed. */
async function keepListed(trx: Database, context: CveContext, ids: string[]): Promise<number> {
  const { dialect, source } = context;
  const still = new Set(ids.map(cveNumber));
  const listed = await trx
    .selectFrom('cve_fact')
    .select('cve_id')
    .distinct()
    .where('source', '=', source)
    .where('listed', '=', 1)
    .execute();
  const gone = listed.map((row) => row.cve_id).filter((id) => !still.has(id));
  let changed = 0;
  for (const part of chunks(gone, rowsPerStatement)) {
    await lockChanges(trx, dialect);
    const facts = await trx
      .selectFrom('cve_fact')
      .selectAll()
      .where('source', '=', source)
      .where('cve_id', 'in', part)
      .execute();
    const rows = facts.map((row) => {
      const body = JSON.stringify(unlisted(JSON.parse(row.body) as Fact));
      return { ...row, listed: 0, digest: digest53(body), body };
    });
    await upsertRows(trx, dialect, 'cve_fact', factColumns, [...factKey], rows);
    changed += (await join(trx, context, part)).changed;
  }
  return changed;
}

const rowColumns: Columns<CveTable> = {
  id: 'bigint',
  cve: 'text',
  rejected: 'bigint',
  title: 'text',
  description: 'text',
  vendor: 'text',
  product: 'text',
  cvss_score: 'double precision',
  cvss_version: 'text',
  cvss_vector: 'text',
  kev_added: 'bigint',
  kev_due: 'bigint',
  kev_ransomware: 'bigint',
  exploitation: 'bigint',
  automatable: 'bigint',
  total_impact: 'bigint',
  exploit_known: 'bigint',
  published_at: 'bigint',
  digest: 'bigint',
  change: 'bigint',
};

/** Derives the rows anew from all facts; the lock is held, so that no other writer's fact is overlooked. */
async function join(
  trx: Database,
  { dialect, now }: CveContext,
  touched: number[],
): Promise<{ added: number; changed: number }> {
  const ids = [...new Set(touched)];
  const facts = await readFacts(trx, dialect, ids);
  const { rows: stored } = await sql<{ id: number; digest: number }>`
    select id, digest from cve where id in ${numbers(dialect, ids)}`.execute(trx);
  const before = new Map(stored.map(({ id, digest }) => [id, digest]));
  const moved = ids
    .map((id) => {
      const joined = joinVulnerability(facts.get(id) ?? []);
      return { id, joined, row: deriveRow(id, joined) };
    })
    .filter(({ row }) => before.get(row.id) !== row.digest);
  if (moved.length === 0) return { added: 0, changed: 0 };
  const rows = moved.map(({ row }) => row);
  let change = await takeChanges(trx, rows.length, now);
  const numbered = rows.map((row) => ({ ...row, change: change++ }));
  await upsertRows(trx, dialect, 'cve', rowColumns, ['id'], numbered);
  await writeListing(trx, { dialect, now }, moved);
  const added = rows.filter((row) => !before.has(row.id)).length;
  return { added, changed: rows.length - added };
}

/** What every source says of these vulnerabilities, by number. */
export async function readFacts(
  db: Database,
  dialect: Dialect,
  ids: number[],
): Promise<Map<number, SourcedFact[]>> {
  const { rows } = await sql<CveFactTable>`
    select cve_id, source, report, body from cve_fact where cve_id in ${numbers(dialect, ids)}`.execute(db);
  const byId = new Map<number, SourcedFact[]>();
  for (const { cve_id, source, report, body } of rows) {
    const one = { source, report, fact: JSON.parse(body) as Fact };
    const list = byId.get(cve_id);
    if (list) list.push(one);
    else byId.set(cve_id, [one]);
  }
  return byId;
}

/** `in` list of any length as one parameter. */
function numbers(dialect: Dialect, ids: number[]) {
  return sql`(select id from ${rowList(
    dialect,
    { id: 'bigint' },
    ids.map((id) => ({ id })),
  )} as ids)`;
}
