/** The matcher of the lists as they stand in a store, built again in each process only when they have changed. */
import type { Database } from '../../db/store.ts';
import { currentDigest, listDigest, readMatchLists } from './allow-lists.store.ts';
import { builtInLists } from './built-in-lists.ts';
import { buildMatcher, type Matcher } from './matcher.ts';

/** Of no lists but the built-in ones. */
const fresh = buildMatcher(builtInLists);
let held = { digest: 0, matcher: fresh };

/**
 * Inside a transaction that holds the change lock the answer is exact until it commits: lists change under the same lock.
 * The fingerprint names the content and not the store, so one matcher is enough for a process.
 */
export async function currentMatcher(db: Database): Promise<Matcher> {
  const digest = await listDigest(db);
  if (digest === 0) return fresh;
  if (digest !== held.digest) {
    // What is read may be newer than the number that was seen: it is filed under what it is.
    const now = await currentDigest(db);
    held = { digest: now, matcher: buildMatcher(await readMatchLists(db)) };
  }
  return held.matcher;
}
