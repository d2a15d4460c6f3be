/** What several requests of one visit leave behind, why a source is off, and sources that operators add. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { MigrationStep } from './index.ts';

export const visits: MigrationStep = {
  name: '003-visits',
  async up(db, dialect) {
    for (const column of [
      sql`home text`,
      sql`terms text`,
      sql`mark text`,
      sql`off_reason text`,
      sql`off_firmly smallint not null default 0`,
      sql`switched smallint`,
      sql`pace_host text`,
      sql`definition text`,
      sql`removed_at ${columns(dialect).big}`,
      sql`asked_minutes integer not null default 0`,
    ]) {
      await sql`alter table source add column ${column}`.execute(db);
    }
  },
};
