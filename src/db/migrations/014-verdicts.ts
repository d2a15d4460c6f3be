/** What people say of indicators: verdicts of analysts, reports of members. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { MigrationStep } from './index.ts';

export const verdicts: MigrationStep = {
  name: '014-verdicts',
  async up(db, dialect) {
    const { row, big } = columns(dialect);
    const statements = [
      // Whether there is anything to read for it: of most indicators nobody has said a word.
      sql`alter table indicator add column people smallint not null default 0`,
      sql`create table verdict (
        id ${row}, indicator_id ${big} not null, account_id text not null, says text not null, risk smallint,
        threat_type text, note text, created_at ${big} not null, expires_at ${big} not null, withdrawn_at ${big},
        withdrawn_by text)`,
      sql`create index verdict_indicator on verdict (indicator_id)`,
      sql`create index verdict_account on verdict (account_id)`,
      sql`create table member_report (
        indicator_id ${big} not null, account_id text not null, kind text not null, note text,
        trusted smallint not null, created_at ${big} not null, primary key (indicator_id, account_id, kind))`,
      sql`create index member_report_account on member_report (account_id)`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};
