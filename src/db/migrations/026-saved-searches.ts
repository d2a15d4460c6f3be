/** Searches that people keep. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { MigrationStep } from './index.ts';

export const savedSearches: MigrationStep = {
  name: '026-saved-searches',
  async up(db, dialect) {
    const { big } = columns(dialect);
    await sql`create table saved_search (
      id text primary key, account_id text not null references account (id), list text not null, name text not null,
      query text not null, created_at ${big} not null, unique (account_id, list, name))`.execute(db);
  },
};
