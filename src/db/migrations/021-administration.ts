/** Accounts that are suspended, and the settings that administrators keep in the store. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { MigrationStep } from './index.ts';

export const administration: MigrationStep = {
  name: '021-administration',
  async up(db, dialect) {
    const { big } = columns(dialect);
    const statements = [
      sql`alter table account add column suspended_at ${big}`,
      // Keys of sources are sealed with the server's own secret.
      sql`create table operator_setting (
        name text primary key, value text not null, changed_at ${big} not null, changed_by text not null)`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};
