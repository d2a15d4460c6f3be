/** Makes the answers of statistics and sectors ahead of the question, soon after something changed. */
import { rollUpIfDue } from '../domain/statistics/roll-up-all.store.ts';
import type { Job } from './job.ts';

export const rollUpStatistics: Job = {
  id: 'roll-up-statistics',
  everyMs: 5000,
  async run({ store, clock }) {
    await rollUpIfDue(store, clock.now());
    // No reason to keep memory for more: it comes back by itself every few minutes.
    return false;
  },
};
