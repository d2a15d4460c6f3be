/** How the sources are doing, as statistics show it. */
import type { FeedHealth } from '../../contract/statistics.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { sourceStatus } from '../sources/source-status.ts';
import type { Source } from '../sources/sources.store.ts';

/** Of every source that is on and has been visited: of the others nothing is known. */
export function feedHealth(sources: readonly Source[], now: number): FeedHealth[] {
  return sources.flatMap((source) => {
    const status = sourceStatus(source, now);
    if (status === 'off' || status === 'waiting') return [];
    const { name, last_success_at, last_error } = source;
    return {
      feed_name: name,
      status,
      last_success_at: last_success_at === null ? null : isoTime(Number(last_success_at)),
      last_error,
    };
  });
}
