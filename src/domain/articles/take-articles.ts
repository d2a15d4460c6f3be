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
import { type ArticleSource, identifyArticle, type PreparedArticle, prepareArticle } from './prepare.ts';
import { useStoredModel } from './techniques/technique-model.store.ts';

export interface ArticleWay {
  store: Store;
  source: Source;
  context: WriteContext;
  /** Hosts of the publication: their links are not indicators. */
  ownHosts: readonly string[];
  /** Whether each article's page is to be read for its full text. */
  readsPages: boolean;
}

export interface TakenArticles {
  articles: Written;
  indicators: Written;
  /** Records that can't be shown or told from others. */
  withoutAddress: number;
}

/** Stores the whole batch or nothing of it. */
export async function takeArticles(
  records: readonly ArticleRecord[],
  way: ArticleWay,
): Promise<TakenArticles> {
  const taken: TakenArticles = { articles: nothing(), indicators: nothing(), withoutAddress: 0 };
  const { store, source, context } = way;
  const prepared: { record: ArticleRecord; article: PreparedArticle }[] = [];
  let publication: ArticleSource | undefined;
  for (const record of records) {
    const identity = identifyArticle(record);
    if (!identity) taken.withoutAddress += 1;
    else if (await isSettled(store.write, source.id, identity)) taken.articles.unchanged += 1;
    else {
      publication ??= await publicationOf(way);
      const page = way.readsPages ? await readPage(store.write, identity.uid) : undefined;
      prepared.push({ record, article: prepareArticle(record, identity, publication, context.now, page) });
    }
  }
  if (prepared.length === 0) return taken;
  const written = await store.write.transaction().execute(async (trx) => {
    await lockChanges(trx, store.dialect);
    const within = { ...context, scoring: await readScoring(trx) };
    const all = await writeArticles(
      trx,
      within,
      prepared.map(({ article }) => article),
    );
    for (const [at, { id, own }] of all.articles.entries()) {
      const { article, record } = prepared[at]!;
      if (way.readsPages && own) await queuePage(trx, id, article, record, context.now);
    }
    return all;
  });
  for (const { outcome } of written.articles) taken.articles[outcome] += 1;
  return { ...taken, indicators: written.indicators };
}

/** What reading an article has to know of its publication. */
export async function publicationOf({
  store,
  source,
  ownHosts,
}: Pick<ArticleWay, 'store' | 'source' | 'ownHosts'>): Promise<ArticleSource> {
  await useStoredReference(store.write);
  await useStoredModel(store.write);
  return {
    category: source.category as SourceCategory,
    hosts: [...ownHosts],
    isKev: await kevCatalogue(store.write),
  };
}

function nothing(): Written {
  return { added: 0, changed: 0, unchanged: 0 };
}
