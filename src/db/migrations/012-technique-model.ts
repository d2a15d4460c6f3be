/** The model that tells techniques from sentences, as it was trained on this server. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { MigrationStep } from './index.ts';

export const techniqueModel: MigrationStep = {
  name: '012-technique-model',
  async up(db, dialect) {
    const { big, bytes } = columns(dialect);
    await sql`create table technique_model (
      id smallint primary key, fingerprint ${big} not null, format smallint not null, trained_at ${big} not null,
      model ${bytes})`.execute(db);
  },
};
