/** When an administrator changed reliability or half-lives: scores the stored indicators again. */
import { setTimeout as pause } from 'node:timers/promises';
import { applySettings } from '../domain/iocs/apply-settings.store.ts';
import type { Job } from './job.ts';

export const applyScoring: Job = {
  id: 'apply-scoring',
  everyMs: 5000,
  async run({ store, clock, log, signal }) {
    let seen = 0;
    let changed = 0;
    while (!signal.aborted) {
      const began = performance.now();
      const part = await applySettings(store, clock.now());
      if (part.seen === 0) break;
      seen += part.seen;
      changed += part.changed;
      // As much time is left to others as was taken.
      await pause(performance.now() - began, undefined, { signal }).catch(() => {});
    }
    if (seen > 0) log('info', 'scoring_applied', { seen, changed });
    return seen > 0;
  },
};
