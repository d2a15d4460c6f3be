/** A writer for walk.test.ts, in a thread with connections of its own: batches of new and changed indicators and articles. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SourceRecord } from '../../src/contract/record.ts';
import { openStore } from '../../src/db/open.ts';
import { ingest } from '../../src/domain/ingest/ingest.ts';
import { readSources } from '../../src/domain/sources/sources.store.ts';
import { seeded } from '../support/seeded.ts';

export interface WalkWriter {
  url: string;
  source: string;
  seed: number;
  /** At least so many; and ten times as many at most while nobody has read what they write. */
  batches: number;
  /** Reports of all writers (each is newer than those before, and tells so in its reference), and whether readers keep up. */
  tokens: SharedArrayBuffer;
  /** Epoch milliseconds of the first token. */
  begin: number;
}

const values = 120;

const { url, source: slug, seed, batches, tokens, begin } = workerData as WalkWriter;
const counter = new Int32Array(tokens);
const random = seeded(seed);
const store = openStore(url, { use: 'single', cacheMb: 8 });
const source = (await readSources(store.read)).find((each) => each.slug === slug)!;

/**
 * Every published version of an indicator reads differently: the newest report brings its own reference, and the first
 * one of each source a tag of its own.
 */
function report(): SourceRecord {
  const token = Atomics.add(counter, 0, 1);
  return {
    kind: 'indicator',
    type: 'ipv4',
    value: `45.148.7.${random(values)}`,
    confidence: 80,
    tags: [slug],
    firstSeen: begin,
    lastSeen: begin + token,
    reference: `https://walk.org/${token}`,
  };
}

function story(): SourceRecord {
  const token = Atomics.add(counter, 0, 1);
  const n = random(20);
  return {
    kind: 'article',
    externalId: `${slug}-${n}`,
    url: `https://${slug}.org/${n}`,
    title: `Story ${n}, edition ${token}`,
    html: `<p>The server was at host-${n}-of-${slug}[.]com all the time.</p>`,
    publishedAt: begin,
  };
}

const wanted = (batch: number) => batch < batches || (batch < 10 * batches && Atomics.load(counter, 1) === 0);

for (let batch = 0; wanted(batch); batch++) {
  const records = Array.from({ length: 1 + random(30) }, () => (random(6) === 0 ? story() : report()));
  await ingest(records, { store, clock: { now: () => Date.now() }, source });
}
await store.close();
parentPort!.close();
