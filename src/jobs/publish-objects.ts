/** Renders what changed as STIX objects, soon after it did, so that who asks TAXII finds it published. */
import { SourceNames } from '../domain/sources/source-names.ts';
import { publishObjects as publishStep } from '../taxii/publish-objects.ts';
import type { Job } from './job.ts';

export const publishObjects: Job = {
  id: 'publish-objects',
  everyMs: 1000,
  async run({ config, store, clock, signal }) {
    const sources = new SourceNames(store.read);
    let steps = 0;
    while (!signal.aborted) {
      if (!(await publishStep({ store, sources, publicUrl: config.PUBLIC_URL }, clock.now()))) break;
      steps += 1;
      // Ingest, which shares the writer, comes in between.
      await new Promise((resume) => setImmediate(resume));
    }
    return steps > 0;
  },
};
