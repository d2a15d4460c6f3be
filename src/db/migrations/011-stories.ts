/** Which articles report the same story, the terms by which the next one is compared, and whose words a summary is. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { MigrationStep } from './index.ts';

export const stories: MigrationStep = {
  name: '011-stories',
  async up(db, dialect) {
    const { big } = columns(dialect);
    const withoutRowid = dialect === 'sqlite' ? sql`without rowid` : sql``;
    const statements = [
      sql`alter table article add column story_id ${big} not null default 0`,
      // Copies of a text were known before; what was told in other words is found from now on.
      sql`update article set story_id = coalesce(
        (select l.copy_of from article_likeness l where l.article_id = article.id), id)`,
      sql`create index article_story on article (story_id, published_at, id)`,
      sql`alter table article add column summary_kind text not null default 'publisher'`,
      sql`create index article_severity on article (severity, id)`,
      sql`create table story_term (
        article_id ${big} not null, term ${big} not null, kind smallint not null, published_at ${big} not null,
        primary key (article_id, term)) ${withoutRowid}`,
      sql`create index story_term_term on story_term (term, published_at)`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};
