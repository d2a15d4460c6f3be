/** What one account's objects come to as evidence: what it says, says again, and no longer says. */
import type { IndicatorRecord, SourceRecord } from '../contract/record.ts';
import { ingest } from '../domain/ingest/ingest.ts';
import { sighting } from '../domain/iocs/sighting.ts';
import { memberSource } from '../domain/sources/member-source.store.ts';
import { standingContributions, takenBack } from '../domain/stix/removed-contributions.store.ts';
import { contributedRecords } from '../feeds/kinds/stix.ts';
import { producerId } from '../taxii/stix-kinds.ts';
import type { JobContext } from './job.ts';

const objectsPerRead = 500;
/** What counts where an object does not say how sure it is. */
const worth = { confidence: 50, tags: [] };

/** Records of objects as JSON. What we said ourselves is no second voice when it comes back. */
export function recordsOf(bodies: readonly string[]): SourceRecord[] {
  const objects = bodies.map((body) => JSON.parse(body) as Record<string, unknown>);
  return Array.from(
    contributedRecords(
      objects.filter(({ created_by_ref }) => created_by_ref !== producerId),
      worth,
    ),
  );
}

/** Indicators by their identity in hexadecimal; those that are no longer stood by, or the others. */
function indicatorsOf(
  records: readonly SourceRecord[],
  withdrawn: boolean,
  now: number,
): Map<string, IndicatorRecord> {
  const found = new Map<string, IndicatorRecord>();
  for (const record of records) {
    if (record.kind !== 'indicator' || (record.withdrawn === true) !== withdrawn) continue;
    const one = sighting(record, now);
    if (typeof one !== 'string') found.set(one.key, record);
  }
  return found;
}

/** Evidence of what the records say; a revoked one takes back what no other object of the account stands for. */
export async function takeUp(
  context: JobContext,
  account: string,
  records: readonly SourceRecord[],
): Promise<void> {
  const { config, store, clock, signal } = context;
  const now = clock.now();
  const source = await memberSource(store, account, config.PUBLIC_URL, now);
  const said = indicatorsOf(records, false, now);
  const before = await takenBack(store, source.id, [...said.keys()]);
  // Whoever hands in once more what was taken back stands by it from now on, however old its dates are.
  const again = Array.from(said)
    .filter(([key]) => before.has(key))
    .map(([, record]): IndicatorRecord => ({ ...record, lastSeen: now }));
  const rest = records.filter((record) => record.kind !== 'indicator' || !record.withdrawn);
  await ingest([...rest, ...again], { store, clock, source, signal });
  await takeBack(context, account, indicatorsOf(records, true, now));
}

/** Takes back what removed objects of the account said, as far as no other of its objects says it. */
export async function takeBackRemoved(
  context: JobContext,
  account: string,
  bodies: readonly string[],
): Promise<void> {
  const records = recordsOf(bodies);
  const now = context.clock.now();
  await takeBack(context, account, indicatorsOf(records, false, now));
}

async function takeBack(
  { config, store, clock, signal }: JobContext,
  account: string,
  gone: Map<string, IndicatorRecord>,
): Promise<void> {
  const now = clock.now();
  for (let position = 0; gone.size > 0; ) {
    signal.throwIfAborted();
    const rows = await standingContributions(store.write, account, position, objectsPerRead);
    for (const key of indicatorsOf(recordsOf(rows.map(({ body }) => body)), false, now).keys())
      gone.delete(key);
    if (rows.length < objectsPerRead) break;
    position = rows.at(-1)!.position;
  }
  if (gone.size === 0) return;
  const source = await memberSource(store, account, config.PUBLIC_URL, now);
  const records = Array.from(
    gone.values(),
    (record): IndicatorRecord => ({ ...record, withdrawn: true, lastSeen: now }),
  );
  await ingest(records, { store, clock, source, signal });
}
