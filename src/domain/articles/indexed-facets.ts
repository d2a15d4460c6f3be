/** Counts stories by the words of the filters from the index in memory. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { severities, severityLabel } from '../../contract/severity.ts';
import type { Store } from '../../db/store.ts';
import type { ArticleFacets, Counted } from './article-facets.store.ts';
import type { ArticleFilters } from './article-filters.store.ts';
import { choose } from './indexed-articles.ts';

/** What `countFacets` promises; `most` names of each kind. */
export async function indexedFacets(
  store: Store,
  filters: ArticleFilters,
  most: number,
): Promise<ArticleFacets> {
  const { category: _, ...otherLabels } = filters.labels;
  const { index, texts, passing } = await choose(store, filters, 'published');
  for (const text of texts) await text.readAll();
  const { labels } = index;
  const countLabels = (ids: Uint32Array) => {
    const counted = index.countStories(ids, labels.each);
    return (kind: string) =>
      mostFirst(
        counted.flatMap(([number, count]): Counted[] => {
          const label = labels.label(number);
          return label.kind === kind ? [{ value: label.value, count }] : [];
        }),
        (a, b) => (a.value < b.value ? -1 : 1),
      );
  };
  const all = passing(filters);
  const names = countLabels(all);
  // A hundred thousand articles take some 20 ms: others get their turn.
  await nextTurn();
  const categories = filters.labels.category
    ? countLabels(passing({ ...filters, labels: otherLabels }))
    : names;
  await nextTurn();
  const anySeverity = filters.severities ? passing({ ...filters, severities: undefined }) : all;
  const bySeverity = index.countStories(anySeverity, (id, count) =>
    count(severities.indexOf(severityLabel(index.severity(id)))),
  );
  const bySource = index.countStories(all, (id, count) => count(index.source(id)));
  return {
    severities: Object.fromEntries(bySeverity.map(([at, count]) => [severities[at]!, count])),
    categories: categories('category'),
    sectors: names('sector').slice(0, most),
    actors: names('actor').slice(0, most),
    techniques: names('technique').slice(0, most),
    sources: mostFirst(
      bySource.map(([id, count]) => ({ id, count })),
      (a, b) => a.id - b.id,
    ).slice(0, most),
  };
}

function mostFirst<Row extends { count: number }>(rows: Row[], among: (a: Row, b: Row) => number): Row[] {
  return rows.sort((a, b) => b.count - a.count || among(a, b));
}
