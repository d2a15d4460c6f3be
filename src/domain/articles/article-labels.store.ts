/** Keeps by what an article is found. */
import { insertRows } from '../../db/insert-rows.ts';
import type { Database } from '../../db/store.ts';
import type { ArticleLabelTable } from '../../db/tables/article.ts';
import { chunks } from '../../lib/chunks.ts';

/** SQLite takes 32,766 parameters in a statement. */
const rowsPerStatement = 2000;

/** Puts these in the place of what the article had. */
export async function writeLabels(
  trx: Database,
  articleId: number,
  labels: readonly Pick<ArticleLabelTable, 'kind' | 'value'>[],
): Promise<void> {
  await trx.deleteFrom('article_label').where('article_id', '=', articleId).execute();
  for (const part of chunks(labels, rowsPerStatement)) {
    const rows = part.map(({ kind, value }) => ({ kind, value, article_id: articleId }));
    await insertRows(trx, 'article_label', rows, { skipKnown: true });
  }
}
