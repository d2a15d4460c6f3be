/** The article behind an id, as far as the caller may see it. */
import { type ArticleRow, readArticle } from '../../domain/articles/article-list.store.ts';
import type { TierLimits } from '../../domain/keys/tiers.ts';
import { type Caller, readingClearance } from '../../http/policy.ts';
import { problem } from '../../http/problem.ts';
import { parseUuid } from '../../lib/uuid.ts';
import type { ApiDeps } from '../endpoint.ts';

const dayMs = 86_400_000;

/** Throws `article_not_found`, `lookback_exceeded` and, unless archived ones are asked for, `article_archived`. */
export async function findArticle(
  asked: { id: string; includeArchived: boolean },
  { caller, deps, now }: { caller: Caller<TierLimits>; deps: ApiDeps; now: Date },
): Promise<ArticleRow> {
  const found = await readArticle(deps.store.read, parseUuid(asked.id)!);
  const [row] = await deps.sources.within(found ? [found] : [], readingClearance(caller));
  if (!row) throw problem('article_not_found');
  if (row.published_at < earliestArticle(caller.limits, now)) {
    const days = caller.limits.article_lookback_days;
    throw problem('lookback_exceeded', { details: { lookback_days: days } });
  }
  if (row.archived_at !== null && !asked.includeArchived) throw problem('article_archived');
  return row;
}

/** When the oldest article was published that the tier may read, in epoch milliseconds. */
export function earliestArticle(limits: TierLimits, now: Date): number {
  return now.getTime() - limits.article_lookback_days * dayMs;
}
