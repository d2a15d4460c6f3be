/** Makes evidence of what accounts handed in over TAXII. */
import { ingest } from '../domain/ingest/ingest.ts';
import { memberSource } from '../domain/sources/member-source.store.ts';
import { contributionsAfter } from '../domain/stix/contributions.store.ts';
import { readPosition, writePosition } from '../domain/stix/positions.store.ts';
import { contributedRecords } from '../feeds/kinds/stix.ts';
import { producerId } from '../taxii/stix-kinds.ts';
import type { Job, JobContext } from './job.ts';

const objectsPerStep = 500;
/** What counts where an object does not say how sure it is. */
const worth = { confidence: 50, tags: [] };

/** It may be cut off at any moment: what is taken twice changes nothing. */
export const takeContributions: Job = {
  id: 'take-contributions',
  everyMs: 1000,
  async run(context) {
    let steps = 0;
    while (!context.signal.aborted && (await step(context))) steps += 1;
    return steps > 0;
  },
};

/** False where nothing was left. */
async function step({ config, store, clock, signal }: JobContext): Promise<boolean> {
  const from = await readPosition(store.write, 'contributions_taken');
  const rows = await contributionsAfter(store.write, from, objectsPerStep);
  if (rows.length === 0) return false;
  for (const [account, some] of Map.groupBy(rows, (row) => row.account_id)) {
    const objects = some.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    // What we said ourselves is no second voice when it comes back.
    const own = objects.filter(({ created_by_ref }) => created_by_ref !== producerId);
    const source = await memberSource(store, account, config.PUBLIC_URL, clock.now());
    await ingest(contributedRecords(own, worth), { store, clock, source, signal });
  }
  await writePosition(store.write, 'contributions_taken', rows.at(-1)!.position);
  return true;
}
