/** When age has changed what an indicator is: its band, state, or word of confidence. */
import { setTimeout as pause } from 'node:timers/promises';
import { rescore as rescorePart } from '../domain/iocs/rescore.store.ts';
import type { Job } from './job.ts';

export const rescore: Job = {
  id: 'rescore',
  everyMs: 10_000,
  async run({ store, clock, log, signal }) {
    let seen = 0;
    let changed = 0;
    while (!signal.aborted) {
      const began = performance.now();
      const part = await rescorePart(store, clock.now());
      if (part.seen === 0) break;
      seen += part.seen;
      changed += part.changed;
      // After an upgrade everything is due: as much time is left to others as was taken.
      await pause(performance.now() - began, undefined, { signal }).catch(() => {});
    }
    if (seen > 0) log('info', 'rescored', { seen, changed });
    return seen > 0;
  },
};
