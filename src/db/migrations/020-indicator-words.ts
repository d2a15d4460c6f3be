/** What indicators are told to be, threat type and malware family: counted, and listed by change. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { MigrationStep } from './index.ts';

export const indicatorWords: MigrationStep = {
  name: '020-indicator-words',
  async up(db, dialect) {
    const { big } = columns(dialect);
    await sql`create table indicator_word (
      kind text not null, key text not null, n ${big} not null, primary key (kind, key))`.execute(db);
    for (const kind of ['threat_type', 'malware_family']) {
      const column = sql.ref(kind);
      // The eleven public types stand first; the kinds that sources carry besides are not counted.
      await sql`insert into indicator_word (kind, key, n)
        select ${sql.lit(kind)}, ${column}, count(*) from indicator where type < 11 and ${column} is not null
        group by ${column}`.execute(db);
      await sql`create index ${sql.ref(`indicator_${kind}`)} on indicator (${column}, change, type, state, confidence)
        where ${column} is not null`.execute(db);
    }
  },
};
