/** The feed of an id that was typed. */
import type { Feed } from '../feeds/feed.ts';
import { feeds } from '../feeds/index.ts';
import { UsageError } from './command.ts';

/** Throws `UsageError` with the ids there are. */
export function namedFeed(id: string): Feed {
  const feed = feeds.find((one) => one.id === id);
  if (!feed)
    throw new UsageError(`there is no source "${id}"; there are ${feeds.map((one) => one.id).join(', ')}`);
  return feed;
}
