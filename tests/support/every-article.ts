/** Filters of articles that let everything through which was published until `now` (epoch milliseconds). */
import type { ArticleFilters } from '../../src/domain/articles/article-filters.store.ts';

export function everyArticle(now: number): ArticleFilters {
  return {
    labels: {},
    timeField: 'published_at',
    since: 0,
    until: (now + 1) * 1000,
    oldest: 0,
    includeArchived: false,
  };
}
