/** Fetches every source that is due, several at a time; one that fails never stops another. */
import { claimSource } from '../domain/sources/sources.store.ts';
import type { Job, JobContext } from './job.ts';
import { runSource } from './run-source.ts';

const atOnce = 6;

export const pollFeeds: Job = {
  id: 'poll-feeds',
  everyMs: 1000,
  async run(context) {
    if (context.config.FEEDS === 'off') return;
    await Promise.all(Array.from({ length: atOnce }, () => runDue(context)));
  },
};

async function runDue(context: JobContext): Promise<void> {
  while (!context.signal.aborted) {
    const source = await claimSource(context.store.write, context.owner, context.clock.now());
    if (!source) return;
    await runSource(context, source);
  }
}
