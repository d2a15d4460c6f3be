/** Keeps the risk of vulnerabilities up with the articles that name them: new ones count, old ones cease to. */
import { listEarlier, rankAgedNews, rankNews } from '../domain/cves/rank-again.store.ts';
import type { Job } from './job.ts';

export const rankCves: Job = {
  id: 'rank-cves',
  everyMs: 5000,
  async run({ store, clock, signal }) {
    let worked = false;
    for (const part of [listEarlier, rankNews, rankAgedNews])
      while (!signal.aborted && (await part(store, clock.now()))) {
        worked = true;
        // Ingest, which shares the writer, comes in between.
        await new Promise((resume) => setImmediate(resume));
      }
    return worked;
  },
};
