/** Writes articles with what was found in them. Reads for answers are in article-list.store.ts. */
import { type Insertable, type RawBuilder, sql } from 'kysely';
import { takeChanges } from '../../db/change.ts';
import type { Database } from '../../db/store.ts';
import type { ArticleTable } from '../../db/tables/article.ts';
import { type WriteContext, type Written, writeReports } from '../iocs/evidence.store.ts';
import { type KnownArticle, matchArticle, writeLikeness, writeSource } from './known-articles.store.ts';
import type { PreparedArticle } from './prepare.ts';
import { corroborated } from './score-severity.ts';
import { searchWords } from './search-words.ts';
import { findStory, otherSources, settleStory } from './stories.store.ts';

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
  const told = withOthers(dated, await otherSources(trx, sourceId, place.stories));
  const id = known ? known.id : await insertArticle(trx, context, told);
  await writeSource(trx, id, sourceId, article, now);
  const linked = known ? await linkedValues(trx, id) : new Set<string>();
  const changed = known !== null && differs(known, linked, told);
  if (changed) await updateArticle(trx, context, known, told);
  if (changed || !known) await writeLabels(trx, id, told);
  await settleStory(trx, id, told.publishedAt, place, now);
  await writeLikeness(trx, id, dated, copyOf);
  await writeText(trx, context.dialect, id, dated);
  const indicators = await writeIndicators(trx, context, id, dated, linked);
  return { id, outcome: known ? (changed ? 'changed' : 'unchanged') : 'added', own, indicators };
}

/** Told by others too, an article weighs more. */
function withOthers(article: PreparedArticle, others: number): PreparedArticle {
  const { score, reasons } = corroborated(article.classification.severityReasons, others);
  return {
    ...article,
    classification: { ...article.classification, severityScore: score, severityReasons: reasons },
  };
}

const none: Written = { added: 0, changed: 0, unchanged: 0 };

/** Whether an answer would show something else than before. */
function differs(known: KnownArticle, linked: Set<string>, article: PreparedArticle): boolean {
  const shown = columnsOf(article);
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
  article: PreparedArticle,
): Promise<number> {
  const change = await takeChanges(trx, 1, now);
  const { id } = await trx
    .insertInto('article')
    .values({ uid: article.uid, source_id: sourceId, fetched_at: now, change, ...columnsOf(article) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return Number(id);
}

async function updateArticle(
  trx: Database,
  { now }: WriteContext,
  { id }: KnownArticle,
  article: PreparedArticle,
): Promise<void> {
  const change = await takeChanges(trx, 1, now);
  await trx
    .updateTable('article')
    .set({ change, ...columnsOf(article) })
    .where('id', '=', id)
    .execute();
  await trx.deleteFrom('article_label').where('article_id', '=', id).execute();
}

/** What answers show of the article itself. */
function columnsOf({
  classification: c,
  ...article
}: PreparedArticle): Omit<
  Insertable<ArticleTable>,
  'id' | 'uid' | 'source_id' | 'fetched_at' | 'change' | 'story_id'
> {
  return {
    url: article.url,
    title: article.title,
    summary: article.summary,
    summary_kind: article.summaryKind,
    author: article.author,
    image_url: article.imageUrl,
    language: article.language,
    published_at: article.publishedAt,
    category: c.category,
    categories: JSON.stringify(c.categories),
    severity: c.severityScore,
    severity_reasons: JSON.stringify(c.severityReasons),
    tech_tags: JSON.stringify(c.techTags),
    sectors: JSON.stringify(c.sectors),
    threat_actors: JSON.stringify(c.threatActors),
    software: JSON.stringify(c.software),
    techniques: JSON.stringify(article.techniques),
    cves: JSON.stringify(article.cves),
    ioc_count: article.indicators.length,
    archived_at: null,
  };
}

async function writeText(
  trx: Database,
  dialect: WriteContext['dialect'],
  id: number,
  article: PreparedArticle,
) {
  await trx
    .insertInto('article_text')
    .values({ article_id: id, body: article.text })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet({ body: article.text }))
    .execute();
  const words = `${searchWords([article.title, ...article.classification.techTags].join('\n'))} ${article.words}`;
  for (const statement of indexWords(dialect, id, words)) await statement.execute(trx);
}

/** The words come tokenised by us, so that both stores find the same. */
function indexWords(dialect: WriteContext['dialect'], id: number, words: string): RawBuilder<unknown>[] {
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

async function writeLabels(
  trx: Database,
  id: number,
  { classification: c, sureTechniques, cves }: PreparedArticle,
) {
  const label = (kind: 'category' | 'sector' | 'actor' | 'technique' | 'cve') => (value: string) => ({
    kind,
    value: value.toLowerCase(),
    article_id: id,
  });
  const labels = [
    ...c.categories.map(label('category')),
    ...c.sectors.map(label('sector')),
    ...c.threatActors.map(label('actor')),
    ...sureTechniques.map(label('technique')),
    ...cves.map(label('cve')),
  ];
  if (labels.length === 0) return;
  await trx
    .insertInto('article_label')
    .values(labels)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
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
  if (links.length > 0) await trx.insertInto('article_indicator').values(links).execute();
  return written;
}
