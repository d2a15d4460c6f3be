/** Writes articles with what was found in them. Reads for answers are in article-list.store.ts. */
import type { Insertable } from 'kysely';
import { takeChanges } from '../../db/change.ts';
import type { Database } from '../../db/store.ts';
import type { ArticleTable } from '../../db/tables/article.ts';
import type { WriteContext, Written } from '../iocs/evidence.store.ts';
import { classifiedColumns, labelsOf } from './article-columns.ts';
import { writeLabels } from './article-labels.store.ts';
import { readTags, tagsDiffer, writeTags } from './article-tags.store.ts';
import { indexWords, writeText } from './article-text.store.ts';
import { type KnownArticle, matchArticle, writeLikeness, writeSource } from './known-articles.store.ts';
import { NamedIndicators } from './named-indicators.store.ts';
import type { PreparedArticle } from './prepare.ts';
import { findStory, otherSources, settleStory } from './stories.store.ts';

export interface WrittenArticle {
  /** Row number. */
  id: number;
  /** `unchanged`: nothing that an answer shows, or it belongs to another publisher. */
  outcome: 'added' | 'changed' | 'unchanged';
  /** Whether the article is this source's, so that its words are the ones that count. */
  own: boolean;
}

/** Stores articles and the reports of their indicators; inside a transaction that holds the change lock. */
export async function writeArticles(
  trx: Database,
  context: WriteContext,
  articles: readonly PreparedArticle[],
): Promise<{ articles: WrittenArticle[]; indicators: Written }> {
  const named = new NamedIndicators(trx, context);
  const written: WrittenArticle[] = [];
  for (const article of articles) written.push(await writeArticle(trx, context, article, named));
  await named.write();
  return { articles: written, indicators: named.written };
}

/** Stores one article, or finds that it is one that is there already. */
async function writeArticle(
  trx: Database,
  context: WriteContext,
  article: PreparedArticle,
  indicators: NamedIndicators,
): Promise<WrittenArticle> {
  const { sourceId, now } = context;
  const { known, named, copyOf } = await matchArticle(trx, sourceId, article);
  const own = known === null || known.source_id === sourceId;
  // An older telling of the same story adds its address and nothing else.
  const counts = own && (known === null || named || article.publishedAt >= known.published_at);
  if (known && !counts) {
    await writeSource(trx, known.id, sourceId, article, now);
    return { id: known.id, outcome: 'unchanged', own };
  }
  const dated = known && !article.dated ? { ...article, publishedAt: known.published_at } : article;
  const place = await findStory(trx, context.dialect, dated, { sourceId, known, copyOf });
  const others = await otherSources(trx, sourceId, place.stories);
  const shown = columnsOf(dated, others);
  const id = known ? known.id : await insertArticle(trx, context, dated.uid, shown);
  await writeSource(trx, id, sourceId, article, now);
  const linked = known ? await indicators.namedBy(id) : new Set<string>();
  const changed =
    known !== null &&
    (differs(known, shown, linked, dated) || tagsDiffer(await readTags(trx, [id]), dated.tags));
  if (changed) await updateArticle(trx, context, known, shown);
  if (changed || !known) {
    await writeLabels(trx, id, labelsOf(dated.classification, dated));
    await writeTags(trx, id, dated.tags);
  }
  await settleStory(trx, id, dated.publishedAt, place, now);
  await writeLikeness(trx, id, dated, copyOf);
  await writeText(trx, id, dated);
  const { title, words, classification } = dated;
  await indexWords(trx, context.dialect, id, { title, words, techTags: classification.techTags });
  indicators.add(id, dated.indicators, linked);
  return { id, outcome: known ? (changed ? 'changed' : 'unchanged') : 'added', own };
}

/** Whether an answer would show something else than before. */
function differs(
  known: KnownArticle,
  shown: ShownColumns,
  linked: Set<string>,
  article: PreparedArticle,
): boolean {
  const columns = Object.keys(shown) as (keyof typeof shown)[];
  const values = article.indicators.map(({ report }) => report.value);
  return (
    columns.some((column) => shown[column] !== known[column]) ||
    linked.symmetricDifference(new Set(values)).size > 0
  );
}

async function insertArticle(
  trx: Database,
  { sourceId, now }: WriteContext,
  uid: Uint8Array,
  shown: ShownColumns,
): Promise<number> {
  const change = await takeChanges(trx, 1, now);
  const { id } = await trx
    .insertInto('article')
    .values({ uid, source_id: sourceId, fetched_at: now, classified_at: now, change, ...shown })
    .returning('id')
    .executeTakeFirstOrThrow();
  return Number(id);
}

async function updateArticle(
  trx: Database,
  { now }: WriteContext,
  { id }: KnownArticle,
  shown: ShownColumns,
): Promise<void> {
  const change = await takeChanges(trx, 1, now);
  await trx
    .updateTable('article')
    .set({ change, classified_at: now, ...shown })
    .where('id', '=', id)
    .execute();
}

type ShownColumns = Omit<
  Insertable<ArticleTable>,
  'id' | 'uid' | 'source_id' | 'fetched_at' | 'classified_at' | 'change' | 'story_id'
>;

/** What answers show of the article itself; `others` further sources tell its story. */
function columnsOf({ classification: c, ...article }: PreparedArticle, others: number): ShownColumns {
  return {
    url: article.url,
    title: article.title,
    summary: article.summary,
    summary_kind: article.summaryKind,
    author: article.author,
    image_url: article.imageUrl,
    language: article.language,
    published_at: article.publishedAt,
    ...classifiedColumns(c, { ...article, others }),
    cves: JSON.stringify(article.cves),
    ioc_count: article.indicators.length,
    archived_at: null,
  };
}
