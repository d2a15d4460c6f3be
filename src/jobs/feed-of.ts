/** The feed behind a row of the sources table: one of ours, or one that an operator described. */
import { ownSource } from '../contract/own-source.ts';
import type { Source } from '../domain/sources/sources.store.ts';
import type { Feed } from '../feeds/feed.ts';
import { feeds, ownFeed } from '../feeds/index.ts';

/** Undefined where this version has no parser for it. */
export function feedOf({ slug, definition }: Pick<Source, 'slug' | 'definition'>): Feed | undefined {
  if (definition === null) return feeds.find((feed) => feed.id === slug);
  return ownFeed(ownSource.parse(JSON.parse(definition)));
}
