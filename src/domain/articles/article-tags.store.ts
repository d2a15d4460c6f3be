/** Keeps where the tags of articles come from, and reads it for answers. */
import type { Database } from '../../db/store.ts';
import type { ArticleTagTable } from '../../db/tables/article.ts';
import type { ArticleTag } from './article-tags.ts';

export type StoredTag = ArticleTag & { articleId: number };

/** Puts these in the place of what the article had. */
export async function writeTags(trx: Database, articleId: number, tags: readonly ArticleTag[]) {
  await trx.deleteFrom('article_tag').where('article_id', '=', articleId).execute();
  if (tags.length === 0) return;
  const rows = tags.map((tag, place) => ({ article_id: articleId, place, ...tag }));
  await trx.insertInto('article_tag').values(rows).execute();
}

/** The tags of these articles, each article's in the order in which they are shown. */
export async function readTags(
  db: Database,
  articleIds: readonly number[],
  kinds: readonly ArticleTagTable['kind'][] = ['technique', 'actor', 'software'],
): Promise<StoredTag[]> {
  if (articleIds.length === 0) return [];
  const rows = await db
    .selectFrom('article_tag')
    .selectAll()
    .where('article_id', 'in', articleIds)
    .where('kind', 'in', kinds)
    .orderBy('article_id')
    .orderBy('place')
    .execute();
  return rows.map(({ article_id, place: _, ...row }) => ({
    ...row,
    source: row.source as ArticleTag['source'],
    articleId: Number(article_id),
  }));
}

/** Whether an answer would show other tags than these stored ones. */
export function tagsDiffer(stored: readonly StoredTag[], tags: readonly ArticleTag[]): boolean {
  const shown = ({ kind, id, name, confidence, source, written, sentence }: ArticleTag) =>
    JSON.stringify([kind, id, name, confidence, source, written, sentence]);
  return stored.length !== tags.length || stored.some((one, at) => shown(one) !== shown(tags[at]!));
}
