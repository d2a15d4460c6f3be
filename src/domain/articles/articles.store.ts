/** Writes articles with what was found in them. Reads for answers are in article-list.store.ts. */
import type { Insertable } from 'kysely';
import { type RawBuilder, sql } from 'kysely';
import { takeChanges } from '../../db/change.ts';
import type { ArticleTable } from '../../db/schema.ts';
import type { Database } from '../../db/store.ts';
import { type WriteContext, type Written, writeReports } from '../iocs/evidence.store.ts';
import type { ArticleIdentity, PreparedArticle } from './prepare.ts';
import { searchWords } from './search-words.ts';

/**
 * Whether the feed's item needs no work: it was stored before with the same content, or another publisher brought the
 * article first, to whom it belongs from then on.
 */
export async function isStored(db: Database, sourceId: number, item: ArticleIdentity): Promise<boolean> {
  const row = await findStored(db, sourceId, item);
  return row !== undefined && (row.source_id !== sourceId || Number(row.digest) === item.digest);
}

/** The row of an item: by its address, or by the publisher's own id where the item moved to another address. */
async function findStored(db: Database, sourceId: number, { uid, externalId }: ArticleIdentity) {
  const rows = await db
    .selectFrom('article')
    .select(['id', 'uid', 'source_id', 'digest', 'fetched_at'])
    .where((eb) =>
      eb.or([
        eb('uid', '=', uid),
        eb.and([eb('source_id', '=', sourceId), eb('external_id', '=', externalId)]),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.find((row) => Buffer.compare(row.uid, uid) === 0) ?? rows[0];
}

/** Stores one article and the reports of its indicators; inside a transaction that holds the change lock. */
export async function writeArticle(
  trx: Database,
  context: WriteContext,
  article: PreparedArticle,
): Promise<{ outcome: 'added' | 'changed'; indicators: Written }> {
  const known = await findStored(trx, context.sourceId, article);
  const change = await takeChanges(trx, 1, context.now);
  const row = columnsOf(article, context, change, known?.fetched_at ?? context.now);
  const id = known ? Number(known.id) : await insertArticle(trx, row);
  if (known) {
    const { uid: _, ...rest } = row;
    await trx.updateTable('article').set(rest).where('id', '=', id).execute();
    await trx.deleteFrom('article_label').where('article_id', '=', id).execute();
  }
  await writeText(trx, context.dialect, id, article);
  await writeLabels(trx, id, article);
  return {
    outcome: known ? 'changed' : 'added',
    indicators: await writeIndicators(trx, context, id, article),
  };
}

function columnsOf(
  { classification: c, ...article }: PreparedArticle,
  { sourceId }: WriteContext,
  change: number,
  fetchedAt: number,
): Insertable<ArticleTable> {
  return {
    uid: article.uid,
    source_id: sourceId,
    external_id: article.externalId,
    url: article.url,
    title: article.title,
    summary: article.summary,
    author: article.author,
    image_url: article.imageUrl,
    language: article.language,
    published_at: article.publishedAt,
    fetched_at: fetchedAt,
    change,
    digest: article.digest,
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

async function insertArticle(trx: Database, row: Insertable<ArticleTable>): Promise<number> {
  return Number((await trx.insertInto('article').values(row).returning('id').executeTakeFirstOrThrow()).id);
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
  const words = searchWords([article.title, article.text, ...article.classification.techTags].join('\n'));
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
  { classification: c, techniques, cves }: PreparedArticle,
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
    ...techniques.map(label('technique')),
    ...cves.map(label('cve')),
  ];
  if (labels.length === 0) return;
  await trx
    .insertInto('article_label')
    .values(labels)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function writeIndicators(
  trx: Database,
  context: WriteContext,
  id: number,
  article: PreparedArticle,
): Promise<Written> {
  const linked = await trx
    .selectFrom('article_indicator as l')
    .innerJoin('indicator as i', 'i.id', 'l.indicator_id')
    .select('i.value')
    .where('l.article_id', '=', id)
    .execute();
  const before = new Set(linked.map((row) => row.value));
  const reports = article.indicators.map(({ report }) => ({ ...report, articleId: id }));
  const isNew = (report: { value: string }) => !before.has(report.value);
  const { ids, ...written } = await writeReports(trx, { ...context, isNew }, reports);
  await trx.deleteFrom('article_indicator').where('article_id', '=', id).execute();
  const links = article.indicators.map(({ found, report }) => ({
    article_id: id,
    indicator_id: ids.get(report.key)!,
    confidence: found.confidence,
    place: found.place,
  }));
  if (links.length > 0) await trx.insertInto('article_indicator').values(links).execute();
  return written;
}
