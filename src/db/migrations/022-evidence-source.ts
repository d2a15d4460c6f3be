/** Evidence by its source, so that what one source reports is found without reading everything. */
import { sql } from 'kysely';
import type { MigrationStep } from './index.ts';

export const evidenceSource: MigrationStep = {
  name: '022-evidence-source',
  async up(db) {
    await sql`create index evidence_source on evidence (source_id, indicator_id)`.execute(db);
  },
};
