/** When rules, names or the model of techniques are others than before: classifies the stored articles again. */
import { reclassifyPart } from '../domain/articles/reclassify.store.ts';
import type { Job } from './job.ts';

export const reclassifyArticles: Job = {
  id: 'reclassify-articles',
  everyMs: 60_000,
  async run({ store, clock, log, signal }) {
    let seen = 0;
    let changed = 0;
    while (!signal.aborted) {
      const part = await reclassifyPart(store, clock.now());
      if (part.seen === 0) break;
      seen += part.seen;
      changed += part.changed;
      // Ingest, which shares the writer, comes in between.
      await new Promise((resume) => setImmediate(resume));
    }
    if (seen > 0) log('info', 'articles_reclassified', { seen, changed });
    return seen > 0;
  },
};
