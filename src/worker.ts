/** The worker: runs every job over and over until it is told to stop. Lives in a thread of `serve`, or is the process. */
import { randomUUID } from 'node:crypto';
import { constants, hostname, setPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Config } from './config.ts';
import { giveBackMemory } from './db/give-back-memory.ts';
import { openStore } from './db/open.ts';
import { releaseLeases } from './domain/sources/sources.store.ts';
import { jobs } from './jobs/index.ts';
import type { Job, JobContext } from './jobs/job.ts';
import { systemClock } from './lib/clock.ts';
import { jsonLog } from './lib/log.ts';
import { type IdleWatch, whenIdle } from './lib/when-idle.ts';

/** On a store that `readyStore` made ready. Ends when `signal` is aborted: running batches finish, leases are given back, the store is closed. */
export async function runWorker(config: Config, signal: AbortSignal): Promise<void> {
  const store = openStore(config.DATABASE_URL, { use: 'single', cacheMb: config.DB_CACHE_MB });
  const owner = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
  const context: JobContext = {
    config,
    store,
    clock: systemClock,
    log: jsonLog(config.LOG_LEVEL),
    owner,
    signal,
  };
  const idle = whenIdle(5000, () => void giveBackMemory(store));
  await Promise.all(jobs.map((job) => repeat(job, context, idle)));
  idle.stop();
  await releaseLeases(store.write, owner);
  await store.close();
}

/** Runs that take longer fill caches. The few rows that any minute brings do not, and there is no end of those. */
const burstMs = 250;

async function repeat(job: Job, context: JobContext, idle: IdleWatch): Promise<void> {
  const { signal, log } = context;
  while (!signal.aborted) {
    try {
      const began = performance.now();
      const worked = await job.run(context);
      if (worked && performance.now() - began > burstMs) idle.busy();
    } catch (error) {
      log('error', 'job_failed', { job: job.id, error: (error as Error).stack });
    }
    await pause(job.everyMs, undefined, { signal }).catch(() => {});
  }
}

/**
 * Where the processors are wanted by both, answers come first. On Linux a priority is one of a thread, and the threads that
 * this one starts have it too; elsewhere it would be that of the process. Where a sandbox refuses it, all are alike.
 */
function behindAnswers(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {}
}

const start = workerData as { worker?: Config } | null;
if (parentPort && start?.worker) {
  behindAnswers();
  const stop = new AbortController();
  parentPort.once('message', () => stop.abort());
  await runWorker(start.worker, stop.signal);
  parentPort.close();
}
