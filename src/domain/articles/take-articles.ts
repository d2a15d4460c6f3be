/** A batch of a feed's articles: what is unchanged costs one look-up, the rest is read and stored together. */
import type { ArticleRecord } from '../../contract/record.ts';
import type { SourceCategory } from '../../contract/source-category.ts';
import { lockChanges } from '../../db/change.ts';
import type { Store } from '../../db/store.ts';
import { useStoredReference } from '../attack/current-reference.store.ts';
import { kevCatalogue } from '../cves/cves.store.ts';
import type { WriteContext, Written } from '../iocs/evidence.store.ts';
import { readScoring } from '../iocs/scoring.store.ts';
import type { Source } from '../sources/sources.store.ts';
import { writeArticles } from './articles.store.ts';
import { isSettled } from './known-articles.store.ts';
import { queuePage, readPage } from './pages.store.ts';
import {
  type ArticleSource,
  identifyArticle,
  type PreparedArticle,
  prepareArticle,
  type UnreadArticle,
} from './prepare.ts';
import { prepareApart } from './prepare-thread.ts';
import { useStoredModel } from './techniques/technique-model.store.ts';

export interface ArticleWay {
  store: Store;
  source: Source;
  context: WriteContext;
  /** Hosts of the publication: their links are not indicators. */
  ownHosts: readonly string[];
  /** Whether each article's page is to be read for its full text. */
  readsPages: boolean;
  /** Reads in a thread of its own, so that this one can write what was read before. */
  apart?: boolean;
}

/** A batch that only has to be written. */
export interface ReadArticles {
  way: ArticleWay;
  unread: UnreadArticle[];
  /** One for each that was unread. */
  prepared: Promise<PreparedArticle[]>;
  /** Articles that are as they were. */
  unchanged: number;
  /** Records that can't be shown or told from others. */
  withoutAddress: number;
}

export interface TakenArticles {
  articles: Written;
  indicators: Written;
}

/** Reads what the store does not have as it is, which is asked nothing more once this resolves. Writes nothing. */
export async function readArticles(
  records: readonly ArticleRecord[],
  way: ArticleWay,
): Promise<ReadArticles> {
  const { store, source } = way;
  const read = { way, unread: [] as UnreadArticle[], unchanged: 0, withoutAddress: 0 };
  for (const record of records) {
    const identity = identifyArticle(record);
    if (!identity) read.withoutAddress += 1;
    else if (await isSettled(store.write, source.id, identity)) read.unchanged += 1;
    else {
      const page = way.readsPages ? await readPage(store.write, identity.uid) : undefined;
      read.unread.push({ record, identity, page });
    }
  }
  const { prepared } = await prepare(read.unread, way);
  // Nobody waits for it when the batch before fails.
  prepared.catch(() => {});
  return { ...read, prepared };
}

async function prepare(
  articles: UnreadArticle[],
  way: ArticleWay,
): Promise<{ prepared: Promise<PreparedArticle[]> }> {
  const { now } = way.context;
  if (articles.length === 0) return { prepared: Promise.resolve([]) };
  if (way.apart)
    return await prepareApart(way.store.write, { articles, source: await articleSource(way), now });
  const source = await publicationOf(way);
  return { prepared: Promise.resolve(articles.map((one) => prepareArticle(one, source, now))) };
}

/** Stores the whole batch or nothing of it. */
export async function writeRead({ way, unread, unchanged, ...read }: ReadArticles): Promise<TakenArticles> {
  const taken = { articles: { ...nothing(), unchanged }, indicators: nothing() };
  const prepared = await read.prepared;
  if (prepared.length === 0) return taken;
  const { store, context } = way;
  const written = await store.write.transaction().execute(async (trx) => {
    await lockChanges(trx, store.dialect);
    const within = { ...context, scoring: await readScoring(trx) };
    const all = await writeArticles(trx, within, prepared);
    for (const [at, { id, own }] of all.articles.entries()) {
      if (way.readsPages && own) await queuePage(trx, id, prepared[at]!, unread[at]!.record, context.now);
    }
    return all;
  });
  for (const { outcome } of written.articles) taken.articles[outcome] += 1;
  return { ...taken, indicators: written.indicators };
}

/** What reading an article here has to know of its publication; from now on this thread reads as the store says. */
export async function publicationOf(
  way: Pick<ArticleWay, 'store' | 'source' | 'ownHosts'>,
): Promise<ArticleSource> {
  await useStoredReference(way.store.write);
  await useStoredModel(way.store.write);
  return await articleSource(way);
}

async function articleSource({
  store,
  source,
  ownHosts,
}: Pick<ArticleWay, 'store' | 'source' | 'ownHosts'>): Promise<ArticleSource> {
  return {
    category: source.category as SourceCategory,
    hosts: [...ownHosts],
    kev: await kevCatalogue(store.write),
  };
}

function nothing(): Written {
  return { added: 0, changed: 0, unchanged: 0 };
}
