/** Allow-lists that are loaded, those that are switched off, what operators add; the class of the list on indicators. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { MigrationStep } from './index.ts';

export const allowLists: MigrationStep = {
  name: '005-allow-lists',
  async up(db, dialect) {
    const { row, big } = columns(dialect);
    const statements = [
      sql`alter table indicator add column list_class text`,
      // The entries are one text, a line each: they are replaced, read and matched together, never one by one.
      sql`create table allow_list (
        id text primary key, name text not null, description text not null, version text not null, match text not null,
        entries text not null, entry_count integer not null, refused text not null, digest ${big} not null,
        updated_at ${big} not null)`,
      sql`create table allow_list_off (id text primary key)`,
      sql`create table allow_list_entry (
        id ${row}, value text not null, value_digest ${big} not null unique, effect text not null, note text,
        added_by text not null, added_at ${big} not null)`,
      // The fingerprint of all lists; that of the lists by which stored indicators were last judged; how far that has come.
      sql`insert into position (name, value) values
        ('allow_lists', 0), ('allow_lists_judged', -1), ('allow_lists_judged_to', 0)`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};
