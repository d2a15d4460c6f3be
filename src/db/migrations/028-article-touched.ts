/** The embedded store numbers what changes about articles, so that their index in memory follows it (ADR 14). */
import { sql } from 'kysely';
import type { MigrationStep } from './index.ts';

const facts = 'source_id, url, published_at, fetched_at, severity, ioc_count, archived_at, story_id, hot';

export const articleTouched: MigrationStep = {
  name: '028-article-touched',
  async up(db, dialect) {
    await sql`drop index article_facts`.execute(db);
    if (dialect !== 'sqlite') return;
    // All that the index in memory is made of, apart from the rows, which are wide.
    await sql`create index article_facts on article
      (id, source_id, story_id, published_at, fetched_at, hot, severity, archived_at, ioc_count, url)`.execute(
      db,
    );
    await sql`create table article_touched (article_id integer primary key, touched integer not null)`.execute(
      db,
    );
    await sql`create unique index article_touched_touched on article_touched (touched)`.execute(db);
    const on = async (name: string, event: string, id: string) => {
      await sql`create trigger ${sql.ref(`article_touched_${name}`)} after ${sql.raw(event)} begin
        insert into article_touched (article_id, touched)
        values (${sql.raw(id)}, (select coalesce(max(touched), 0) + 1 from article_touched))
        on conflict (article_id) do update set touched = excluded.touched; end`.execute(db);
    };
    await on('insert', 'insert on article', 'new.id');
    await on('update', `update of ${facts} on article`, 'new.id');
    await on('delete', 'delete on article', 'old.id');
    await on('label', 'insert on article_label', 'new.article_id');
    await on('unlabel', 'delete on article_label', 'old.article_id');
  },
};
