/** What the sources table holds of each feed, with the operator's settings applied. */
import type { Config } from './config.ts';
import type { Off, SourceFacts } from './domain/sources/sources.store.ts';
import type { Feed } from './feeds/feed.ts';
import { sourceKey } from './jobs/source-key.ts';

export function sourceFacts(feeds: readonly Feed[], config: Config): SourceFacts[] {
  return feeds.map((feed) => {
    const { id, name, home, terms, category, tier, every } = feed;
    const own = config.file.sources[id] ?? {};
    const url = own.url ?? feed.url;
    return {
      slug: id,
      name,
      home,
      terms,
      category,
      tier,
      url,
      everyMinutes: own.every_minutes ?? every,
      off: whyOff(feed, config),
      paceHost: own.url === undefined && own.mirror === undefined ? new URL(url).host : null,
    };
  });
}

/** Why nothing is fetched from a source, or null. What the settings file says outweighs everything but a missing key. */
function whyOff({ id, key, terms, offBecause }: Feed, config: Config): Off | null {
  const { enabled } = config.file.sources[id] ?? {};
  if (enabled === false) return { reason: 'switched off in the settings file', firmly: true };
  if (key?.needed && sourceKey(config, key) === undefined) {
    const reason = `needs a key: set source_keys.${key.setting}; people get one at ${key.from}`;
    return { reason, firmly: true };
  }
  if (enabled === true) return null;
  if (config.USE === 'commercial' && !terms.commercial) {
    const reason = `its terms forbid commercial use, and USE is commercial; with a licence of your own set sources.${id}.enabled`;
    return { reason, firmly: true };
  }
  return offBecause === undefined ? null : { reason: offBecause, firmly: false };
}
