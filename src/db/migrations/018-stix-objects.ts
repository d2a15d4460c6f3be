/** Published STIX objects: the newest version of each, and those before. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { MigrationStep } from './index.ts';

export const stixObjects: MigrationStep = {
  name: '018-stix-objects',
  async up(db, dialect) {
    const { bytes, big } = columns(dialect);
    // On SQLite the position is the row number itself, so that a page lies in one run of the file.
    const position = dialect === 'sqlite' ? sql`integer primary key` : sql`bigint primary key`;
    for (const table of ['stix_object', 'stix_past'])
      await sql`create table ${sql.table(table)} (
        position ${position}, uid ${bytes} not null, kind smallint not null, version ${big} not null,
        tlp smallint not null, first smallint not null, body text not null)`.execute(db);
    const statements = [
      sql`create unique index stix_object_uid on stix_object (uid)`,
      sql`create unique index stix_past_uid on stix_past (uid, version)`,
      sql`create index stix_object_kind on stix_object (kind, position, tlp, first, version)`,
      sql`create index stix_past_kind on stix_past (kind, position, tlp, first, version)`,
      // The last change of an indicator that was looked at (-1: nothing ever was), and the last position that was given out.
      sql`insert into position (name, value) values ('stix_published', -1), ('stix_position', 0)`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};
