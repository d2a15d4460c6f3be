/** Vulnerabilities from several sources: what each says, the row that is derived from it, the forecasts and their history. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { Database } from '../store.ts';
import type { MigrationStep } from './index.ts';

export const cves: MigrationStep = {
  name: '004-cves',
  async up(db, dialect) {
    const { big } = columns(dialect);
    const withoutRowid = dialect === 'sqlite' ? sql`without rowid` : sql``;
    const bytewise = dialect === 'postgres' ? sql`collate "C"` : sql``;
    const statements = [
      sql`alter table cve rename to cve_before`,
      // The id is the number that the CVE id spells (domain/cves/cve-number.ts): ids sort as people expect, and what
      // speaks of a vulnerability that no source describes needs no row here.
      sql`create table cve (
        id ${big} primary key, cve text ${bytewise} not null, rejected smallint not null, title text, description text,
        vendor text, product text, cvss_score double precision, cvss_version text, cvss_vector text,
        kev_added ${big}, kev_due ${big}, kev_ransomware smallint not null,
        exploitation smallint, automatable smallint, total_impact smallint, exploit_known smallint not null,
        published_at ${big}, digest ${big} not null, change ${big} not null)`,
      sql`create unique index cve_id_text on cve (cve)`,
      sql`create index cve_kev on cve (kev_added) where kev_added is not null`,
      // One source's word of one vulnerability as JSON; `listed` where that source has it on a list that is whole.
      sql`create table cve_fact (
        cve_id ${big} not null, source text not null, report text not null, listed smallint not null,
        digest ${big} not null, body text not null, primary key (cve_id, source, report))`,
      sql`create index cve_fact_listed on cve_fact (source, cve_id) where listed = 1`,
      // Scores and percentiles as hundred-thousandths. Narrow, since a new day moves nearly every row.
      sql`create table cve_epss (
        cve_id ${big} primary key, epss integer not null, percentile integer not null, day integer not null,
        told integer not null, point_day integer not null)`,
      sql`create table cve_epss_point (
        cve_id ${big} not null, day integer not null, epss integer not null, percentile integer not null,
        primary key (cve_id, day)) ${withoutRowid}`,
    ];
    for (const statement of statements) await statement.execute(db);
    await moveRows(db);
    await sql`drop table cve_before`.execute(db);
  },
};

interface RowBefore {
  cve: string;
  title: string | null;
  description: string | null;
  vendor: string | null;
  product: string | null;
  cwes: string;
  reference_urls: string;
  kev_added: number | null;
  kev_due: number | null;
  kev_ransomware: number;
  kev_action: string | null;
  change: number;
}

/** Until now one source wrote vulnerabilities: what the row says is that source's word. */
async function moveRows(db: Database): Promise<void> {
  const { rows } = await sql<RowBefore>`select * from cve_before`.execute(db);
  for (const row of rows) {
    const [, year, serial] = /^CVE-(\d{4})-(\d{4,9})$/.exec(row.cve) ?? [];
    if (year === undefined) continue;
    const id = Number(year) * 1e9 + Number(serial);
    await sql`insert into cve (id, cve, rejected, title, description, vendor, product, kev_added, kev_due, kev_ransomware,
        exploit_known, digest, change)
      values (${id}, ${row.cve}, 0, ${row.title}, ${row.description}, ${row.vendor}, ${row.product}, ${row.kev_added},
        ${row.kev_due}, ${row.kev_ransomware}, 0, 0, ${row.change})`.execute(db);
    // No digest is 0: the source's next word is written, whatever it is.
    await sql`insert into cve_fact (cve_id, source, report, listed, digest, body)
      values (${id}, 'cisa-kev', '', ${row.kev_added === null ? 0 : 1}, 0, ${JSON.stringify(factOf(row))})`.execute(
      db,
    );
  }
}

function factOf(row: RowBefore) {
  const cwes = JSON.parse(row.cwes) as string[];
  const urls = JSON.parse(row.reference_urls) as string[];
  return {
    ...(row.title && { title: row.title }),
    ...(row.description && { description: row.description }),
    ...(row.vendor && row.product && { products: [{ vendor: row.vendor, product: row.product }] }),
    ...(cwes.length > 0 && { cwes }),
    ...(row.kev_added !== null && {
      kev: {
        dateAdded: row.kev_added,
        ransomware: row.kev_ransomware === 1,
        ...(row.kev_due !== null && { dueDate: row.kev_due }),
        ...(row.kev_action && { requiredAction: row.kev_action }),
      },
    }),
    ...(urls.length > 0 && { references: urls.map((url) => ({ url })) }),
  };
}
