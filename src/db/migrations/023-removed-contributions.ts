/** What accounts removed of what they had handed in, until its evidence is taken back. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { MigrationStep } from './index.ts';

export const removedContributions: MigrationStep = {
  name: '023-removed-contributions',
  async up(db, dialect) {
    const { big } = columns(dialect);
    await sql`create table removed_contribution (
      position ${big} primary key, account_id text not null, body text not null)`.execute(db);
  },
};
