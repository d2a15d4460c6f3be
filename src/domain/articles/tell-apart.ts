/** The items of one body, told apart: some feeds give every item the same id, or even the same address. */
import type { ArticleRecord, SourceRecord } from '../../contract/record.ts';
import { articleKey, canonicalUrl } from './canonical-url.ts';
import { normalTitle, titlesAgree } from './normal-title.ts';

/** Articles that are looked at together. */
const together = 1000;

/**
 * The records, with names that tell articles apart. An id that several items of a body share is replaced by the address;
 * an address that several headlines share counts together with the headline; of several versions of one article only the
 * newest is left. Holds back at most 1,000 articles in a row; other records pass at once.
 */
export function* tellApart(records: Iterable<SourceRecord>): Generator<SourceRecord> {
  let articles: ArticleRecord[] = [];
  for (const record of records) {
    if (record.kind === 'article') articles.push(record);
    else yield record;
    if (articles.length === together) {
      yield* apart(articles);
      articles = [];
    }
  }
  yield* apart(articles);
}

/** Stands for the address of an article and, where others have the same one, its headline. */
export function addressKey({ url, title, sharesUrl }: ArticleRecord): string {
  const canonical = canonicalUrl(url);
  const key = canonical === null ? url : articleKey(canonical);
  return sharesUrl ? `${key} ${normalTitle(title)}` : key;
}

function apart(articles: ArticleRecord[]): SourceRecord[] {
  const sharedUrls = namesOfSeveral(
    articles,
    addressKey,
    (one, other) => !titlesAgree(one.title, other.title),
  );
  const addressed = articles.map((article) =>
    sharedUrls.has(addressKey(article)) ? { ...article, sharesUrl: true } : article,
  );
  const sharedIds = namesOfSeveral(
    addressed,
    ({ externalId }) => externalId,
    (one, other) => addressKey(one) !== addressKey(other),
  );
  const newest = new Map<string, ArticleRecord>();
  for (const article of addressed) {
    const key = addressKey(article);
    const known = newest.get(key);
    if (!known || (article.publishedAt ?? 0) > (known.publishedAt ?? 0)) newest.set(key, article);
  }
  return addressed.map((article) => {
    const key = addressKey(article);
    if (newest.get(key) !== article) return { kind: 'skipped', reason: 'older_version_of_an_article' };
    return sharedIds.has(article.externalId) ? { ...article, externalId: key } : article;
  });
}

/** Names under which there are several things. */
function namesOfSeveral(
  articles: readonly ArticleRecord[],
  nameOf: (article: ArticleRecord) => string,
  differ: (one: ArticleRecord, other: ArticleRecord) => boolean,
): Set<string> {
  const first = new Map<string, ArticleRecord>();
  const several = new Set<string>();
  for (const article of articles) {
    const name = nameOf(article);
    const known = first.get(name);
    if (!known) first.set(name, article);
    else if (differ(known, article)) several.add(name);
  }
  return several;
}
