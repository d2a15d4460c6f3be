/** What the sources table holds of each feed, with the operator's settings applied. */
import type { Config } from './config.ts';
import type { SourceFacts } from './domain/sources/sources.store.ts';
import type { Feed } from './feeds/feed.ts';

export function sourceFacts(feeds: readonly Feed[], config: Config): SourceFacts[] {
  return feeds.map(({ id, name, category, tier, url, every }) => {
    const own = config.file.sources[id] ?? {};
    return {
      slug: id,
      name,
      category,
      tier,
      url: own.url ?? url,
      everyMinutes: every,
      enabled: own.enabled ?? true,
    };
  });
}
