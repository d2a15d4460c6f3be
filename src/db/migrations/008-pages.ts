/** Every address under which an article came, what tells its likes, and the pages that are to be read in full. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { MigrationStep } from './index.ts';

export const pages: MigrationStep = {
  name: '008-pages',
  async up(db, dialect) {
    const { bytes, big } = columns(dialect);
    const statements = [
      sql`create table article_source (
        uid ${bytes} not null, source_id ${big} not null, article_id ${big} not null, external_id text not null,
        url text not null, digest ${big} not null, first_seen ${big} not null, primary key (uid, source_id))`,
      sql`create index article_source_external on article_source (source_id, external_id)`,
      sql`create index article_source_article on article_source (article_id)`,
      sql`insert into article_source (uid, source_id, article_id, external_id, url, digest, first_seen)
        select uid, source_id, id, external_id, url, digest, fetched_at from article`,
      // What one source calls the article moved to the table above: several may bring it.
      sql`drop index article_external`,
      sql`alter table article drop column external_id`,
      sql`alter table article drop column digest`,
      // The similarity hash stands in four parts of 16 bits: two that differ in three bits share one of them.
      sql`create table article_likeness (
        article_id ${big} primary key, host text not null, title_key ${big}, published_at ${big} not null,
        band0 integer, band1 integer, band2 integer, band3 integer, copy_of ${big})`,
      sql`create index article_likeness_title on article_likeness (title_key, published_at)`,
      sql`create index article_likeness_band0 on article_likeness (band0, published_at)`,
      sql`create index article_likeness_band1 on article_likeness (band1, published_at)`,
      sql`create index article_likeness_band2 on article_likeness (band2, published_at)`,
      sql`create index article_likeness_band3 on article_likeness (band3, published_at)`,
      sql`create index article_likeness_copy on article_likeness (copy_of)`,
      sql`create table article_page (
        article_id ${big} primary key, url text not null, host text not null, state text not null,
        attempts smallint not null, queued_at ${big} not null, next_at ${big} not null, reason text,
        record text not null, digest ${big} not null, content text)`,
      sql`create index article_page_due on article_page (next_at) where state = 'waiting'`,
      sql`create table page_host (
        host text primary key, free_at ${big} not null, robots text, robots_until ${big} not null,
        robots_failures smallint not null)`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};
