/** When a list, an override or a switch changed: judges the stored indicators again, so that they say what new ones would. */
import { judgeAgain } from '../domain/iocs/judge-again.store.ts';
import type { Job } from './job.ts';

export const applyAllowLists: Job = {
  id: 'apply-allow-lists',
  everyMs: 5000,
  async run({ store, clock, log, signal }) {
    let seen = 0;
    let changed = 0;
    while (!signal.aborted) {
      const part = await judgeAgain(store, clock.now());
      if (part.seen === 0) break;
      seen += part.seen;
      changed += part.changed;
      // Ingest, which shares the writer, comes in between.
      await new Promise((resume) => setImmediate(resume));
    }
    if (changed > 0) log('info', 'allow_lists_applied', { seen, changed });
    return seen > 0;
  },
};
