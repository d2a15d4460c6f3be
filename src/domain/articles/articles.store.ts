/** Writes articles with what was found in them. Reads for answers are in article-list.store.ts. */
import type { Insertable } from 'kysely';
import { takeChanges } from '../../db/change.ts';
import { insertRows } from '../../db/insert-rows.ts';
import type { Database } from '../../db/store.ts';
import type { ArticleTable } from '../../db/tables/article.ts';
import { chunks } from '../../lib/chunks.ts';
import { type WriteContext, type Written, writeReports } from '../iocs/evidence.store.ts';
import { classifiedColumns, labelsOf } from './article-columns.ts';
import { writeLabels } from './article-labels.store.ts';
import { readTags, tagsDiffer, writeTags } from './article-tags.store.ts';
import { indexWords, writeText } from './article-text.store.ts';
import { type KnownArticle, matchArticle, writeLikeness, writeSource } from './known-articles.store.ts';
import type { PreparedArticle } from './prepare.ts';
import { findStory, otherSources, settleStory } from './stories.store.ts';

/** SQLite takes 32,766 parameters in a statement; a report may name ten thousand indicators. */
const rowsPerStatement = 2000;

export interface WrittenArticle {
  /** Row number. */
  id: number;
  /** `unchanged`: nothing that an answer shows, or it belongs to another publisher. */
  outcome: 'added' | 'changed' | 'unchanged';
  /** Whether the article is this source's, so that its words are the ones that count. */
  own: boolean;
  indicators: Written;
}

/**
 * Stores one article and the reports of its indicators, or finds that it is one that is there already; inside a
 * transaction that holds the change lock.
 */
export async function writeArticle(
  trx: Database,
  context: WriteContext,
  article: PreparedArticle,
): Promise<WrittenArticle> {
  const { sourceId, now } = context;
  const { known, named, copyOf } = await matchArticle(trx, sourceId, article);
  const own = known === null || known.source_id === sourceId;
  // An older telling of the same story adds its address and nothing else.
  const counts = own && (known === null || named || article.publishedAt >= known.published_at);
  if (known && !counts) {
    await writeSource(trx, known.id, sourceId, article, now);
    return { id: known.id, outcome: 'unchanged', own, indicators: none };
  }
  const dated = known && !article.dated ? { ...article, publishedAt: known.published_at } : article;
  const place = await findStory(trx, context.dialect, dated, { sourceId, known, copyOf });
  const others = await otherSources(trx, sourceId, place.stories);
  const shown = columnsOf(dated, others);
  const id = known ? known.id : await insertArticle(trx, context, dated.uid, shown);
  await writeSource(trx, id, sourceId, article, now);
  const linked = known ? await linkedValues(trx, id) : new Set<string>();
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
  const indicators = await writeIndicators(trx, context, id, dated, linked);
  return { id, outcome: known ? (changed ? 'changed' : 'unchanged') : 'added', own, indicators };
}

const none: Written = { added: 0, changed: 0, unchanged: 0 };

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

/** Values of the indicators that the article named up to now. */
async function linkedValues(trx: Database, id: number): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('article_indicator as l')
    .innerJoin('indicator as i', 'i.id', 'l.indicator_id')
    .select('i.value')
    .where('l.article_id', '=', id)
    .execute();
  return new Set(rows.map((row) => row.value));
}

async function writeIndicators(
  trx: Database,
  context: WriteContext,
  id: number,
  article: PreparedArticle,
  before: Set<string>,
): Promise<Written> {
  const reports = article.indicators.map(({ report }) => ({ ...report, articleId: id }));
  const isNew = (report: { value: string }) => !before.has(report.value);
  const { ids, ...written } = await writeReports(trx, { ...context, isNew }, reports);
  if (before.size > 0) await trx.deleteFrom('article_indicator').where('article_id', '=', id).execute();
  const links = article.indicators.map(({ found, report }) => ({
    article_id: id,
    indicator_id: ids.get(report.key)!,
    confidence: found.confidence,
    place: found.place,
  }));
  for (const part of chunks(links, rowsPerStatement)) {
    await insertRows(trx, 'article_indicator', part);
  }
  return written;
}
