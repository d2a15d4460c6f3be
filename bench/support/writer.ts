/** A thread that ingests new and old reports until it is told to stop, then says how many a second. */
import { parentPort, workerData } from 'node:worker_threads';
import { ingestRecords, million, openBenchStore } from './fixture.ts';

const { folder, now } = workerData as { folder: string; now: number };
const batch = 5000;
const store = await openBenchStore(folder);
let going = true;
parentPort!.once('message', () => {
  going = false;
});
const began = performance.now();
let done = 0;
for (; going; done += 2 * batch) {
  await ingestRecords(store, million + done, batch, now);
  await ingestRecords(store, done % million, batch, now + 1);
}
const perSecond = done / ((performance.now() - began) / 1000);
await store.close();
parentPort!.postMessage(perSecond);
