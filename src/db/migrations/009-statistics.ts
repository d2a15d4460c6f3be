/** Answers that are made ahead of the question, and the counters that they are made of. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { MigrationStep } from './index.ts';

export const statistics: MigrationStep = {
  name: '009-statistics',
  async up(db, dialect) {
    const { big } = columns(dialect);
    const statements = [
      sql`create table roll_up (
        name text primary key, change ${big} not null, built_at ${big} not null, took_ms ${big} not null,
        body text not null)`,
      sql`create table indicator_tally (
        kind text not null, key ${big} not null, n ${big} not null, primary key (kind, key))`,
      // The eleven public types stand first; the kinds that sources carry besides are not counted.
      sql`insert into indicator_tally (kind, key, n)
        select 'source', e.source_id, count(*) from evidence e join indicator i on i.id = e.indicator_id
        where i.type < 11 group by e.source_id`,
      sql`insert into indicator_tally (kind, key, n)
        select 'categories', categories, count(*) from indicator where type < 11 group by categories`,
      sql`insert into indicator_tally (kind, key, n)
        select 'hour', created_at / 3600000, count(*) from indicator where type < 11 group by created_at / 3600000`,
      sql`create index article_archived on article (published_at) where archived_at is not null`,
      sql`create index article_in_sectors on article (published_at, id) where sectors <> '[]'`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};
