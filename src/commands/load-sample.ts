/** Loads the built-in sample through the same parsers and pipeline as live bodies. */
import { readFile } from 'node:fs/promises';
import type { SourceRecord } from '../contract/record.ts';
import type { Store } from '../db/store.ts';
import { claimSource, finishRun } from '../domain/sources/sources.store.ts';
import { rollUpIfMoved } from '../domain/statistics/roll-up-all.store.ts';
import type { Feed } from '../feeds/feed.ts';
import { type FeedBody, feedBody } from '../feeds/feed-body.ts';
import { feeds } from '../feeds/index.ts';
import { importBody } from '../jobs/run-source.ts';
import type { Clock } from '../lib/clock.ts';
import { summary } from './ingest-summary.ts';
import { progress } from './progress.ts';

const minute = 60_000;

/** One shift for all sources, so that the newest record of them all is a few minutes old. */
export async function loadSample(store: Store, clock: Clock, signal: AbortSignal): Promise<void> {
  const bodies: { feed: Feed; body: FeedBody; records: number; newest: number }[] = [];
  for (const feed of feeds) {
    const bytes = await readFile(new URL(`../feeds/samples/${feed.sample}`, import.meta.url));
    const body = feedBody(bytes, '', feed.url);
    const records = [...feed.parse(body)];
    bodies.push({ feed, body, records: records.length, newest: Math.max(0, ...records.map(timeOf)) });
  }
  const shift = clock.now() - 3 * minute - Math.max(...bodies.map((each) => each.newest));
  for (const { feed, body, records } of bodies) {
    if (signal.aborted) return;
    const source = await claimSource(store, 'sample', clock.now(), feed.id);
    if (!source) continue;
    const bar = progress(feed.name);
    const result = await importBody({ store, clock, owner: 'sample', signal }, source, feed, body, {
      shift,
      onBatch: (soFar) => bar.update(soFar.records / records, summary(soFar)),
    });
    const now = clock.now();
    await finishRun(store.write, source.id, 'sample', {
      last_success_at: now,
      last_new_at: now,
      last_records: result.records,
      last_result: JSON.stringify(result),
    });
    bar.done(summary(result));
  }
  await rollUpIfMoved(store, clock.now());
}

/** The newest time that a record speaks of, epoch milliseconds; 0 where it has none. */
function timeOf(record: SourceRecord): number {
  if (record.kind === 'indicator') return record.lastSeen ?? record.firstSeen ?? 0;
  if (record.kind === 'article') return record.publishedAt ?? 0;
  return record.kind === 'vulnerability' ? (record.kev?.dateAdded ?? 0) : 0;
}
