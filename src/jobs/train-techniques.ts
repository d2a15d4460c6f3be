/** When other ATT&CK data has been loaded: trains the model that tells techniques from sentences. */
import { trainIfDue } from '../domain/articles/techniques/technique-model.store.ts';
import type { Job } from './job.ts';

export const trainTechniques: Job = {
  id: 'train-techniques',
  everyMs: 60_000,
  async run({ store, clock, log, signal }) {
    const sentences = await trainIfDue(store, clock.now(), signal);
    if (sentences !== null) log('info', 'techniques_trained', { sentences });
    return sentences !== null;
  },
};
