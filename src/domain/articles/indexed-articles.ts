/** Lists and counts articles by the index in memory: the same answers as the store's own, sooner. */
import type { Store } from '../../db/store.ts';
import { type ArticleFilters, kindsAsked, type SortKey } from './article-filters.store.ts';
import { articleIndex } from './article-index.store.ts';
import type { Also, ArticleIndex, IndexedSort, Place } from './article-index.ts';
import { TextCondition } from './text-condition.store.ts';

/** Articles that are asked for words before all that hold them are read. */
const leastAsked = 128;

/** Whether the index can say all that is asked; the embedded store alone has it. */
export function isIndexed(store: Store, filters: ArticleFilters, sort: SortKey): sort is IndexedSort {
  return (
    store.dialect === 'sqlite' &&
    sort !== 'modified' &&
    filters.timeField !== 'modified_at' &&
    filters.modifiedSince === undefined &&
    filters.changedBefore === undefined &&
    // How indicators are marked changes without their articles.
    (filters.hasIocs === undefined || filters.clearance === undefined)
  );
}

/** Whether a filter leaves out more than time does: else the first rows of an index on disk are the page. */
export function isNarrowed(filters: ArticleFilters): boolean {
  const { q, cveText, labels, severities, minSeverity, maxSeverity, hasIocs, sources } = filters;
  const asked = [q, cveText, severities, minSeverity, maxSeverity, hasIocs, sources];
  return kindsAsked(labels).length > 0 || asked.some((each) => each !== undefined);
}

/** What passes, and what only the full-text index can say of it. */
export interface Chosen {
  index: ArticleIndex;
  texts: readonly TextCondition[];
  /** Row numbers of what these filters let through, as far as their words are known. */
  passing(filters: ArticleFilters): Uint32Array;
}

/** The filters of all that is asked then differ in other things than words. */
export async function choose(store: Store, filters: ArticleFilters, sort: IndexedSort): Promise<Chosen> {
  const index = await articleIndex(store);
  const texts: TextCondition[] = [];
  if (filters.q !== undefined) texts.push(new TextCondition(store, filters.q));
  if (filters.cveText !== undefined) texts.push(cveCondition(store, index, filters.cveText));
  for (const text of texts) await text.readFew();
  return {
    index,
    texts,
    passing: (asked) => {
      const known = texts.filter(({ complete }) => complete).map(({ passes }) => passes);
      return index.passing(asked, sort, known);
    },
  };
}

/** Row numbers of a page, in its order. */
export async function listIndexed(
  store: Store,
  filters: ArticleFilters,
  page: {
    sort: IndexedSort;
    descending: boolean;
    limit: number;
    offset: number;
    byStory?: boolean;
    after?: Place | undefined;
  },
): Promise<number[]> {
  const { limit, offset, byStory } = page;
  const { index, texts, passing } = await choose(store, filters, page.sort);
  const open = texts.filter(({ complete }) => !complete);
  const ids = passing(filters);
  for (let count = Math.max(offset + limit, open.length > 0 ? leastAsked : 0); ; count *= 4) {
    // A story whose first article came before is not told again.
    const first = index.first(ids, byStory ? { ...page, after: undefined } : page, count);
    for (const text of open) await text.readAmong(first);
    const conditions: Also[] = open.map(({ passes }) => passes);
    if (byStory) conditions.push(index.firstOfStory());
    let shown = first.filter((id) => conditions.every((says) => says(id)));
    if (byStory && page.after) shown = index.first(Uint32Array.from(shown), page, count);
    if (shown.length >= offset + limit || first.length < count) return shown.slice(offset, offset + limit);
  }
}

/** Articles that pass, or their stories. */
export async function countIndexed(
  store: Store,
  filters: ArticleFilters,
  { sort, byStory }: { sort: IndexedSort; byStory?: boolean },
): Promise<number> {
  const { index, texts, passing } = await choose(store, filters, sort);
  for (const text of texts) await text.readAll();
  const ids = passing(filters);
  return byStory ? ids.filter(index.firstOfStory()).length : ids.length;
}

function cveCondition(store: Store, index: ArticleIndex, text: string): TextCondition {
  const part = text.toLowerCase();
  const marks = index.labels.marks(['cve'], ({ value }) => Number(value.includes(part)));
  return new TextCondition(
    store,
    `"${text.replaceAll('"', ' ')}"`,
    (id) => index.labels.marksOf(id, marks) !== 0,
  );
}
