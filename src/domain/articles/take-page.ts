/** An article is prepared and stored again, now with what its own page says. */
import { lockChanges } from '../../db/change.ts';
import type { Store } from '../../db/store.ts';
import type { Source } from '../sources/sources.store.ts';
import { type WrittenArticle, writeArticles } from './articles.store.ts';
import { type DuePage, isStillDue, settlePage } from './pages.store.ts';
import { identifyArticle, prepareArticle, type ReadPage } from './prepare.ts';
import { publicationOf } from './take-articles.ts';

export interface PageWay {
  store: Store;
  source: Source;
  /** Hosts of the publication: their links are not indicators. */
  ownHosts: readonly string[];
  /** Epoch milliseconds. */
  now: number;
}

/** Null where the feed has brought a newer item since the page was claimed: it is due again. */
export async function takePage(due: DuePage, page: ReadPage, way: PageWay): Promise<WrittenArticle | null> {
  const { store, source, now } = way;
  const identity = { ...identifyArticle(due.record)!, digest: due.digest };
  const article = prepareArticle({ record: due.record, identity, page }, await publicationOf(way), now);
  return await store.write.transaction().execute(async (trx) => {
    await lockChanges(trx, store.dialect);
    if (!(await isStillDue(trx, due))) return null;
    const context = { dialect: store.dialect, sourceId: source.id, now };
    const { articles } = await writeArticles(trx, context, [article]);
    await settlePage(trx, due, { state: 'read', reason: null, content: page.content });
    return articles[0]!;
  });
}
