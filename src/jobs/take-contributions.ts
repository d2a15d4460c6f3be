/** Makes evidence of what accounts handed in over TAXII, and takes it back with what they removed or revoked. */
import { contributionsAfter } from '../domain/stix/contributions.store.ts';
import { readPosition, writePosition } from '../domain/stix/positions.store.ts';
import { forgetRemoved, removedContributions } from '../domain/stix/removed-contributions.store.ts';
import { recordsOf, takeBackRemoved, takeUp } from './contributed-evidence.ts';
import type { Job, JobContext } from './job.ts';

const objectsPerStep = 500;

/** It may be cut off at any moment: what is taken twice changes nothing. */
export const takeContributions: Job = {
  id: 'take-contributions',
  everyMs: 1000,
  async run(context) {
    let steps = 0;
    for (const step of [added, removed]) while (!context.signal.aborted && (await step(context))) steps += 1;
    return steps > 0;
  },
};

/** False where nothing was left. */
async function added(context: JobContext): Promise<boolean> {
  const { store } = context;
  const from = await readPosition(store.write, 'contributions_taken');
  const rows = await contributionsAfter(store.write, from, objectsPerStep);
  if (rows.length === 0) return false;
  // An earlier version says nothing that counts once there is a later one.
  const newest = rows.filter(({ newest: isNewest }) => isNewest);
  for (const [account, some] of Map.groupBy(newest, (row) => row.account_id))
    await takeUp(context, account, recordsOf(some.map(({ body }) => body)));
  await writePosition(store.write, 'contributions_taken', rows.at(-1)!.position);
  return true;
}

/** After what was added: evidence that is still to come would not be found. False where nothing was left. */
async function removed(context: JobContext): Promise<boolean> {
  const { store } = context;
  const rows = await removedContributions(store.write, objectsPerStep);
  if (rows.length === 0) return false;
  for (const [account, some] of Map.groupBy(rows, (row) => row.account_id))
    await takeBackRemoved(
      context,
      account,
      some.map(({ body }) => body),
    );
  await forgetRemoved(
    store.write,
    rows.map(({ position }) => position),
  );
  return true;
}
