/** Classifies stored articles again where rules, names or model are others than before: in parts, the newest article first. */
import { sql } from 'kysely';
import type { SourceCategory } from '../../contract/source-category.ts';
import { lockChanges, takeChanges } from '../../db/change.ts';
import type { Database, Store } from '../../db/store.ts';
import { useStoredReference } from '../attack/current-reference.store.ts';
import { kevCatalogue } from '../cves/cves.store.ts';
import { classifiedColumns, labelsOf } from './article-columns.ts';
import { writeLabels } from './article-labels.store.ts';
import { readTags, type StoredTag, tagsDiffer, writeTags } from './article-tags.store.ts';
import { type ArticleTags, articleTags } from './article-tags.ts';
import { indexWords } from './article-text.store.ts';
import { classifierFingerprint, rulesVersion } from './classifier-version.ts';
import { type Classification, classify } from './classify.ts';
import { searchWords } from './search-words.ts';
import { otherSources } from './stories.store.ts';
import { useStoredModel } from './techniques/technique-model.store.ts';

/** Some tenths of a second of reading; the lock is held for the writing alone. */
const articlesPerPart = 20;
/** The table holds one row. */
const only = 1;
const newest = { publishedAt: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER };

interface Walk {
  fingerprint: number;
  /** The last article that was done. */
  at: { publishedAt: number; id: number };
}

export interface Reclassified {
  /** Articles that were read; 0 where there is nothing to do. */
  seen: number;
  changed: number;
}

/**
 * Does the next part. May be cut off at any moment, and several workers may come here at once: a part is written as a whole,
 * together with the place where the next one begins, and only by the first who has it.
 */
export async function reclassifyPart(store: Store, now: number): Promise<Reclassified> {
  const none = { seen: 0, changed: 0 };
  await useStoredReference(store.write);
  await useStoredModel(store.write);
  const walk = await currentWalk(store);
  if (!walk) return none;
  const rows = await nextArticles(store, walk);
  if (rows.length === 0) {
    await settle(store.write, walk, { finished: 1 });
    return none;
  }
  const kev = await kevCatalogue(store.write);
  const ids = rows.map(({ id }) => Number(id));
  const tags = Map.groupBy(await readTags(store.write, ids), ({ articleId }) => articleId);
  const read = rows.map((row) => ({ row, ...readAgain(row, tags.get(Number(row.id)) ?? [], kev) }));
  const last = rows.at(-1)!;
  return await store.write.transaction().execute(async (trx) => {
    await lockChanges(trx, store.dialect);
    const to = { published_at: Number(last.published_at), article_id: Number(last.id) };
    if (!(await settle(trx, walk, to))) return { seen: rows.length, changed: 0 };
    let changed = 0;
    for (const one of read) if (await rewrite(trx, store, one, now)) changed += 1;
    return { seen: rows.length, changed };
  });
}

/** Begins a new one where the classifier is another; null where all is done, or a newer program is at work. */
async function currentWalk(store: Store): Promise<Walk | null> {
  const fingerprint = await classifierFingerprint(store.write);
  const row = await store.write
    .selectFrom('reclassification')
    .selectAll()
    .where('id', '=', only)
    .executeTakeFirst();
  if (row && row.rules > rulesVersion) return null;
  if (row && Number(row.fingerprint) === fingerprint) {
    if (row.finished) return null;
    return { fingerprint, at: { publishedAt: Number(row.published_at), id: Number(row.article_id) } };
  }
  const begun = {
    rules: rulesVersion,
    fingerprint,
    published_at: newest.publishedAt,
    article_id: newest.id,
    finished: 0,
  };
  await store.write
    .insertInto('reclassification')
    .values({ id: only, ...begun })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(begun)
        .where('reclassification.rules', '<=', rulesVersion)
        .where('reclassification.fingerprint', '!=', fingerprint),
    )
    .execute();
  return { fingerprint, at: newest };
}

/** Moves the walk on; false where somebody else has done so. */
async function settle(
  db: Database,
  { fingerprint, at }: Walk,
  to: { published_at: number; article_id: number } | { finished: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('reclassification')
    .set(to)
    .where('fingerprint', '=', fingerprint)
    .where('published_at', '=', at.publishedAt)
    .where('article_id', '=', at.id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function nextArticles({ write }: Store, { at }: Walk) {
  return await write
    .selectFrom('article as a')
    .innerJoin('article_text as t', 't.article_id', 'a.id')
    .innerJoin('source as s', 's.id', 'a.source_id')
    .selectAll('a')
    .select(['t.body', 't.feed_tags', 's.category as source_category'])
    .where(sql<boolean>`(a.published_at, a.id) < (${at.publishedAt}, ${at.id})`)
    .orderBy('a.published_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(articlesPerPart)
    .execute();
}

type Row = Awaited<ReturnType<typeof nextArticles>>[number];

interface ReadAgain {
  row: Row;
  before: readonly StoredTag[];
  classification: Classification;
  tags: ArticleTags;
}

/** What the rules say of the text now; ids that only its markup had stay. */
function readAgain(row: Row, before: readonly StoredTag[], kev: ReadonlySet<string>): Omit<ReadAgain, 'row'> {
  const cves = JSON.parse(row.cves) as string[];
  const classification = classify({
    title: row.title,
    text: row.body,
    tags: JSON.parse(row.feed_tags) as string[],
    cves,
    sourceCategory: row.source_category as SourceCategory,
    kev: cves.some((cve) => kev.has(cve)),
  });
  const printed = before
    .filter(({ kind, source }) => kind === 'technique' && source === 'printed')
    .map(({ id, sentence }) => ({ id: id!, line: sentence }));
  return { before, classification, tags: articleTags(classification, printed) };
}

/** False where nothing that an answer shows is another, or the article has been written anew since it was read. */
async function rewrite(
  trx: Database,
  { dialect }: Store,
  { row, before, classification, tags }: ReadAgain,
  now: number,
): Promise<boolean> {
  const id = Number(row.id);
  const stored = await trx.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirst();
  if (!stored || stored.change !== row.change) return false;
  const told = await otherSources(trx, row.source_id, [Number(stored.story_id)]);
  const shown = classifiedColumns(classification, {
    techniques: tags.techniques,
    publishedAt: Number(row.published_at),
    others: told,
  });
  const columns = Object.keys(shown) as (keyof typeof shown)[];
  const isSame = columns.every((column) => shown[column] === stored[column]);
  if (isSame && !tagsDiffer(before, tags.tags)) return false;
  const change = await takeChanges(trx, 1, now);
  await trx
    .updateTable('article')
    .set({ ...shown, change, classified_at: now })
    .where('id', '=', id)
    .execute();
  const cves = JSON.parse(row.cves) as string[];
  await writeLabels(trx, id, labelsOf(classification, { ...tags, cves }));
  await writeTags(trx, id, tags.tags);
  const { techTags } = classification;
  if (JSON.stringify(techTags) !== row.tech_tags)
    await indexWords(trx, dialect, id, { title: row.title, techTags, words: searchWords(row.body) });
  return true;
}
