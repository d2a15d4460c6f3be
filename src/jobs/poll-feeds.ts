/** Fetches every source that is due, several at a time; one that fails never stops another. */
import { claimSource } from '../domain/sources/sources.store.ts';
import type { Job, JobContext } from './job.ts';
import { runSource } from './run-source.ts';

/** Mostly they wait for the network; what arrives is read one body after the other. */
const atOnce = 10;

export const pollFeeds: Job = {
  id: 'poll-feeds',
  everyMs: 1000,
  async run(context) {
    if (context.config.FEEDS === 'off') return false;
    const lanes = await Promise.allSettled(Array.from({ length: atOnce }, () => runDue(context)));
    for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
    return lanes.some((lane) => lane.status === 'fulfilled' && lane.value > 0);
  },
};

/** How many it visited. Rejects where the store can't even say what is due; what happens with one source stops no other. */
async function runDue(context: JobContext): Promise<number> {
  let visited = 0;
  for (; !context.signal.aborted; visited += 1) {
    const source = await claimSource(context.store, context.owner, context.clock.now());
    if (!source) break;
    try {
      await runSource(context, source);
    } catch (error) {
      context.log('error', 'source_visit_lost', { source: source.slug, error: (error as Error).stack });
    }
  }
  return visited;
}
