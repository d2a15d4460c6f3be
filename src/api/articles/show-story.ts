/** The story of an article: who else reports it. */
import type { z } from 'zod';
import type { Article, wholeArticle } from '../../contract/article.ts';
import type { ArticleRow } from '../../domain/articles/article-list.store.ts';
import { articlesOfStory } from '../../domain/articles/story-list.store.ts';
import type { TierLimits } from '../../domain/keys/tiers.ts';
import { type Caller, readingClearance } from '../../http/policy.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { formatUuid } from '../../lib/uuid.ts';
import type { ApiDeps } from '../endpoint.ts';
import { earliestArticle } from './find-article.ts';
import { domainOf } from './show-article.ts';

const most = 100;

/** `shown` is the row as the list shows it. Articles outside the tier's lookback or above the clearance are counted, not named. */
export async function showStory(
  row: ArticleRow,
  shown: Article,
  caller: Caller<TierLimits>,
  deps: ApiDeps,
  now: Date,
): Promise<z.output<typeof wholeArticle>['story']> {
  const { store, sources } = deps;
  const oldest = earliestArticle(caller.limits, now);
  const all = await articlesOfStory(store.read, Number(row.story_id), oldest, most);
  const told = await sources.within(all, readingClearance(caller));
  return {
    id: shown.story_id,
    sources: shown.story_sources,
    articles: told.map((one) => ({
      id: formatUuid(one.uid),
      source: domainOf(one.url),
      source_name: sources.of(one.source_id).name,
      title: one.title,
      url: one.url,
      published_at: isoTime(one.published_at),
    })),
  };
}
