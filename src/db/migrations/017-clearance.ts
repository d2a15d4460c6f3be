/** How confidential what a key is given may be. */
import { sql } from 'kysely';
import type { MigrationStep } from './index.ts';

export const clearance: MigrationStep = {
  name: '017-clearance',
  async up(db) {
    await sql`alter table api_key add column max_tlp text`.execute(db);
  },
};
