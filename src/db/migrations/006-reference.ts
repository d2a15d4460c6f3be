/** Reference data: what catalogues name, each entry as its source has it, and sentences that show techniques in use. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { MigrationStep } from './index.ts';

export const reference: MigrationStep = {
  name: '006-reference',
  async up(db, dialect) {
    const { big } = columns(dialect);
    const bytewise = dialect === 'postgres' ? sql`collate "C"` : sql``;
    const key = sql`source text ${bytewise} not null, catalogue text ${bytewise} not null, id text ${bytewise} not null`;
    const statements = [
      // Read together and never searched: other names and facts are JSON.
      sql`create table reference_entity (
        ${key}, kind text not null, name text not null, aliases text not null, facts text not null,
        digest ${big} not null, primary key (source, catalogue, id))`,
      sql`create table technique_example (
        ${key}, technique text not null, sentence text not null, digest ${big} not null,
        primary key (source, catalogue, id))`,
      // Fingerprints of what is stored whole: who holds something made of it sees by them that it is to be made again.
      sql`insert into position (name, value) values ('reference_entity', 0), ('technique_example', 0)`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};
