/** Removes use of keys that no report reaches any more, and costs that no rate limit counts any more. */
import { forgetUsage } from '../domain/keys/usage.store.ts';
import { forgetCosts } from '../domain/limits/limits.store.ts';
import type { Job } from './job.ts';

export const forgetUse: Job = {
  id: 'forget-use',
  everyMs: 3_600_000,
  async run({ store, clock }) {
    await forgetUsage(store.write, clock.now());
    await forgetCosts(store.write, clock.now());
    return false;
  },
};
