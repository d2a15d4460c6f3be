/** Sources that operators added: from their stored definitions to what the sources table holds of them. */
import type { Config } from './config.ts';
import type { OwnSource } from './contract/own-source.ts';
import type { Database } from './db/store.ts';
import { readSources, registerSources, type SourceFacts } from './domain/sources/sources.store.ts';
import { ownFeed } from './feeds/index.ts';
import { feedOf } from './jobs/feed-of.ts';
import { sourceFacts } from './source-facts.ts';

/** With the settings applied, as for any other source. */
export function ownSourceFacts(definition: OwnSource, config: Config): SourceFacts {
  return sourceFacts([ownFeed(definition)], config)[0]!;
}

/** Brings their rows up to date with the settings; at start. */
export async function registerOwnSources(db: Database, config: Config, now: number): Promise<void> {
  const own = (await readSources(db)).filter(({ definition }) => definition !== null);
  const described = own.map(feedOf).filter((feed) => feed !== undefined);
  await registerSources(db, sourceFacts(described, config), now);
}
