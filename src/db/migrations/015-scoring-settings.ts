/** How far stored indicators have been scored with the settings of the model that stand. */
import { sql } from 'kysely';
import type { MigrationStep } from './index.ts';

export const scoringSettings: MigrationStep = {
  name: '015-scoring-settings',
  async up(db) {
    // The version of the settings, and the last row that was scored with them; version 0 is the model as it comes.
    await sql`insert into position (name, value) values ('scoring_applied', 0), ('scoring_applied_to', 0)`.execute(
      db,
    );
  },
};
