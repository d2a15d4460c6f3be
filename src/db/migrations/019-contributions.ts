/** What accounts hand in over TAXII, and what became of each request. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { MigrationStep } from './index.ts';

export const contributions: MigrationStep = {
  name: '019-contributions',
  async up(db, dialect) {
    const { big } = columns(dialect);
    const position = dialect === 'sqlite' ? sql`integer primary key` : sql`bigint primary key`;
    const statements = [
      sql`create table contribution (
        position ${position}, account_id text not null, stix_id text not null, type text not null,
        version ${big} not null, digest ${big} not null, body text not null)`,
      sql`create unique index contribution_version on contribution (account_id, stix_id, version)`,
      sql`create index contribution_account on contribution (account_id, position)`,
      sql`create table taxii_status (
        id text primary key, account_id text not null, created_at ${big} not null, body text not null)`,
      sql`create index taxii_status_created on taxii_status (created_at)`,
      // Up to which position contributions have become evidence.
      sql`insert into position (name, value) values ('contributions_taken', 0)`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};
