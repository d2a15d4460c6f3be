/** Where articles stand in the order `hot`, where each of their tags comes from, and how far they are classified again. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { MigrationStep } from './index.ts';

export const classification: MigrationStep = {
  name: '016-classification',
  async up(db, dialect) {
    const { big } = columns(dialect);
    const withoutRowid = dialect === 'sqlite' ? sql`without rowid` : sql``;
    const statements = [
      sql`alter table article add column hot ${big} not null default 0`,
      // The words and points of domain/articles/hot-rank.ts as they were at this step, in milliseconds.
      sql`update article set hot = published_at
        + case when severity >= 9 then 39600000 when severity >= 7 then 23760000 else 0 end
        + 15840000 * (select case when count(distinct s.source_id) > 4 then 3 else count(distinct s.source_id) - 1 end
            from article s where s.story_id = article.story_id)`,
      sql`create index article_hot on article (hot, id)`,
      sql`alter table article add column classified_at ${big} not null default 0`,
      sql`update article set classified_at = fetched_at`,
      // What the feed itself tagged the item with: classifying again reads it.
      sql`alter table article_text add column feed_tags text not null default '[]'`,
      sql`create table article_tag (
        article_id ${big} not null, kind text not null, place smallint not null, id text, name text not null,
        confidence smallint, source text not null, written text not null, sentence text not null,
        primary key (article_id, kind, place)) ${withoutRowid}`,
      sql`create table reclassification (
        id smallint primary key, rules integer not null, fingerprint ${big} not null, published_at ${big} not null,
        article_id ${big} not null, finished smallint not null)`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};
