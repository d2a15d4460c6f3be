/** Reads stories for answers: how many publishers tell one, and which articles are in it. */
import type { Database } from '../../db/store.ts';

export interface Story {
  /** Identity of the first article. */
  uid: Uint8Array;
  sources: number;
}

/** The stories with those row numbers. */
export async function readStories(db: Database, ids: readonly number[]): Promise<Map<number, Story>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('article as a')
    .innerJoin('article as f', 'f.id', 'a.story_id')
    .select(['a.story_id', 'f.uid'])
    .select(({ fn }) => fn.count('a.source_id').distinct().as('sources'))
    .where('a.story_id', 'in', ids)
    .groupBy(['a.story_id', 'f.uid'])
    .execute();
  return new Map(
    rows.map(({ story_id, uid, sources }) => [Number(story_id), { uid, sources: Number(sources) }]),
  );
}

/** The articles of a story that are not archived and were published at `oldest` (epoch ms) or later, the newest first. */
export async function articlesOfStory(db: Database, story: number, oldest: number, limit: number) {
  return await db
    .selectFrom('article')
    .select(['id', 'uid', 'url', 'title', 'published_at', 'source_id'])
    .where('story_id', '=', story)
    .where('published_at', '>=', oldest)
    .where('archived_at', 'is', null)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
