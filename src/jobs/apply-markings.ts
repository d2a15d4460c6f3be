/** When a source changed how far what it says may travel: marks what it reported again. */
import { applyMarkings as markNext } from '../domain/iocs/apply-markings.store.ts';
import type { Job } from './job.ts';

export const applyMarkings: Job = {
  id: 'apply-markings',
  everyMs: 5000,
  async run({ store, clock, log, signal }) {
    let seen = 0;
    let changed = 0;
    while (!signal.aborted) {
      const part = await markNext(store, clock.now());
      if (part.seen === 0) break;
      seen += part.seen;
      changed += part.changed;
      // Ingest, which shares the writer, comes in between.
      await new Promise((resume) => setImmediate(resume));
    }
    if (seen > 0) log('info', 'markings_applied', { seen, changed });
    return seen > 0;
  },
};
