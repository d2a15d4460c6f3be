/** CVE records, joined from whatever sources describe them. */
import type { Insertable, Selectable } from 'kysely';
import type { VulnerabilityRecord } from '../../contract/record.ts';
import { lockChanges, takeChanges } from '../../db/change.ts';
import type { CveTable } from '../../db/schema.ts';
import type { Database, Dialect } from '../../db/store.ts';
import { cleanText } from '../../lib/clean-text.ts';

export type CveRow = Selectable<CveTable>;

type Cve = Insertable<CveTable>;

const blank: Omit<Cve, 'cve' | 'change'> = {
  title: null,
  description: null,
  vendor: null,
  product: null,
  cwes: '[]',
  reference_urls: '[]',
  cvss_score: null,
  cvss_version: null,
  cvss_vector: null,
  epss: null,
  epss_percentile: null,
  kev_added: null,
  kev_due: null,
  kev_ransomware: 0,
  kev_action: null,
  published_at: null,
};

/** What this record knows, as columns; what it does not know is left out and never erases what stands. */
function known(record: VulnerabilityRecord): Partial<Cve> {
  const text = (value: string | undefined, limit: number) => (value ? cleanText(value, limit) : undefined);
  const fields: { [K in keyof Cve]?: Cve[K] | undefined } = {
    title: text(record.title, 300),
    description: text(record.description, 4000),
    vendor: text(record.vendor, 120),
    product: text(record.product, 120),
    cwes: record.cwes?.length ? JSON.stringify(record.cwes) : undefined,
    reference_urls: record.references?.length ? JSON.stringify(record.references.slice(0, 20)) : undefined,
    kev_added: record.kev?.dateAdded,
    kev_due: record.kev?.dueDate,
    kev_ransomware: record.kev && (record.kev.ransomware ? 1 : 0),
    kev_action: text(record.kev?.requiredAction, 1000),
    published_at: record.publishedAt,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Inside a transaction. Only records that say something new are written and get a change number. */
export async function writeCves(
  trx: Database,
  dialect: Dialect,
  records: VulnerabilityRecord[],
  now: number,
): Promise<{ added: number; changed: number; unchanged: number }> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const stored = await trx
    .selectFrom('cve')
    .selectAll()
    .where('cve', 'in', [...byId.keys()])
    .execute();
  const before = new Map(stored.map((row) => [row.cve, row]));
  const next: Cve[] = [];
  for (const [cve, record] of byId) {
    const row = before.get(cve);
    const fields = known(record);
    const news =
      !row || Object.entries(fields).some(([field, value]) => row[field as keyof typeof row] !== value);
    if (news) next.push({ ...blank, ...row, cve, ...fields, change: 0 });
  }
  if (next.length > 0) {
    await lockChanges(trx, dialect);
    let change = await takeChanges(trx, next.length, now);
    for (const { id: _, ...row } of next) {
      const fields = { ...row, change: change++ };
      await trx
        .insertInto('cve')
        .values(fields)
        .onConflict((conflict) => conflict.column('cve').doUpdateSet(fields))
        .execute();
    }
  }
  const added = next.filter((row) => !before.has(row.cve)).length;
  return { added, changed: next.length - added, unchanged: byId.size - next.length };
}

/** The stored record of a CVE id, or null. */
export async function readCve(db: Database, cve: string): Promise<CveRow | null> {
  return (await db.selectFrom('cve').selectAll().where('cve', '=', cve).executeTakeFirst()) ?? null;
}

/** Whether a CVE is in the catalogue of known exploited ones, as it stands now: some 1,500 ids. */
export async function kevCatalogue(db: Database): Promise<(cve: string) => boolean> {
  const rows = await db.selectFrom('cve').select('cve').where('kev_added', 'is not', null).execute();
  const ids = new Set(rows.map((row) => row.cve));
  return (cve) => ids.has(cve);
}
