/** Keeps an article's text, and the words by which it is found. */
import { type RawBuilder, sql } from 'kysely';
import type { Database, Dialect } from '../../db/store.ts';
import { searchWords } from './search-words.ts';

interface Worded {
  title: string;
  techTags: readonly string[];
  /** Those of the text, as the search has them. */
  words: string;
}

export async function writeText(
  trx: Database,
  id: number,
  { text, feedTags }: { text: string; feedTags: readonly string[] },
): Promise<void> {
  const row = { body: text, feed_tags: JSON.stringify(feedTags) };
  await trx
    .insertInto('article_text')
    .values({ article_id: id, ...row })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet(row))
    .execute();
}

/** The words come tokenised by us, so that both stores find the same. */
export async function indexWords(trx: Database, dialect: Dialect, id: number, worded: Worded): Promise<void> {
  const words = `${searchWords([worded.title, ...worded.techTags].join('\n'))} ${worded.words}`;
  for (const statement of statements(dialect, id, words)) await statement.execute(trx);
}

function statements(dialect: Dialect, id: number, words: string): RawBuilder<unknown>[] {
  if (dialect === 'sqlite') {
    return [
      sql`delete from article_words where rowid = ${id}`,
      sql`insert into article_words (rowid, words) values (${id}, ${words})`,
    ];
  }
  return [
    sql`insert into article_words (id, words) values (${id}, to_tsvector('simple', ${words}))
      on conflict (id) do update set words = excluded.words`,
  ];
}
