/** What most filters of the news ask of an article, by its row number: what has a label is looked through without reading texts. */
import { sql } from 'kysely';
import type { MigrationStep } from './index.ts';

export const articleFacts: MigrationStep = {
  name: '027-article-facts',
  async up(db) {
    await sql`create index article_facts on article
      (id, published_at, hot, severity, ioc_count, archived_at, story_id)`.execute(db);
  },
};
