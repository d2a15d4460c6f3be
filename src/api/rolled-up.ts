/** What answers that are made ahead say of themselves to caches and people. */
import type { Caller } from '../http/policy.ts';
import { isoTime } from '../lib/iso-time.ts';

const freshSeconds = 30;

/** Sets the headers of such an answer. What a cookie opened must not come out of a cache for somebody without one. */
export function cacheHeaders(
  { name, builtAt }: { name: string; builtAt: number },
  caller: Caller,
  header: (name: string, value: string) => void,
): void {
  const shared = caller.kind === 'anonymous';
  header('ETag', `"${name}-${builtAt.toString(36)}"`);
  header('Last-Modified', new Date(builtAt).toUTCString());
  header('Cache-Control', `${shared ? 'public' : 'private'}, max-age=${freshSeconds}`);
  header('Vary', 'Authorization, X-API-Key, Cookie');
}

/** The documented headers of statistics: how old they are, and whether they should have been made anew. */
export function ageHeaders(
  { builtAt, now, overdueMs }: { builtAt: number; now: number; overdueMs: number },
  header: (name: string, value: string) => void,
): void {
  const age = Math.max(0, now - builtAt);
  header('X-Cache-Updated-At', isoTime(builtAt));
  header('X-Cache-Age-Seconds', String(Math.floor(age / 1000)));
  if (age > overdueMs) header('X-Cache-Stale', 'true');
}
